import type { Script } from '../content/script.ts';
import type { Judge } from '../judges/judge.ts';
import { scoreSession } from '../scoring/run.ts';
import type { Speak } from '../session/speaking.ts';
import type { Store } from '../store/store.ts';
import type { SimulatedCandidate } from './candidate.ts';
import { seededRandom } from './random.ts';
import { type Rehearsal, rehearse } from './rehearse.ts';
import { VirtualTime } from './virtual-time.ts';

/** Rehearsals begin at this instant, moved by their seed (ms), so that the same seed gives the same events. */
const BEGINS_AT = Date.UTC(2026, 0, 5, 9);

export interface Run {
  script: Script;
  candidate: SimulatedCandidate;
  /** A silent candidate only waits. */
  silent: boolean;
  seed: number;
  /** Keeps nothing but this run. */
  store: Store;
  speak: Speak;
  judge: Judge;
}

/** Rehearses from a seed, scored by the given judge. */
export function runRehearsal(run: Run): Promise<Rehearsal> {
  const { script, judge, store } = run;
  return rehearse(script, run.candidate, {
    store,
    time: new VirtualTime(BEGINS_AT + run.seed),
    newId: seededIds(run.seed),
    speak: run.speak,
    scorer: judge.engine,
    silent: run.silent,
    score: ({ id, events }) =>
      scoreSession({ id, script, events }, { store, judge, builtIn: judge }, () => {}, new AbortController().signal),
  });
}

/** Ids that look like any other and come in the same order for the same seed. */
function seededIds(seed: number): () => string {
  const random = seededRandom(seed ^ 0x1d);
  const hex = (digits: number) => Array.from({ length: digits }, () => Math.floor(random() * 16).toString(16)).join('');
  return () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`;
}
