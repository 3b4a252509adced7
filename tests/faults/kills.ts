import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { bySize, type Row, rowOf, type Size } from '../figures/row.ts';
import { startModelServer } from '../model-server/server.ts';
import { ServerProcess } from '../server-process.ts';
import { Tab } from '../tab.ts';
import { FAULT_POINTS, type FaultPoint } from './plant.ts';
import { Witness } from './witness.ts';

const PLANT = pathToFileURL(join(import.meta.dirname, 'plant.ts')).href;
/** A session lives through so many kills before the next one begins. */
const KILLS_A_SESSION = 10;

const armed = (point: FaultPoint, count: number) => ({
  NODE_OPTIONS: `--import=${PLANT}`,
  FAULT_AT: `${point}:${count}`,
});

/** R1: kills at random and at named points; R8's kills in scoring are apart. */
export async function measureKills(size: Size): Promise<Row[]> {
  const goal = '0 acknowledged lost, 0 twice, 0 gaps, 0 repairs';
  const random = await killedAtRandom(bySize(size, 2, 30, 200));
  const rows = [
    rowOf('R1', `${random.kills} kills at random, ${random.acknowledged} acknowledged`, goal, random.problems),
  ];
  for (const point of FAULT_POINTS) {
    const { kills, acknowledged, problems } = await killedAt(point, bySize(size, 1, 5, 20));
    rows.push(rowOf('R1', `${kills} kills ${point}, ${acknowledged} acknowledged`, goal, problems));
  }
  return rows;
}

interface Found {
  kills: number;
  acknowledged: number;
  problems: string[];
}

async function killedAtRandom(kills: number): Promise<Found> {
  const server = new ServerProcess();
  const problems: string[] = [];
  let acknowledged = 0;
  let witness: Witness | null = null;
  try {
    for (let kill = 0; kill < kills; kill += 1) {
      if ((await server.start()) !== 'ready') return { kills: kill, acknowledged, problems: [server.output] };
      if (!witness || kill % KILLS_A_SESSION === 0) {
        problems.push(...((await witness?.problems(server)) ?? []));
        acknowledged += witness?.acknowledged.turns.size ?? 0;
        witness = await Witness.begin(server, 'coffee-preorder');
      }
      const working = witness.work(server, () => false);
      await sleep(100 + Math.random() * 800);
      await server.kill();
      await working;
    }
    if ((await server.start()) !== 'ready') problems.push(server.output);
    else problems.push(...((await witness?.problems(server)) ?? []));
    return { kills, acknowledged: acknowledged + (witness?.acknowledged.turns.size ?? 0), problems };
  } finally {
    await server.discard();
  }
}

async function killedAt(point: FaultPoint, kills: number): Promise<Found> {
  const model = point === 'mid-stream' ? await startModelServer({ tokenMs: 15 }) : null;
  const env = model ? { OPENAI_BASE_URL: model.url, INTERVIEWER_MODEL: 'openai:scripted-1' } : {};
  const problems: string[] = [];
  let done = 0;
  let acknowledged = 0;
  // A migration happens once in the life of a data folder; everything else strikes the same folder again and again.
  const folders = point === 'in-migration' ? kills : 1;
  for (let folder = 0; folder < folders; folder += 1) {
    const server = new ServerProcess(env);
    try {
      for (let kill = 0; kill < kills / folders; kill += 1) {
        const found = await oneKill(server, point, hitOf(point));
        problems.push(...found.problems);
        acknowledged += found.acknowledged;
        done += found.killed ? 1 : 0;
      }
    } finally {
      await server.discard();
    }
  }
  await model?.stop();
  if (done < kills) problems.push(`the point was reached ${done} of ${kills} times`);
  return { kills: done, acknowledged, problems };
}

/** The how-many-th time that the point is passed, from and to. A start prepares its migrations after some settings. */
const HITS: Readonly<Record<FaultPoint, [number, number]>> = {
  'after-append': [1, 12],
  'before-publish': [1, 12],
  'mid-stream': [1, 12],
  'in-scoring': [1, 1],
  'in-migration': [17, 45],
};

function hitOf(point: FaultPoint): number {
  const [from, to] = HITS[point];
  return from + Math.floor(Math.random() * (to - from + 1));
}

async function oneKill(server: ServerProcess, point: FaultPoint, count: number) {
  server.arm(armed(point, count));
  let witness: Witness | null = null;
  const started = await server.start();
  if (started === 'ready') {
    witness = await Witness.begin(server, 'coffee-preorder').catch(() => null);
    if (witness)
      await Promise.race([
        point === 'in-scoring' ? finish(server, witness) : witness.work(server, () => false),
        sleep(15_000),
      ]);
    await server.gone(15_000);
  }
  const killed = server.killed;
  await server.kill();
  server.arm({});
  if ((await server.start()) !== 'ready')
    return { killed, acknowledged: 0, problems: [`no start after it: ${server.output}`] };
  const problems = (await witness?.problems(server)) ?? [];
  if (point === 'in-scoring' && witness) problems.push(...(await scoredOnce(server, witness.id)));
  await server.kill();
  return { killed, acknowledged: witness?.acknowledged.turns.size ?? 0, problems };
}

async function finish(server: ServerProcess, witness: Witness): Promise<void> {
  const tab = new Tab(server.url, witness.id);
  await tab.say('The order goes into a queue first, so that a slow shop loses nothing.').catch(() => undefined);
  await tab.call('finish').catch(() => undefined);
  tab.close();
}

/** Waits for the scorecard of an ended session. */
export async function scoredOnce(server: ServerProcess, id: string): Promise<string[]> {
  const tab = new Tab(server.url, id);
  try {
    await tab.until('the session', ({ clocks }) => clocks.length > 0);
    if (tab.view.status === 'live') return [];
    await tab.until('a scorecard', ({ view }) => view.scorecard !== null, 20_000);
    await sleep(100);
    const issued = tab.events.filter(({ type }) => type === 'ScorecardIssued').length;
    return issued === 1 ? [] : [`${issued} scorecards`];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  } finally {
    tab.close();
  }
}
