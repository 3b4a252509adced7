import { expect, test } from './base.ts';
import { sessionOn } from './past-session.ts';
import { expectSound } from './sound.ts';

const SOUND = 'are clean for axe and hold at every width, in the light and in the dark';

test(`the pages before and in the interview ${SOUND}`, async ({ browser, server }) => {
  const live = await sessionOn(server, { end: false });
  await expectSound(browser, server.url, [
    ['picker', '/', 'Pick an interview'],
    ['lobby', '/s/quick-coffee', 'Start the interview'],
    ['room', `/i/${live}`, 'Hand over'],
    ['nowhere', '/nowhere', '.'],
  ]);
});

test(`the pages after the interview ${SOUND}`, async ({ browser, server }) => {
  const ended = await sessionOn(server, { end: true });
  await expectSound(browser, server.url, [
    ['room after the end', `/i/${ended}`, 'See the scorecard'],
    ['scorecard', `/i/${ended}/scorecard`, 'Requirements|Framing'],
    ['review', `/i/${ended}/review`, 'orders a second'],
    ['history', '/history', 'Quick Coffee'],
  ]);
});

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
