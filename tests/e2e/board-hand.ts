import { expect, type Page } from '@playwright/test';

interface Spot {
  x: number;
  y: number;
}
const SIZE = { width: 130, height: 64 };

/** Draws on the whiteboard with mouse and keyboard, as a candidate does. Spots are pixels from the canvas's corner. */
export class BoardHand {
  readonly page: Page;
  readonly #spots = new Map<string, Spot>();
  constructor(page: Page) {
    this.page = page;
  }

  get canvas() {
    return this.page.locator('canvas.interactive');
  }
  /** The lines of "What the interviewer sees". */
  get seen() {
    return this.page.getByRole('list', { name: 'What the interviewer sees' }).getByRole('listitem');
  }
  /** Excalidraw's own button for what `Colours and lines` opens elsewhere. */
  get coloursOnPhone() {
    return this.page.getByRole('button', { name: 'Edit', exact: true });
  }

  async ready(): Promise<void> {
    await expect(this.canvas).toBeVisible({ timeout: 20_000 });
  }

  async tool(
    name: 'rectangle' | 'ellipse' | 'diamond' | 'arrow' | 'freedraw' | 'line' | 'selection' | 'text',
  ): Promise<void> {
    await this.page.locator(`label:has([data-testid="toolbar-${name}"])`).click();
  }

  async drag(from: Spot, to: Spot): Promise<void> {
    const at = (await this.canvas.boundingBox()) ?? { x: 0, y: 0 };
    await this.page.mouse.move(at.x + from.x, at.y + from.y);
    await this.page.mouse.down();
    await this.page.mouse.move(at.x + (from.x + to.x) / 2, at.y + (from.y + to.y) / 2, { steps: 4 });
    await this.page.mouse.move(at.x + to.x, at.y + to.y, { steps: 4 });
    await this.page.mouse.up();
  }

  /** Draws a shape around a spot and types its label into it. */
  async shape(form: 'rectangle' | 'ellipse' | 'diamond', label: string, middle: Spot): Promise<void> {
    await this.tool(form);
    await this.drag(
      { x: middle.x - SIZE.width / 2, y: middle.y - SIZE.height / 2 },
      { x: middle.x + SIZE.width / 2, y: middle.y + SIZE.height / 2 },
    );
    this.#spots.set(label, middle);
    if (label !== '') await this.#type(label);
  }

  /** Draws an arrow from one shape's edge to another's. */
  async connect(from: string, to: string, label = ''): Promise<void> {
    const [a, b] = [this.#spotOf(from), this.#spotOf(to)];
    await this.tool('arrow');
    await this.drag(edgeTowards(a, b), edgeTowards(b, a));
    if (label !== '') await this.#type(label);
  }

  /** Gives a shape another label: a double click opens it. */
  async rename(label: string, to: string): Promise<void> {
    const spot = this.#spotOf(label);
    const at = (await this.canvas.boundingBox()) ?? { x: 0, y: 0 };
    await this.tool('selection');
    await this.page.mouse.dblclick(at.x + spot.x, at.y + spot.y);
    await expect(this.#editor).toBeFocused();
    await this.page.keyboard.press('Control+a');
    await this.page.keyboard.type(to);
    await this.page.keyboard.press('Escape');
    this.#spots.set(to, spot);
  }

  get #editor() {
    return this.page.locator('textarea.excalidraw-wysiwyg');
  }

  /** Enter opens the label of what is selected. */
  async #type(words: string): Promise<void> {
    await this.page.keyboard.press('Enter');
    await expect(this.#editor).toBeFocused();
    await this.page.keyboard.type(words);
    await this.page.keyboard.press('Escape');
    await expect(this.#editor).toHaveCount(0);
  }

  #spotOf(label: string): Spot {
    const spot = this.#spots.get(label);
    if (!spot) throw new Error(`Nothing called ${label} was drawn.`);
    return spot;
  }
}

/** A point just outside a shape, on the way to another. */
function edgeTowards(from: Spot, to: Spot): Spot {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const [w, h] = [SIZE.width / 2 + 4, SIZE.height / 2 + 4];
  const scale = Math.min(
    dx === 0 ? Number.POSITIVE_INFINITY : w / Math.abs(dx),
    dy === 0 ? Number.POSITIVE_INFINITY : h / Math.abs(dy),
  );
  return { x: from.x + dx * scale, y: from.y + dy * scale };
}
