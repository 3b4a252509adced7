import { closeSync, openSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import type { SessionDetail, SessionStartedAnswer } from '../../server/src/contract/http.ts';
import { type ModelServer, type ModelServerOptions, startModelServer } from '../model-server/server.ts';
import { ServerProcess } from '../server-process.ts';
import { Tab } from '../tab.ts';

const cleanUp: (() => unknown)[] = [];
afterEach(async () => {
  for (const undo of cleanUp.splice(0).reverse()) await undo();
});

const KEY = 'sk-canary-8421';
const WORDS = 'zebra-words-of-a-candidate about a queue';

async function serverWith(env: Record<string, string> = {}): Promise<ServerProcess> {
  const server = new ServerProcess({ LOG_LEVEL: 'info', ...env });
  cleanUp.push(() => server.discard());
  expect(await server.start()).toBe('ready');
  return server;
}
async function withModel(options: ModelServerOptions = {}, env: Record<string, string> = {}) {
  const model: ModelServer = await startModelServer(options);
  cleanUp.push(() => model.stop());
  return {
    model,
    server: await serverWith({
      OPENAI_BASE_URL: model.url,
      OPENAI_API_KEY: KEY,
      INTERVIEWER_MODEL: 'openai:scripted-1',
      ...env,
    }),
  };
}
async function interview(server: ServerProcess): Promise<{ id: string; tab: Tab }> {
  const { body } = await server.post<SessionStartedAnswer>('/api/sessions', { scenarioId: 'quick-coffee' });
  const tab = new Tab(server.url, body.id);
  cleanUp.push(() => tab.close());
  await tab.until('the opening', ({ view }) => view.turns.length === 1);
  return { id: body.id, tab };
}
const linesOf = (server: ServerProcess) =>
  server.output.split('\n').flatMap((line) => {
    try {
      return [JSON.parse(line) as Record<string, unknown>];
    } catch {
      return [];
    }
  });

test('each call to the model is kept with its tokens and its outcome, and stands in log and metrics', async () => {
  const { server, model } = await withModel({ firstTokenMs: 30, tokenMs: 2 });
  const { id, tab } = await interview(server);
  await tab.say(WORDS);
  await tab.until('the answer', ({ view }) => view.turns.length === 3);
  model.set('500-always');
  await tab.say('And now something else about the shop.');
  await tab.until('the answer', ({ view }) => view.turns.length === 5, 15_000);
  await expect
    .poll(async () => (await server.get<SessionDetail>(`/api/sessions/${id}`)).modelCalls.length)
    .toBeGreaterThanOrEqual(2);

  const { modelCalls } = await server.get<SessionDetail>(`/api/sessions/${id}`);
  expect(modelCalls[0]).toMatchObject({ purpose: 'interview', model: 'openai:scripted-1', outcome: 'fine' });
  const [asked] = model.log.filter(({ request }) => request !== null);
  expect(modelCalls[0]?.promptTokens).toBe(asked?.promptTokens);
  expect(modelCalls[0]?.cachedTokens).toBe(asked?.cachedTokens);
  expect(modelCalls[0]?.firstWordMs).toBeGreaterThanOrEqual(20);
  expect(modelCalls.at(-1)).toMatchObject({ outcome: 'down', promptTokens: null });

  const metrics = await (await fetch(`${server.url}/metrics`)).text();
  for (const line of [
    'onsite_live_sessions 1',
    'onsite_sockets 1',
    'onsite_turns_total{by="candidate"} 2',
    'onsite_first_word_seconds_count',
    'onsite_model_errors_total{purpose="interview",outcome="down"} ',
    'nodejs_eventloop_lag_p99_seconds',
  ]) {
    expect(metrics).toContain(line);
  }
  expect(metrics).not.toContain(id);

  await tab.call('finish');
  await tab.until('the scorecard', ({ view }) => view.scorecard !== null || view.scoringFailure !== null, 20_000);
  const lines = linesOf(server);
  expect(lines.filter(({ msg }) => msg === 'model call').length).toBeGreaterThanOrEqual(2);
  expect(lines.length).toBeGreaterThanOrEqual(4);
  expect(lines.every(({ session }) => session === id)).toBe(true);
  expect(server.output).not.toContain('zebra-words');
  expect(server.output).not.toContain(KEY);
});

test.each([false, true])(
  'when its tokens are used up the built-in interviewer goes on, and the candidate is told once (no usage told: %s)',
  async (tellsNoUsage) => {
    const { server, model } = await withModel({ tellsNoUsage }, { MAX_SESSION_TOKENS: '1' });
    const { id, tab } = await interview(server);
    for (const turns of [3, 5, 7]) {
      await tab.say(`Turn ${turns} is about the queue.`);
      await tab.until('the answer', ({ view }) => view.turns.length === turns);
    }
    const asked = model.log.filter(({ request }) => request !== null);
    expect(asked.length).toBeGreaterThanOrEqual(1);
    expect(asked.length).toBeLessThan(3);
    expect(tab.notices.filter(({ code }) => code === 'model-budget')).toHaveLength(1);
    const [call] = (await server.get<SessionDetail>(`/api/sessions/${id}`)).modelCalls;
    expect(call?.estimated).toBe(tellsNoUsage);
    // Four characters a token, as the scripted model counts as well.
    expect(Math.abs((call?.promptTokens ?? 0) - (asked[0]?.promptTokens ?? 0))).toBeLessThan(50);
    expect(call?.outputTokens).toBeGreaterThan(0);
  },
);

test('no more interviews begin than may run at once, and the answer says when to come back', async () => {
  const server = await serverWith({ MAX_LIVE_SESSIONS: '1' });
  await interview(server);
  const response = await fetch(`${server.url}/api/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"scenarioId":"quick-coffee"}',
  });
  expect(response.status).toBe(503);
  expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await response.json()).toMatchObject({
    code: 'unavailable',
    detail: expect.stringMatching(/ends in \d+ min/),
  });
});

test('T3: a stop tells the room, lets the interviewer finish its sentence, and leaves nothing open', async () => {
  const { server } = await withModel({ firstTokenMs: 50, tokenMs: 40 });
  const { id, tab } = await interview(server);
  expect(await server.get('/api/ready')).toEqual({ status: 'ready' });
  await tab.say('The queue is between app and shop.');
  await tab.until('the first words', ({ deltas }) => deltas.length > 0);
  expect(await server.stop()).toBe(0);
  expect(tab.notices.map(({ code }) => code)).toContain('stopping');
  expect(await server.start()).toBe('ready');
  const { turns } = await server.get<SessionDetail>(`/api/sessions/${id}`);
  expect(turns).toHaveLength(3);
  expect(turns[2]).toMatchObject({ by: 'interviewer', interrupted: false });
});

test('T3: a stop cuts an interviewer that goes on too long, and records what was said as interrupted', async () => {
  const { server, model } = await withModel({ slowMs: 9_000 });
  const { id, tab } = await interview(server);
  model.set('slow-between');
  await tab.say('The queue is between app and shop.');
  await tab.until('the first words', ({ deltas }) => deltas.length > 0);
  const stopping = server.stop();
  await tab.until('the notice', ({ notices }) => notices.some(({ code }) => code === 'stopping'));
  const ready = await fetch(`${server.url}/api/ready`);
  expect(ready.status).toBe(503);
  expect((await server.post('/api/sessions', { scenarioId: 'quick-coffee' })).status).toBe(503);
  expect(await stopping).toBe(0);
  expect(await server.start()).toBe('ready');
  const { turns } = await server.get<SessionDetail>(`/api/sessions/${id}`);
  expect(turns[2]).toMatchObject({ by: 'interviewer', interrupted: true });
});

test('a model judge stops calling when its session is deleted: its calls are cut, and no other follows', async () => {
  const { server, model } = await withModel({ slowMs: 60_000 }, { SCORER_MODEL: 'openai:scripted-1' });
  const { id, tab } = await interview(server);
  model.set('slow-first-token');
  await tab.call('finish');
  const judging = () => model.log.filter(({ request }) => request !== null);
  await expect.poll(() => judging().length, { timeout: 10_000 }).toBe(1);
  expect((await fetch(`${server.url}/api/sessions/${id}`, { method: 'DELETE' })).status).toBe(204);
  await expect.poll(() => judging().every(({ aborted }) => aborted), { timeout: 5_000 }).toBe(true);
  // What would follow: the same question again, and those of the other dimensions.
  model.set('normal');
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  expect(judging()).toHaveLength(1);
});

test('a log that cannot be written neither stops the server nor keeps it from stopping', {
  skip: process.platform !== 'linux',
}, async () => {
  const full = openSync('/dev/full', 'w');
  cleanUp.push(() => closeSync(full));
  const server = new ServerProcess({ LOG_LEVEL: 'debug' }, full);
  cleanUp.push(() => server.discard());
  expect(await server.start()).toBe('ready');
  const { tab } = await interview(server);
  expect(await tab.say('I begin with the queue.')).toMatchObject({ ok: true });
  expect(await server.get('/api/health')).toMatchObject({ status: 'ok' });
  expect(await server.stop()).toBe(0);
});
