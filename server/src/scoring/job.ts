import type { CommandOf } from '../interview/commands.ts';
import type { Judge } from '../judges/judge.ts';
import type { LiveSession } from '../session/live-session.ts';
import type { Time } from '../session/time.ts';
import { within } from '../session/within.ts';
import type { Store } from '../store/store.ts';
import { scoreSession } from './run.ts';

/** An answer that could not be written (a full disk) is given again after this pause. */
const RETRY_MS = 2_000;

export interface ScoringJobMeans {
  store: Store;
  time: Time;
  builtIn: Judge;
  /** Null where no model is set up to score. */
  model: Judge | null;
  onFailure: (error: unknown, sessionId: string) => void;
  /** A request was answered, by a scorecard or by a failure, after this long (ms). */
  onDone: (engine: string, ms: number, fine: boolean) => void;
}

type Answer = CommandOf<'IssueScorecard' | 'FailScoring'>;

/**
 * Answers a session's request for a score: one scorecard or one failure (I7). A session that is over here (deleted,
 * restored from elsewhere, the server stops) ends the judge's work and leaves the request standing.
 */
export async function answerScoring(session: LiveSession, means: ScoringJobMeans): Promise<void> {
  const signal = session.over;
  const engine = session.state.engine ?? 'built-in';
  const began = performance.now();
  const answer = await score(session, means, signal).catch((error: unknown): Answer | null => {
    if (signal.aborted) return null;
    means.onFailure(error, session.id);
    return { type: 'FailScoring', engine, reason: error instanceof Error ? error.message : String(error) };
  });
  if (answer === null || !(await given(session, answer, means, signal))) return;
  means.onDone(engine, performance.now() - began, answer.type === 'IssueScorecard');
}

async function score(session: LiveSession, means: ScoringJobMeans, signal: AbortSignal): Promise<Answer> {
  const { store, builtIn } = means;
  const judge = session.state.engine === 'model' ? means.model : builtIn;
  if (!judge) throw new Error('No model is set up to score; set SCORER_MODEL and restart.');
  const scorecard = await scoreSession(
    { id: session.id, events: session.events, script: session.content.script },
    { store, judge, builtIn, onCall: (call) => session.noteCall(call) },
    (done, total) => session.tellScoring(done, total),
    signal,
  );
  return { type: 'IssueScorecard', scorecard };
}

/**
 * Gives the answer until it is on record: a scorecard may have been paid for, and while its request stands nobody can
 * ask anew. False where the session was over first.
 */
async function given(session: LiveSession, answer: Answer, means: ScoringJobMeans, signal: AbortSignal) {
  for (;;) {
    try {
      await session.submit(answer);
      return !signal.aborted;
    } catch (error) {
      if (signal.aborted) return false;
      means.onFailure(error, session.id);
    }
    const pause = await within(new Promise<never>(() => {}), RETRY_MS, means.time, signal);
    if (pause === 'aborted') return false;
  }
}
