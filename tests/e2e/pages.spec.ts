import { AxeBuilder } from '@axe-core/playwright';
import type { SessionStartedAnswer } from '../../server/src/contract/http.ts';
import type { ServerProcess } from '../server-process.ts';
import { Tab } from '../tab.ts';
import { expect, test } from './base.ts';

const WORDS = [
  'How many orders a day do we expect?',
  '1,000,000 orders a day is about 12 orders a second, so one server is enough for the coffee shops at this load.',
  'The order from the app goes into a queue first, so that a slow shop or barista loses nothing at all.',
  'There is a row for every order, so that the shop can look it up later, and the phone shows where it stands.',
];

/** A session that has been through an interview: ended and scored, or still running. */
async function sessionOn(server: ServerProcess, end: boolean): Promise<string> {
  const { id } = (await server.post<SessionStartedAnswer>('/api/sessions', { scenarioId: 'quick-coffee' })).body;
  const tab = new Tab(server.url, id);
  await tab.until('the opening', ({ view }) => view.turns.length > 0);
  for (const words of WORDS) {
    const turns = tab.view.turns.length;
    await tab.say(words);
    await tab.until('an answer', ({ view }) => view.turns.length >= turns + 2);
    if (end) await tab.call('advance');
  }
  if (end) {
    await tab.call('finish');
    await tab.until('the scorecard', ({ view }) => view.scorecard !== null);
  }
  tab.close();
  return id;
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every page is clean for axe and holds at every width, ${colorScheme}`, async ({ browser, server }) => {
    const ended = await sessionOn(server, true);
    const live = await sessionOn(server, false);
    const pages: [name: string, path: string, ready: string][] = [
      ['picker', '/', 'Pick an interview'],
      ['lobby', '/s/quick-coffee', 'Start the interview'],
      ['room', `/i/${live}`, 'Hand over'],
      ['room after the end', `/i/${ended}`, 'See the scorecard'],
      ['scorecard', `/i/${ended}/scorecard`, 'Requirements|Framing'],
      ['review', `/i/${ended}/review`, 'orders a second'],
      ['history', '/history', 'Quick Coffee'],
      ['nowhere', '/nowhere', '.'],
    ];
    for (const width of [1440, 1024, 390]) {
      const context = await browser.newContext({
        colorScheme,
        reducedMotion: 'reduce',
        viewport: { width, height: 900 },
      });
      const page = await context.newPage();
      for (const [name, path, ready] of pages) {
        await page.goto(server.url + path);
        await expect(page.locator('body')).toContainText(new RegExp(ready));
        const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(tooWide, `${name} at ${width}`).toBeLessThanOrEqual(0);
        if (width === 1024) continue;
        const { violations } = await new AxeBuilder({ page }).analyze();
        const found = violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
        );
        expect(found, `${name} at ${width}, ${colorScheme}`).toEqual([]);
      }
      await context.close();
    }
  });
}

test('the whole interview runs by keyboard', async ({ page, server }) => {
  await page.goto(`${server.url}/s/quick-coffee`);
  const start = page.getByRole('button', { name: /start the interview/i });
  await expect(start).toBeVisible();
  await press(page, 'Tab', () => start.evaluate((button) => button === document.activeElement));
  await page.keyboard.press('Enter');
  const box = page.getByRole('textbox', { name: 'Your words' });
  await expect(box).toBeFocused();
  await page.keyboard.type('The app sends the order to the shop.');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Transcript' })).toContainText('The app sends the order to the shop.');
  for (const name of ['Next phase', 'Finish']) {
    const button = page.getByRole('button', { name, exact: true });
    await press(page, 'Shift+Tab', () => button.evaluate((element) => element === document.activeElement), name);
    await page.keyboard.press('Enter');
    const confirm = page.getByRole('alertdialog').getByRole('button').last();
    await press(
      page,
      'Tab',
      () => confirm.evaluate((element) => element === document.activeElement),
      `confirm ${name}`,
    );
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alertdialog')).toHaveCount(0);
  }
  await expect(page.getByRole('link', { name: /see the scorecard/i })).toBeVisible();
});

/** Presses a key until something holds. */
async function press(
  page: import('@playwright/test').Page,
  key: string,
  holds: () => Promise<boolean>,
  what = 'the focus',
): Promise<void> {
  for (let n = 0; n < 40; n += 1) {
    if (await holds()) return;
    await page.keyboard.press(key);
  }
  throw new Error(`40 times ${key} did not reach ${what}`);
}
