import type { BoardRevision } from '../../server/src/contract/board.ts';
import { expect, test } from './base.ts';
import { BoardHand } from './board-hand.ts';
import { Candidate } from './room.ts';

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the board is zoomed and fitted by buttons as large as a finger, and by key', async ({ page, server }) => {
    const hand = new BoardHand(page);
    await new Candidate(page).start(server.url, 'Coffee Pre-Order');
    await page.getByRole('button', { name: 'Board' }).click();
    await hand.ready();
    const zoom = page.getByRole('group', { name: 'Zoom' });
    for (const button of await zoom.getByRole('button').all()) {
      const box = await button.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(40);
    }

    const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    const widths = async () => {
      // Nothing is there until the first drawing is saved.
      const { scene = [] } = await server.get<Partial<BoardRevision>>(`/api/sessions/${id}/board`);
      return (scene as { width: number }[]).map(({ width }) => Math.round(width));
    };
    const draw = async (y: number) => {
      await hand.tool('rectangle');
      await hand.drag({ x: 60, y }, { x: 160, y: y + 50 });
    };
    await zoom.getByRole('button', { name: 'Zoom in' }).press('Enter');
    await zoom.getByRole('button', { name: 'Zoom in' }).tap();
    await draw(140);
    await expect.poll(widths).toEqual([64]);
    await zoom.getByRole('button', { name: 'Zoom out' }).press('Space');
    await draw(240);
    await expect.poll(widths).toEqual([64, 80]);
    await zoom.getByRole('button', { name: 'Fit the drawing' }).tap();
    await draw(360);
    await expect.poll(widths).toEqual([64, 80, 100]);
  });
});

test('the panel of colours and lines stays as it was left', async ({ page, server }) => {
  await page.setViewportSize({ width: 1600, height: 1000 });
  const hand = new BoardHand(page);
  await new Candidate(page).start(server.url, 'Coffee Pre-Order');
  const colours = page.getByText('Stroke', { exact: true });
  const fold = page.getByRole('button', { name: 'Colours and lines' });
  await expect(page.getByRole('group', { name: 'Zoom', exact: true })).toBeHidden();
  await fold.click();
  await page.reload();
  await hand.ready();
  await page.getByRole('button', { name: 'Service' }).click();
  await expect(colours).toBeVisible();
  await fold.click();
  await page.reload();
  await hand.ready();
  await hand.tool('rectangle');
  await expect(colours).toBeHidden();
});

test('what is typed after a press on the palette names the part, and no tool is changed by it', async ({
  page,
  server,
}) => {
  const hand = new BoardHand(page);
  await new Candidate(page).start(server.url, 'Coffee Pre-Order');
  await hand.ready();
  for (const [part, name] of [
    ['Client', 'Users'],
    ['SQL database', 'orders 2'],
  ] as const) {
    await page.getByRole('button', { name: part }).click();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type(name);
    await page.keyboard.press('Escape');
  }
  await expect(hand.seen).toHaveText([/^Users/, /^orders 2/]);
  await expect(page.getByText('Stroke', { exact: true })).toBeHidden();
});
