import type { Page } from '@playwright/test';
import type { BoardRevision, CodeRevision } from '../../server/src/contract/board.ts';
import { startModelServer } from '../model-server/server.ts';
import { ServerProcess } from '../server-process.ts';
import { expect, test } from './base.ts';
import { BoardHand } from './board-hand.ts';
import { Candidate } from './room.ts';
import { COLOUR_RULES, faultsIn } from './sound.ts';

test.use({ viewport: { width: 1600, height: 1000 } });

const ARROWS: [from: string, to: string, label?: string][] = [
  ['Phone app', 'API gateway', 'HTTPS'],
  ['API gateway', 'Order service'],
  ['Order service', 'Orders DB', 'writes'],
  ['Order service', 'Shop relay'],
  ['Shop relay', 'Barista tablet'],
];
const PARTS = ['Phone app', 'API gateway', 'Order service', 'Orders DB', 'Shop relay', 'Barista tablet'];

/** Six parts in two rows, tied by five arrows. */
async function drawSix(hand: BoardHand): Promise<void> {
  await hand.ready();
  await hand.shape('rectangle', 'Phone app', { x: 320, y: 130 });
  await hand.shape('diamond', 'API gateway', { x: 530, y: 130 });
  await hand.shape('rectangle', 'Order service', { x: 740, y: 130 });
  await hand.shape('ellipse', 'Orders DB', { x: 740, y: 360 });
  await hand.shape('rectangle', 'Shop relay', { x: 530, y: 360 });
  await hand.shape('rectangle', 'Barista tablet', { x: 320, y: 360 });
  for (const [from, to, label] of ARROWS) await hand.connect(from, to, label);
  await expect(hand.seen).toHaveText(
    ARROWS.map(([from, to, label]) => `${from} → ${to}${label === undefined ? '' : `: ${label}`}`),
  );
}

/** Goes on to the detailed phase, answers the question that is asked for in code in words, and asks for one more. */
async function toDetails(me: Candidate): Promise<void> {
  await me.say('The phone app sends the order through the gateway, and the order service stores it for the shop.');
  await me.nextPhase();
  await me.say('The order service writes each order into a table first and then tells the tablet in the shop.');
  await me.nextPhase();
  await me.say('Let me go into how the order service keeps its rows and what the tablet in the shop reads.');
  await me.say('The order service keeps a row for each order with its state, and the tablet reads the open ones.');
}

/** What the interviewer named of the board. */
async function namedParts(me: Candidate): Promise<string[]> {
  const said = await me.page.locator('[data-by="interviewer"]').allInnerTexts();
  return PARTS.filter((part) => said.some((words) => words.includes(`"${part}"`)));
}

const saved = (page: Page) => page.getByText('Saved', { exact: true }).filter({ visible: true });
const sessionOf = (page: Page) => new URL(page.url()).pathname.split('/').at(-1) ?? '';

test('six parts drawn with the mouse are seen, asked about, renamed, and kept by revision', async ({
  page,
  server,
}) => {
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (/^(https?|wss?):/.test(request.url()) && !request.url().includes(new URL(server.url).host)) {
      foreign.push(request.url());
    }
  });
  const me = new Candidate(page);
  const hand = new BoardHand(page);
  await me.start(server.url, 'Coffee Pre-Order');
  await drawSix(hand);
  await toDetails(me);
  await expect.poll(() => namedParts(me)).not.toEqual([]);

  const board = (revision = '') => server.get<BoardRevision>(`/api/sessions/${sessionOf(page)}/board${revision}`);
  await expect(saved(page)).toBeVisible();
  const before = (await board()).revision;
  await hand.rename('Order service', 'Checkout');
  await expect(hand.seen.first()).toBeVisible();
  await expect(hand.seen.filter({ hasText: 'Checkout → Orders DB: writes' })).toBeVisible();
  await expect(hand.seen.filter({ hasText: 'Order service' })).toHaveCount(0);
  const [old, now] = [await board(`?revision=${before}`), await board()];
  expect(old.text).toContain('Order service → Orders DB');
  expect(now.text).toContain('Checkout → Orders DB');
  expect(now.revision).toBeGreaterThan(before);

  await page.reload();
  await hand.ready();
  await expect(hand.seen.filter({ hasText: 'Checkout → Orders DB: writes' })).toBeVisible();
  expect((await board()).revision).toBe(now.revision);
  expect(foreign).toEqual([]);
});

test('a model is told of the board and asks about a part that is on it', async ({ page }) => {
  const model = await startModelServer();
  const server = new ServerProcess({ OPENAI_BASE_URL: model.url, SCORER_MODEL: 'built-in' });
  try {
    expect(await server.start(), server.output).toBe('ready');
    const me = new Candidate(page);
    await me.start(server.url, 'Coffee Pre-Order');
    await drawSix(new BoardHand(page));
    await toDetails(me);
    await expect.poll(() => namedParts(me), { timeout: 20_000 }).not.toEqual([]);
    const prompt = JSON.stringify(model.log.at(-1)?.request?.messages ?? []);
    expect(prompt.split('Phone app → API gateway: HTTPS')).toHaveLength(2);
  } finally {
    await server.discard();
    await model.stop();
  }
});

test('what is drawn and written offline is kept through a reload and saved once the line is back', async ({
  page,
  context,
  server,
}) => {
  const me = new Candidate(page);
  const hand = new BoardHand(page);
  await me.start(server.url, 'Coffee Pre-Order');
  await hand.ready();
  await hand.shape('rectangle', 'Phone app', { x: 400, y: 200 });
  await expect(hand.seen).toHaveText(['Phone app (no arrow)']);
  await page.getByRole('tab', { name: 'Code' }).click();
  const code = page.getByRole('textbox', { name: 'Code' });
  await code.click();
  await page.keyboard.type('const once = true;');
  await expect(saved(page)).toBeVisible();

  const id = sessionOf(page);
  await server.kill();
  await page.keyboard.type('\n// twice is never');
  await page.getByRole('tab', { name: 'Board' }).click();
  await hand.rename('Phone app', 'Kiosk');
  await expect(page.getByText('Kept in this browser until the line is back').filter({ visible: true })).toBeVisible();
  expect(await server.start()).toBe('ready');
  await page.reload();
  await hand.ready();
  await expect(hand.seen).toHaveText(['Kiosk (no arrow)']);
  await page.getByRole('tab', { name: 'Code' }).click();
  await expect(code).toContainText('twice is never');
  await expect.poll(async () => (await server.get<CodeRevision>(`/api/sessions/${id}/code`)).text).toContain('twice');

  const other = new BoardHand(await context.newPage());
  await other.page.goto(page.url());
  await other.ready();
  await expect(other.seen).toHaveText(['Kiosk (no arrow)']);
  await other.shape('ellipse', 'Orders DB', { x: 650, y: 300 });
  await page.getByRole('tab', { name: 'Board' }).click();
  await expect(hand.seen).toHaveText(['Kiosk (no arrow)', 'Orders DB (no arrow)']);
});

test('what was drawn and written before the end, and no server took, is shown below what counts', async ({
  browser,
  page,
  context,
  server,
}) => {
  const hand = new BoardHand(page);
  await new Candidate(page).start(server.url, 'Coffee Pre-Order');
  await hand.ready();
  const code = page.getByRole('textbox', { name: 'Code' });
  await page.getByRole('tab', { name: 'Code' }).click();
  await expect(code).toBeVisible();
  await page.getByRole('tab', { name: 'Board' }).click();
  await hand.shape('rectangle', 'Phone app', { x: 400, y: 200 });
  await expect(hand.seen).toHaveText(['Phone app (no arrow)']);
  await hand.tool('arrow');
  await hand.drag({ x: 600, y: 350 }, { x: 700, y: 350 });
  await expect(hand.seen).toHaveText(['Phone app (no arrow)', '1 arrow does not tie two shapes.']);
  await expect(saved(page)).toBeVisible();

  await server.kill();
  await hand.rename('Phone app', 'Kiosk');
  const kept = page.getByText('Kept in this browser until the line is back').filter({ visible: true });
  await expect(kept).toBeVisible();
  await page.getByRole('tab', { name: 'Code' }).click();
  await code.click();
  await page.keyboard.type('const late = true;');
  await expect(kept).toBeVisible();
  // Longer than a change rests before it is kept.
  await page.waitForTimeout(1_500);
  const url = page.url();
  await page.close();
  expect(await server.start()).toBe('ready');
  const elsewhere = await browser.newContext();
  const other = new Candidate(await elsewhere.newPage());
  await other.page.goto(url);
  await other.finish();
  await expect(other.page.getByRole('region', { name: 'The end' })).toBeVisible();
  await elsewhere.close();

  const again = await context.newPage();
  await again.goto(url);
  const left = again.getByRole('region', { name: 'Not stored' }).filter({ visible: true });
  await expect(left.getByRole('img', { name: 'A board that was not stored' })).toBeVisible();
  await expect(again.getByRole('img', { name: 'The board at the end' })).toBeVisible();
  await again.getByRole('tab', { name: 'Code' }).click();
  await expect(left).toContainText('const late = true;');
  expect(await faultsIn(again)).toEqual([]);

  const ask = left.getByRole('button', { name: 'Discard' });
  const question = again.getByRole('alertdialog', { name: 'Discard this code?' });
  await ask.click();
  await question.getByRole('button', { name: 'Not now' }).click();
  await expect(left).toContainText('const late = true;');
  await ask.click();
  await question.getByRole('button', { name: 'Discard' }).click();
  await expect(left).toHaveCount(0);
  await expect(again.getByRole('list', { name: 'Messages' })).toContainText('The code that was not stored is gone.');
  await expect(again.getByRole('tabpanel', { name: 'Code' })).toBeFocused();
  await again.reload();
  await again.getByRole('tab', { name: 'Board' }).click();
  await expect(left.getByRole('img', { name: 'A board that was not stored' })).toBeVisible();
  await again.getByRole('tab', { name: 'Code' }).click();
  await expect(left).toHaveCount(0);
});

test('what a tool can do covers no more of the drawing than its words', async ({ page, server }) => {
  // So low that Excalidraw lays its words over the drawing's whole width.
  await page.setViewportSize({ width: 1440, height: 740 });
  const hand = new BoardHand(page);
  await new Candidate(page).start(server.url, 'Coffee Pre-Order');
  await hand.ready();
  await hand.shape('rectangle', 'Phone', { x: 120, y: 120 });
  await hand.tool('arrow');
  await hand.drag({ x: 120, y: 180 }, { x: 300, y: 260 });
  const words = page.locator('.HintViewer > span').first();
  await expect(words).toBeVisible();
  const [covered, board] = await Promise.all([words.boundingBox(), hand.canvas.boundingBox()]);
  expect(covered?.width ?? Number.POSITIVE_INFINITY).toBeLessThan((board?.width ?? 0) * 0.75);
});

for (const width of [1440, 390]) {
  test(`board and code pad are clean for axe, light and dark, and the focus can leave them, ${width}`, async ({
    browser,
    server,
  }) => {
    const viewport = { width, height: 900 };
    const context = await browser.newContext({ reducedMotion: 'reduce', viewport });
    const page = await context.newPage();
    const hand = new BoardHand(page);
    const pane = async (name: string) => page.getByRole(width === 390 ? 'button' : 'tab', { name }).click();
    await new Candidate(page).start(server.url, 'Coffee Pre-Order');
    await pane('Board');
    await hand.ready();
    await page.getByRole('button', { name: 'Service' }).click();
    await expect(hand.seen).toHaveText(['Service (no arrow)']);
    // What Excalidraw lays over the drawing is folded until it is asked for.
    const colours = page.getByText('Stroke', { exact: true });
    await expect(colours).toBeHidden();
    const unfold = width === 390 ? hand.coloursOnPhone : page.getByRole('button', { name: 'Colours and lines' });
    await unfold.click();
    await expect(colours).toBeVisible();
    await unfold.click();
    await expect(colours).toBeHidden();
    const panel = await page.getByRole('region', { name: 'Side panel' }).boundingBox();
    expect((panel?.x ?? 0) + (panel?.width ?? width + 1)).toBeLessThanOrEqual(width);
    expect(await faultsIn(page)).toEqual([]);
    await leavesBy(page, 'Tab', 'What the interviewer sees');
    await pane('Code');
    const code = page.getByRole('textbox', { name: 'Code' });
    await code.click();
    await page.keyboard.type('const a = 1;');
    expect(await faultsIn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    expect(await code.evaluate((pad) => pad.contains(document.activeElement))).toBe(false);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await faultsIn(page, COLOUR_RULES)).toEqual([]);
    await pane('Board');
    await hand.ready();
    expect(await faultsIn(page, COLOUR_RULES)).toEqual([]);
    await context.close();
  });
}

/** Presses a key from where the focus is until it is on what has this text. */
async function leavesBy(page: Page, key: string, text: string): Promise<void> {
  for (let n = 0; n < 60; n += 1) {
    await page.keyboard.press(key);
    if (await page.evaluate((words) => document.activeElement?.textContent?.startsWith(words) ?? false, text)) return;
  }
  throw new Error(`60 times ${key} did not reach "${text}"`);
}
