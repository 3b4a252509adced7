import { bySize, quantile, type Row, type Size } from '../figures/row.ts';
import { ServerProcess } from '../server-process.ts';
import { direct, type Heard, interviewed, type Line, relayed } from './lines.ts';
import { Side, startModel } from './process.ts';
import { inRandomOrder, overBaseline } from './rounds.ts';

const FIRST_TOKEN_MS = 30;
/** What the direct line takes on a quiet machine beyond the model's own pause (ms), at p50, for 1 and for 50 streams. */
const USUAL_DIRECT_MS = { 1: 3, 50: 15 } as const;
/** Prompts grow; a session is asked this often and then left. */
const TURNS_A_SESSION = 8;

/** P1: time to the first word, against a client that reads the model itself and against a relay. */
export async function measureFirstWord(size: Size): Promise<Row[]> {
  const model = await startModel('stamped-short', 0, FIRST_TOKEN_MS);
  const relay = await Side.start('relay.ts', [], { MODEL_URL: model.url });
  const server = new ServerProcess({
    OPENAI_BASE_URL: model.url,
    INTERVIEWER_MODEL: 'openai:scripted-1',
    SCORER_MODEL: 'built-in',
  });
  try {
    if ((await server.start()) !== 'ready') throw new Error(server.output);
    const open = {
      direct: async () => direct(model.url),
      relay: () => relayed(relay.url),
      onsite: () => interviewed(server.url),
    };
    return [
      ...(await firstWords(open, 1, bySize(size, 2, 12, 60))),
      ...(await firstWords(open, 50, bySize(size, 2, 4, 20))),
    ];
  } finally {
    await server.discard();
    await relay.stop();
    await model.stop();
  }
}

type Ways = Record<'direct' | 'relay' | 'onsite', () => Promise<Line>>;

async function firstWords(open: Ways, streams: 1 | 50, rounds: number): Promise<Row[]> {
  const heard: Record<keyof Ways, number[]> = { direct: [], relay: [], onsite: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const way of inRandomOrder(Object.keys(open) as (keyof Ways)[])) {
      const lines = await Promise.all(Array.from({ length: streams }, () => open[way]()));
      for (let turn = 0; turn < TURNS_A_SESSION; turn += 1) {
        const answers = await Promise.all(lines.map((line) => line.ask()));
        // The first round warms everything up. Turns that code says carry no stamp.
        if (round > 0) heard[way].push(...answers.filter(stamped).map(({ firstMs }) => firstMs));
      }
      for (const line of lines) line.close();
    }
  }
  const p = (way: keyof Ways, share: number) => quantile(heard[way], share);
  const busy = p('direct', 0.5) - FIRST_TOKEN_MS > 2 * USUAL_DIRECT_MS[streams];
  const [most50, most99] = streams === 1 ? [3, 10] : [5, 25];
  const over50 = p('onsite', 0.5) - p('direct', 0.5);
  const over99 = p('onsite', 0.99) - p('direct', 0.99);
  const rows = [
    overBaseline(
      'P1',
      `${streams} stream${streams > 1 ? 's' : ''}: first word +${over50.toFixed(1)} ms p50, +${over99.toFixed(1)} ms p99 over direct`,
      `≤ ${most50} ms p50, ≤ ${most99} ms p99`,
      over50 <= most50 && over99 <= most99,
      busy,
    ),
  ];
  if (streams === 1) {
    const overRelay = p('onsite', 0.5) - p('relay', 0.5);
    rows.push(overBaseline('P1', `+${overRelay.toFixed(1)} ms p50 over the relay`, '≤ 1.5 ms', overRelay <= 1.5, busy));
  }
  return rows;
}

const stamped = ({ agesMs }: Heard) => agesMs.length > 0;
