import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { compileScript } from '../../server/src/content/compile-script.ts';
import { loadContent, memoFolder } from '../../server/src/content/loader.ts';
import type { CandidateView } from '../../server/src/contract/candidate-view.ts';
import { makeEngines } from '../../server/src/engines.ts';
import type { StoredEvent } from '../../server/src/interview/events.ts';
import { replay } from '../../server/src/interview/state.ts';
import { CANDIDATES, makeCandidate } from '../../server/src/rehearsal/candidate.ts';
import { seededRandom } from '../../server/src/rehearsal/random.ts';
import { runRehearsal } from '../../server/src/rehearsal/run.ts';
import { MemoryStore } from '../../server/src/store/memory-store.ts';
import { bySize, type Row, rowOf, type Size } from '../figures/row.ts';
import { FIXTURE_CONTENT, ROOT } from '../server-process.ts';

/** Event lists as earlier versions stored them, each with the view that it must still fold to. */
const HISTORIES = join(import.meta.dirname, 'histories');

/** R7: seeded rehearsals; the fold of what was stored is the live state, and old event lists still replay. */
export async function measureRehearsals(size: Size): Promise<Row[]> {
  const loaded = loadContent({ root: ROOT, overlay: FIXTURE_CONTENT, memo: memoFolder(ROOT) });
  if (!loaded.ok) throw new Error('The content files cannot be used.');
  const { content } = loaded;
  const { speak, builtInJudge } = makeEngines({ interviewer: 'built-in', scorer: 'built-in' }, content, {
    openAi: { key: null, baseUrl: null },
    scorerSamples: 1,
  });
  const scenarios = [...content.scenarios.values()].filter(({ file }) => size !== 'tiny' || file.durationMinutes < 20);
  const runs = bySize(size, 5, 60, 1_000);
  const problems: string[] = [];
  let lived = 0;
  const from = performance.now();
  for (let seed = 1; seed <= runs; seed += 1) {
    const scenario = scenarios[seed % scenarios.length];
    const kind = CANDIDATES[seed % CANDIDATES.length] ?? 'strong';
    if (!scenario) break;
    const level = scenario.file.levels[seed % scenario.file.levels.length] ?? 'senior';
    const script = compileScript(scenario, content.rubric, level);
    const candidate = makeCandidate(kind, script, seededRandom(seed));
    const store = new MemoryStore();
    const { session } = await runRehearsal({
      script,
      candidate,
      silent: kind === 'empty',
      seed,
      store,
      speak,
      judge: builtInJudge,
    });
    const { view } = session.state;
    lived += (view.endedAt ?? 0) - view.startedAt;
    const stored = JSON.parse(JSON.stringify(await store.read(session.id))) as StoredEvent[];
    if (!isDeepStrictEqual(asJson(replay(stored)), asJson(session.state))) {
      problems.push(`${scenario.file.id} ${kind} seed ${seed}: the fold is not the live state`);
    }
  }
  const times = lived / (performance.now() - from);
  // In a test a busy machine must not fail.
  if (size !== 'tiny' && times < 500) problems.push(`only ${Math.round(times)} × real time`);
  return [
    rowOf(
      'R7',
      `${runs} rehearsals at ${Math.round(times)} × real time`,
      '≥ 500 × real time, the fold equals the live state',
      problems,
    ),
    replayed(),
  ];
}

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

function replayed(): Row {
  const files = readdirSync(HISTORIES).filter((name) => name.endsWith('.json'));
  const problems = files.filter((name) => {
    const { events, view } = JSON.parse(readFileSync(join(HISTORIES, name), 'utf8')) as {
      events: StoredEvent[];
      view: Partial<CandidateView>;
    };
    const now = asJson(replay(events).view) as Record<string, unknown>;
    // What the view has gained since is no matter; what it had must be as it was.
    return !Object.entries(view).every(([key, value]) => isDeepStrictEqual(now[key], value));
  });
  return rowOf('R7', `${files.length} event lists of older versions replayed`, 'fold as they did', problems);
}
