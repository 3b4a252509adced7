import { startModelServer } from '../model-server/server.ts';
import { ServerProcess } from '../server-process.ts';
import { expect, test } from './base.ts';
import { Candidate } from './room.ts';

const ANSWERS = [
  '1,000,000 orders a day is about 12 orders a second, so one server is enough for the coffee shops.',
  'The order from the app goes into a queue first, so that a slow shop or barista loses nothing at all.',
  'The app sends an idempotency key, so the same order twice is taken once, even if the phone tries again.',
  'If the shop does not answer within 5 seconds, the customer sees that the order waits, because silence is worse.',
];

test('with a model: it is named, its words stream, a reload loses nothing, and it scores', async ({ page }) => {
  const model = await startModelServer({ behaviour: 'normal', firstTokenMs: 200, tokenMs: 30 });
  const server = new ServerProcess({ OPENAI_BASE_URL: model.url, SCORER_SAMPLES: '1' });
  try {
    expect(await server.start(), server.output).toBe('ready');
    const me = new Candidate(page);
    await me.start(server.url, 'Quick Coffee');
    await expect(page.getByText(/scripted-1/).first()).toBeVisible();
    for (const [index, words] of ANSWERS.entries()) {
      await me.say(words);
      await expect(page.getByText('Listening')).toBeVisible({ timeout: 15_000 });
      if (index === 1) {
        await page.reload();
        await expect(me.transcript).toContainText(words);
      }
      if (index < ANSWERS.length - 1) await me.nextPhase();
      await expect(page.getByText('Listening')).toBeVisible({ timeout: 15_000 });
    }
    await me.finish();
    await page.getByRole('link', { name: /see the scorecard/i }).click({ timeout: 60_000 });
    await expect(page.getByText(/scripted-1/).first()).toBeVisible();
    await expect(page.getByText('idempotency key').first()).toBeVisible();
    await page.goto(page.url().replace('/scorecard', '/review'));
    await expect(page.getByRole('region', { name: 'What the model took' })).toContainText(
      /calls, (about )?[\d,]+ tokens read/,
    );
  } finally {
    await server.discard();
    await model.stop();
  }
});

test('with a model that fails: the candidate is told and the interview goes on', async ({ page }) => {
  const model = await startModelServer({ behaviour: '500-always' });
  const server = new ServerProcess({ OPENAI_BASE_URL: model.url, SCORER_MODEL: 'built-in' });
  try {
    expect(await server.start(), server.output).toBe('ready');
    const me = new Candidate(page);
    await me.start(server.url, 'Quick Coffee');
    await me.say('I think first of the customer and the barista in the coffee shop.');
    await expect(page.getByText(/built-in interviewer/i).first()).toBeVisible({ timeout: 15_000 });
    await expect(me.transcript.getByText('Interviewer', { exact: true })).toHaveCount(2, { timeout: 15_000 });
  } finally {
    await server.discard();
    await model.stop();
  }
});
