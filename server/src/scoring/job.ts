import type { Judge } from '../judges/judge.ts';
import type { LiveSession } from '../session/live-session.ts';
import type { Store } from '../store/store.ts';
import { scoreSession } from './run.ts';

export interface ScoringJobMeans {
  store: Store;
  builtIn: Judge;
  /** Null where no model is set up to score. */
  model: Judge | null;
  onFailure: (error: unknown, sessionId: string) => void;
  /** A request was answered, by a scorecard or by a failure, after this long (ms). */
  onDone: (engine: string, ms: number, fine: boolean) => void;
}

/** Answers a session's request for a score: one scorecard or one failure (I7). Aborted, it leaves the request standing. */
export async function answerScoring(session: LiveSession, means: ScoringJobMeans, signal: AbortSignal): Promise<void> {
  const { store, builtIn } = means;
  const engine = session.state.engine ?? 'built-in';
  const judge = engine === 'model' ? means.model : builtIn;
  const began = performance.now();
  try {
    if (!judge) throw new Error('No model is set up to score; set SCORER_MODEL and restart.');
    const scorecard = await scoreSession(
      { id: session.id, events: session.events, script: session.content.script },
      { store, judge, builtIn, onCall: (call) => session.noteCall(call) },
      (done, total) => session.tellScoring(done, total),
      signal,
    );
    await session.submit({ type: 'IssueScorecard', scorecard });
    means.onDone(engine, performance.now() - began, true);
  } catch (error) {
    if (signal.aborted) return;
    means.onFailure(error, session.id);
    const reason = error instanceof Error ? error.message : String(error);
    await session.submit({ type: 'FailScoring', engine, reason });
    means.onDone(engine, performance.now() - began, false);
  }
}
