import { setTimeout as sleep } from 'node:timers/promises';
import { COLLECTING, held } from '../figures/held.ts';
import { bySize, quantile, type Row, type Size } from '../figures/row.ts';
import { ServerProcess } from '../server-process.ts';
import { type Heard, interviewed, type Line, relayed } from './lines.ts';
import { Side, startModel } from './process.ts';
import { APART, inRandomOrder, overBaseline } from './rounds.ts';

/** With the words that code says before them, a turn stays below the length from which the guard holds whole sentences back. */
const TOKENS = 40;
const TOKEN_MS = 33;
/** Token age at p99 through the relay on a quiet machine with few streams (ms). */
const USUAL_RELAY_MS = 8;
const KB = 1024;
/** Profiled with 200 streams. */
const OF_MANY =
  'profiled with 200 streams, of the main thread a quarter is sending words, an eighth the guard, an eighth deciding, a twelfth handing commits to their thread';

/** P2, P3 and P4: many streams at once, many interviews at once, and what an idle one takes. */
export async function measureCrowd(size: Size): Promise<Row[]> {
  const model = await startModel('stamped', TOKEN_MS, 0);
  const relay = await Side.start('relay.ts', [], { MODEL_URL: model.url, ...COLLECTING });
  const server = new ServerProcess({
    OPENAI_BASE_URL: model.url,
    INTERVIEWER_MODEL: 'openai:scripted-1',
    SCORER_MODEL: 'built-in',
    // An interview whose line is closed goes on for a while, and the steps add up.
    MAX_LIVE_SESSIONS: '100000',
    ...COLLECTING,
  });
  try {
    if ((await server.start()) !== 'ready') throw new Error(server.output);
    // Memory first, before anything has been streamed; one interview of each warms up.
    for (const line of [await relayed(relay.url), await interviewed(server.url)]) {
      await line.ask();
      line.close();
    }
    const crowd = bySize(size, 100, 1_000, 1_000);
    const idle = await memoryOfIdle(server, relay, crowd);
    const interviews = await atWork(server, idle.interviews);
    for (const line of [...idle.interviews, ...idle.relayed]) line.close();
    return [await streams(server, relay, size), interviews, idle.row];
  } finally {
    await server.discard();
    await relay.stop();
    await model.stop();
  }
}

async function memoryOfIdle(server: ServerProcess, relay: Side, crowd: number) {
  const open = async <T>(pid: number, make: () => Promise<T>): Promise<{ lines: T[]; kb: number }> => {
    const before = await held(pid);
    const lines: T[] = [];
    for (let at = 0; at < crowd; at += 50) lines.push(...(await Promise.all(Array.from({ length: 50 }, make))));
    return { lines, kb: ((await held(pid)) - before) / crowd / KB };
  };
  const relayed_ = await open(relay.pid, () => relayed(relay.url));
  const interviews = await open(server.pid, () => interviewed(server.url));
  const ratio = interviews.kb / relayed_.kb;
  const holds = interviews.kb <= 75 && ratio <= 3;
  const row = overBaseline(
    'P4',
    `${interviews.kb.toFixed(0)} KB an idle interview, ${ratio.toFixed(1)} × the relay's ${relayed_.kb.toFixed(0)} KB`,
    '≤ 75 KB, ≤ 3 × the relay',
    holds,
    false,
  );
  return { row, interviews: interviews.lines, relayed: relayed_.lines };
}

async function atWork(server: ServerProcess, lines: readonly Line[]): Promise<Row> {
  const few = lines.slice(0, Math.round(lines.length * 0.04));
  await fetch(`${server.url}/metrics`);
  const answers = [...(await answersOf(few)), ...(await answersOf(few))];
  const metrics = await (await fetch(`${server.url}/metrics`)).text();
  // Node counts its own interval of ten milliseconds into the delay.
  const lagMs = Number(/nodejs_eventloop_lag_p99_seconds ([\d.e-]+)/.exec(metrics)?.[1]) * 1000 - 10;
  const p99 = quantile(ages(answers), 0.99);
  const holds = p99 <= 50 && lagMs <= 20;
  const figure = `${lines.length} interviews, ${few.length} streaming: token p99 ${p99.toFixed(0)} ms, event-loop delay p99 ${Math.max(0, lagMs).toFixed(0)} ms`;
  return overBaseline(
    'P3',
    figure,
    'token p99 ≤ 50 ms, event-loop delay p99 ≤ 20 ms',
    holds,
    !holds && (await isBusy()),
  );
}

async function streams(server: ServerProcess, relay: Side, size: Size): Promise<Row> {
  const steps = bySize(
    size,
    [10],
    [50, 100, 150, 200, 250, 300, 350, 400],
    [25, 50, 100, 150, 200, 250, 300, 350, 400, 500, 600, 800],
  );
  const most: Record<'relay' | 'onsite', number> = { relay: 0, onsite: 0 };
  let first = Number.NaN;
  const failed = new Set<string>();
  for (const step of steps) {
    for (const way of inRandomOrder(['relay', 'onsite'] as const)) {
      if (failed.has(way)) continue;
      const open = () => (way === 'relay' ? relayed(relay.url) : interviewed(server.url));
      const lines = await Promise.all(Array.from({ length: step }, open));
      await answersOf(lines);
      const answers = await answersOf(lines);
      for (const line of lines) line.close();
      const p99 = quantile(ages(answers), 0.99);
      if (way === 'relay' && Number.isNaN(first)) first = p99;
      const whole = answers.every(({ agesMs }) => agesMs.length === TOKENS || agesMs.length === 0);
      if (!whole || p99 > 50) failed.add(way);
      else most[way] = step;
    }
  }
  const ratio = most.onsite / most.relay;
  const figure = `${most.onsite} streams at 30 tokens/s, ${ratio.toFixed(2)} × the relay's ${most.relay} ${APART}`;
  return overBaseline(
    'P2',
    figure,
    '≥ 0.7 × the relay',
    ratio >= 0.7,
    most.relay === 0 || first > 2 * USUAL_RELAY_MS,
    OF_MANY,
  );
}

/** All are asked once, in the course of a second and a half: people do not hand over in the same instant. */
const answersOf = (lines: readonly Line[]): Promise<Heard[]> =>
  Promise.all(
    lines.map(async (line) => {
      await line.type?.();
      await sleep(Math.random() * 1_500);
      return line.ask();
    }),
  );

const ages = (answers: readonly Heard[]) => answers.flatMap(({ agesMs }) => agesMs);

/** Whether this process itself is often not let run: a timer of five milliseconds that comes much too late. */
export async function isBusy(): Promise<boolean> {
  const late: number[] = [];
  for (let n = 0; n < 100; n += 1) {
    const from = performance.now();
    await sleep(5);
    late.push(performance.now() - from - 5);
  }
  return quantile(late, 0.95) > 4;
}
