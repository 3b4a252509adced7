import { setTimeout as sleep } from 'node:timers/promises';
import { bySize, type Row, rowOf, type Size } from '../figures/row.ts';
import { type ModelServer, startModelServer } from '../model-server/server.ts';
import { ServerProcess } from '../server-process.ts';
import { Tab } from '../tab.ts';
import { scoredOnce } from './kills.ts';

/** R8: killed while a model judges: one scorecard each, and at most twice the calls. */
export async function measureScoringKills(size: Size): Promise<Row[]> {
  const kills = bySize(size, 1, 12, 100);
  const model = await startModelServer({ tokenMs: 2, firstTokenMs: 20 });
  const server = new ServerProcess({
    OPENAI_BASE_URL: model.url,
    INTERVIEWER_MODEL: 'built-in',
    SCORER_MODEL: 'openai:scripted-1',
  });
  const problems: string[] = [];
  let worst = 0;
  try {
    if ((await server.start()) !== 'ready') throw new Error(server.output);
    const usual = await callsOf(model, async () => problems.push(...(await scoredOnce(server, await ended(server)))));
    for (let kill = 0; kill < kills; kill += 1) {
      const calls = await callsOf(model, async () => {
        const id = await ended(server);
        await sleep(20 + Math.random() * 500);
        await server.kill();
        if ((await server.start()) !== 'ready') throw new Error(server.output);
        problems.push(...(await scoredOnce(server, id)));
      });
      worst = Math.max(worst, calls / usual);
    }
  } finally {
    await server.discard();
    await model.stop();
  }
  if (worst > 2) problems.push(`${worst.toFixed(2)} × the calls`);
  return [
    rowOf(
      'R8',
      `${kills} kills in scoring, at most ${worst.toFixed(2)} × the model calls`,
      'exactly one scorecard each, ≤ 2 × the model calls',
      problems,
    ),
  ];
}

async function callsOf(model: ModelServer, work: () => Promise<unknown>): Promise<number> {
  const before = model.log.length;
  await work();
  return model.log.slice(before).filter(({ request }) => request !== null).length;
}

/** A session that has just been ended and waits for its score. */
async function ended(server: ServerProcess): Promise<string> {
  const { body } = await server.post<{ id: string }>('/api/sessions', { scenarioId: 'quick-coffee' });
  const tab = new Tab(server.url, body.id);
  await tab.until('the opening', ({ view }) => view.turns.length === 1);
  for (const text of [
    '1,000,000 orders a day is about 12 orders a second, so one server is enough.',
    'The order goes into a queue first, so that a slow shop loses nothing.',
    'There is a row for every order, so that the shop can look it up later.',
  ]) {
    await tab.say(text);
  }
  await tab.call('finish');
  tab.close();
  return body.id;
}
