import { expect, test } from './base.ts';
import { Candidate } from './room.ts';

const RATE = '1,000,000 orders a day is about 12 orders a second, so one server is enough for the coffee shops.';
const QUEUE = 'The order from the app goes into a queue first, so that a slow shop or barista loses nothing at all.';
const TWICE = 'The app sends an idempotency key, so the same order twice is taken once, even if the phone tries again.';

test('from the picker through a short interview to its scorecard, with a reload in the middle', async ({
  page,
  server,
}) => {
  const me = new Candidate(page);
  await me.start(server.url, 'Quick Coffee');
  await me.say('How many orders a day do we expect?');
  await expect(me.transcript).toContainText('1,000,000 orders a day.');
  await me.say(RATE);
  await me.nextPhase();
  await me.thinkAloud('Let me draw the app, the order service and the shop.');
  await me.composer.fill('half a sentence that nobody has heard y');
  await page.waitForTimeout(700);

  await page.reload();
  await expect(me.transcript).toContainText(RATE);
  await expect(me.composer).toHaveValue('half a sentence that nobody has heard y');
  expect(await me.count(RATE)).toBe(1);
  expect(await me.count('Let me draw the app')).toBe(1);

  await me.say(QUEUE);
  await me.nextPhase();
  await me.say(TWICE);
  await me.nextPhase();
  await me.say(
    'If the shop does not answer within 5 seconds, the customer sees that the order waits, because a silent loss is worse.',
  );
  await me.finish();

  await page.getByRole('link', { name: /see the scorecard/i }).click();
  await expect(page).toHaveURL(/scorecard/);
  await expect(page.getByText('idempotency key').first()).toBeVisible();

  await page.goto(`${server.url}/history`);
  await expect(page.getByRole('link', { name: /Quick Coffee/ }).first()).toBeVisible();
});

test('words said while the line is down stay visible, arrive once it is back, and only once', async ({
  page,
  server,
}) => {
  const me = new Candidate(page);
  await me.start(server.url, 'Quick Coffee');
  // The board's parts come after it; cut off half-way, they would be what fails here.
  await page.waitForLoadState('networkidle');
  await page.context().setOffline(true);
  await me.composer.fill('Said into the void, for later.');
  await me.composer.press('Enter');
  await expect(page.getByText('Said into the void, for later.')).toBeVisible();
  await page.context().setOffline(false);
  await expect(me.transcript).toContainText('Said into the void, for later.', { timeout: 20_000 });
  await page.reload();
  await expect(me.transcript).toContainText('Said into the void, for later.');
  expect(await me.count('Said into the void, for later.')).toBe(1);
});

test('two tabs show the same session, and what one says the other hears', async ({ page, context, server }) => {
  const me = new Candidate(page);
  await me.start(server.url, 'Quick Coffee');
  const other = new Candidate(await context.newPage());
  await other.page.goto(page.url());
  await expect(other.transcript).toContainText('your interviewer today');
  await me.say('Said in the first tab.');
  await expect(other.transcript).toContainText('Said in the first tab.');
  expect(await other.count('Said in the first tab.')).toBe(1);
});

test('the clock ends the interview and takes in the words that were not sent', async ({ page, server }) => {
  const me = new Candidate(page);
  await me.start(server.url, 'Blink');
  await me.say('I start with the app and the barista in the shop.');
  await me.composer.fill('the very last unsent thought');
  await expect(page.getByRole('link', { name: /see the scorecard/i })).toBeVisible({ timeout: 40_000 });
  await expect(me.transcript).toContainText('the very last unsent thought');
});

test('the process is killed, comes back, and the browser goes on by itself', async ({ page, server }) => {
  const me = new Candidate(page);
  await me.start(server.url, 'Quick Coffee');
  await me.say('The order is stored before anything else happens.');
  await server.kill();
  await me.composer.fill('Written while the server was dead.');
  await me.composer.press('Enter');
  expect(await server.start()).toBe('ready');
  await expect(me.transcript).toContainText('Written while the server was dead.', { timeout: 20_000 });
  expect(await me.count('Written while the server was dead.')).toBe(1);
  expect(await me.count('The order is stored before anything else happens.')).toBe(1);
});
