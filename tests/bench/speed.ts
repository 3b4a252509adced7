import { setTimeout as sleep } from 'node:timers/promises';
import { bySize, quantile, type Row, type Size } from '../figures/row.ts';
import { ServerProcess } from '../server-process.ts';
import { isBusy } from './crowd.ts';
import { direct, type Heard, interviewed, type Line, relayed } from './lines.ts';
import { Side, startModel } from './process.ts';
import { APART, inRandomOrder, overBaseline } from './rounds.ts';

const FIRST_TOKEN_MS = 30;
/** What the direct line takes on a quiet machine beyond the model's own pause (ms). */
const USUAL_DIRECT_MS = { p50: 3, p99: 10 };
/** What the relay takes on a quiet machine beyond that (ms). */
const USUAL_RELAY_MS = { p50: 4, p99: 20 };
/** Prompts grow; a session is asked this often and then left. */
const TURNS_A_SESSION = 8;
/** Sessions of each way in the first round, which is thrown away: the code of all sides is compiled by then. */
const WARM_SESSIONS = 12;
/** Between the last key and the question of one stream, whichever way it goes (ms); the client rests 400 before a draft. */
const RESTS_MS = 100;
/** Between an answer and the next question of one of many streams (ms): they do not all ask at once. */
const THINKS_MS = 1_500;

/** P1: time to the first word, against a client that reads the model itself and against a relay. */
export async function measureFirstWord(size: Size): Promise<Row[]> {
  return [
    ...(await between('stamped-short', 0, async (open) => oneStream(open, bySize(size, 2, 12, 60)))),
    ...(await between('stamped', 33, async (open) => manyStreams(open, bySize(size, 2, 3, 12)))),
  ];
}

/** Profiled on two processors that others used too, turns far apart. */
const OF_ONE =
  'before the model is asked: 0.8 ms to decide, 0.6 ms to commit, 0.6 ms to publish, render the prompt and send it; then 0.4 ms to the first word';

type Ways = Record<'direct' | 'relay' | 'onsite', () => Promise<Line>>;

/** The three ways to one model. */
async function between(behaviour: string, tokenMs: number, measure: (open: Ways) => Promise<Row[]>): Promise<Row[]> {
  const model = await startModel(behaviour, tokenMs, FIRST_TOKEN_MS);
  const relay = await Side.start('relay.ts', [], { MODEL_URL: model.url });
  const server = new ServerProcess({
    OPENAI_BASE_URL: model.url,
    INTERVIEWER_MODEL: 'openai:scripted-1',
    SCORER_MODEL: 'built-in',
  });
  try {
    if ((await server.start()) !== 'ready') throw new Error(server.output);
    return await measure({
      direct: async () => direct(model.url),
      relay: () => relayed(relay.url),
      onsite: () => interviewed(server.url),
    });
  } finally {
    await server.discard();
    await relay.stop();
    await model.stop();
  }
}

async function oneStream(open: Ways, rounds: number): Promise<Row[]> {
  const heard = newTimes();
  for (let round = 0; round < rounds; round += 1) {
    for (const way of inRandomOrder(WAYS)) {
      for (let session = 0; session < (round === 0 ? WARM_SESSIONS : 1); session += 1) {
        const line = await open[way]();
        for (let turn = 0; turn < TURNS_A_SESSION; turn += 1) {
          await line.type?.();
          if (round > 0) await sleep(RESTS_MS);
          const answer = await line.ask();
          // Turns that code says carry no stamp.
          if (round > 0 && stamped(answer)) heard[way].push(answer.firstMs);
        }
        line.close();
      }
    }
  }
  const overRelay = quantile(heard.onsite, 0.5) - quantile(heard.relay, 0.5);
  const busy = isOff(heard) || (await isBusy());
  const figure = `1 stream: +${overRelay.toFixed(1)} ms p50 over the relay ${APART}`;
  return [
    overDirect(heard, '1 stream', 3, 10, busy),
    overBaseline('P1', figure, '≤ 1.5 ms', overRelay <= 1.5, busy, OF_ONE),
  ];
}

async function manyStreams(open: Ways, rounds: number): Promise<Row[]> {
  const heard = newTimes();
  for (let round = 0; round < rounds; round += 1) {
    for (const way of inRandomOrder(WAYS)) {
      const lines = await Promise.all(Array.from({ length: 50 }, () => open[way]()));
      const talk = async (line: Line) => {
        for (let turn = 0; turn < (round === 0 ? 8 : 3); turn += 1) {
          await line.type?.();
          await sleep(Math.random() * THINKS_MS);
          const answer = await line.ask();
          if (round > 0 && stamped(answer)) heard[way].push(answer.firstMs);
        }
      };
      await Promise.all(lines.map(talk));
      for (const line of lines) line.close();
    }
  }
  return [overDirect(heard, '50 streams', 5, 25, isOff(heard) || (await isBusy()))];
}

const WAYS = ['direct', 'relay', 'onsite'] as const;
type Times = Record<(typeof WAYS)[number], number[]>;
const newTimes = (): Times => ({ direct: [], relay: [], onsite: [] });

function overDirect({ direct: base, onsite }: Times, what: string, most50: number, most99: number, busy: boolean): Row {
  const [over50, over99] = [0.5, 0.99].map((share) => quantile(onsite, share) - quantile(base, share)) as [
    number,
    number,
  ];
  const figure = `${what}: first word +${over50.toFixed(1)} ms p50, +${over99.toFixed(1)} ms p99 over direct (${onsite.length} turns)`;
  const goal = `≤ ${most50} ms p50, ≤ ${most99} ms p99`;
  return overBaseline('P1', figure, goal, over50 <= most50 && over99 <= most99, busy, OF_ONE);
}

/** Whether a baseline is off its usual figure by 2 ×. */
function isOff({ direct: base, relay }: Times): boolean {
  const at = (times: readonly number[], share: number) => quantile(times, share) - FIRST_TOKEN_MS;
  const off = (ms: number, usual: number) => ms > 2 * usual;
  return (
    off(at(base, 0.5), USUAL_DIRECT_MS.p50) ||
    off(at(base, 0.99), USUAL_DIRECT_MS.p99) ||
    off(at(relay, 0.5), USUAL_DIRECT_MS.p50 + USUAL_RELAY_MS.p50) ||
    off(at(relay, 0.99), USUAL_DIRECT_MS.p99 + USUAL_RELAY_MS.p99)
  );
}

const stamped = ({ agesMs }: Heard) => agesMs.length > 0;
