import type { Script } from '../content/script.ts';
import type { ModelCall } from '../contract/model-call.ts';
import type { Scorecard } from '../contract/scorecard.ts';
import type { StoredEvent } from '../interview/events.ts';
import type { Judge } from '../judges/judge.ts';
import type { Store } from '../store/store.ts';
import { scoringRecord } from './record.ts';
import { makeScorecard } from './scorecard.ts';

/** Two engines that differ by more points than this do not certify (scoring.md, Model judge). */
const DISAGREEMENT = 20;

export interface ScoringMeans {
  store: Store;
  judge: Judge;
  /** Runs beside a model judge, as a check on it. */
  builtIn: Judge;
  /** Told of each call to a model. */
  onCall?: (call: ModelCall) => void;
}

/**
 * Judges one recorded session and makes its scorecard.
 * @throws JudgeFailure when the judge could not judge; there is no default score.
 */
export async function scoreSession(
  session: { id: string; script: Script; events: readonly StoredEvent[] },
  { store, judge, builtIn, onCall }: ScoringMeans,
  report: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<Scorecard> {
  const { script } = session;
  const [board, code] = await Promise.all([store.board(session.id), store.code(session.id)]);
  const record = scoringRecord(script, session.events, board?.graph ?? null, code);
  const scorecard = makeScorecard(record, await judge.judge(record, report, signal, onCall), judge);
  if (judge.engine === 'built-in') return scorecard;
  const check = makeScorecard(record, await builtIn.judge(record, () => {}, signal), builtIn);
  return crossChecked(scorecard, check);
}

/** Flags a model's score that the built-in judge does not come near, and takes its certificate. */
export function crossChecked(scorecard: Scorecard, check: Scorecard): Scorecard {
  if (scorecard.overall === null || check.overall === null) return scorecard;
  if (Math.abs(scorecard.overall - check.overall) <= DISAGREEMENT) return scorecard;
  return { ...scorecard, certificate: 'none', flags: [...scorecard.flags, 'judges-disagree'] };
}
