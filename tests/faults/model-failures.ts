import { type Row, rowOf, type Size } from '../figures/row.ts';
import type { Behaviour } from '../model-server/behaviours.ts';
import { startModelServer } from '../model-server/server.ts';
import { ServerProcess } from '../server-process.ts';
import { Tab } from '../tab.ts';

const FAST: readonly Behaviour[] = [
  '429-then-fine',
  '429-always',
  '500-then-fine',
  '500-always',
  'cut',
  'empty',
  'garbage',
];
const SLOW: readonly Behaviour[] = ['slow-first-token', 'slow-between'];
const RECOVERS: readonly Behaviour[] = ['429-then-fine', '500-then-fine'];
/** Ten seconds of patience, and what it takes to word and store a turn. */
const AT_MOST_MS = 11_500;

/** R9: the model fails in every way that the scripted server knows. */
export async function measureModelFailures(size: Size): Promise<Row[]> {
  const wanted = size === 'tiny' ? FAST.slice(2, 6) : [...FAST, ...SLOW];
  const found = size === 'tiny' ? [] : await Promise.all(SLOW.map((behaviour) => failing([behaviour], true)));
  found.push(
    await failing(
      wanted.filter((behaviour) => FAST.includes(behaviour)),
      size !== 'tiny',
    ),
  );
  const slowest = Math.max(...found.map(({ slowestMs }) => slowestMs));
  return [
    rowOf(
      'R9',
      `${wanted.length} ways to fail (${wanted.join(', ')}), slowest turn ${(slowestMs(slowest) / 1000).toFixed(1)} s`,
      'goes on, the candidate is told, no turn lost, first word within 10 s, one retry',
      found.flatMap(({ problems }) => problems),
    ),
  ];
}

const slowestMs = (ms: number) => Math.round(ms / 100) * 100;

async function failing(
  behaviours: readonly Behaviour[],
  inTime: boolean,
): Promise<{ problems: string[]; slowestMs: number }> {
  const model = await startModelServer({ slowMs: 30_000 });
  const server = new ServerProcess({ OPENAI_BASE_URL: model.url, INTERVIEWER_MODEL: 'openai:scripted-1' });
  const problems: string[] = [];
  let slowest = 0;
  try {
    if ((await server.start()) !== 'ready') throw new Error(server.output);
    for (const behaviour of behaviours) {
      const { body } = await server.post<{ id: string }>('/api/sessions', { scenarioId: 'quick-coffee' });
      const tab = new Tab(server.url, body.id);
      await tab.until('the opening', ({ view }) => view.turns.length === 1);
      model.set('normal');
      await tab.say('I begin with the app and the shop.');
      await tab.until('an answer', ({ view }) => view.turns.length === 3, 20_000);
      model.set(behaviour);
      const before = model.log.length;
      const from = performance.now();
      const said = await tab.say('The order goes into a queue first.');
      if (!said.ok) problems.push(`${behaviour}: say was refused`);
      await tab.until('the answer', ({ view }) => view.turns.length === 5, 25_000).catch(() => undefined);
      const ms = performance.now() - from;
      slowest = Math.max(slowest, ms);
      const calls = model.log.slice(before).length;
      if (tab.view.turns.length !== 5) problems.push(`${behaviour}: ${tab.view.turns.length} turns`);
      if (inTime && ms > AT_MOST_MS) problems.push(`${behaviour}: ${Math.round(ms)} ms`);
      if (calls > 2) problems.push(`${behaviour}: ${calls} calls`);
      if (!RECOVERS.includes(behaviour) && tab.notices.length === 0 && behaviour !== 'cut') {
        problems.push(`${behaviour}: the candidate was not told`);
      }
      tab.close();
    }
  } finally {
    await server.discard();
    await model.stop();
  }
  return { problems, slowestMs: slowest };
}
