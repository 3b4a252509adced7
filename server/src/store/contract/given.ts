import type { ModelCall } from '../../contract/model-call.ts';
import type { Scorecard } from '../../contract/scorecard.ts';
import type { StoredEvent } from '../../interview/events.ts';
import type { NewSession, Store } from '../store.ts';

export const AT = 1_700_000_000_000;

export const session = (id: string, startedAt = AT): NewSession => ({
  id,
  scenarioId: 'coffee',
  title: 'Coffee pre-orders',
  level: 'senior',
  startedAt,
});

export const entered = (seq: number): StoredEvent => ({
  type: 'PhaseEntered',
  seq,
  at: AT,
  phase: 'scale',
  endsAt: AT,
});

export const said = (seq: number, text: string): StoredEvent => ({
  type: 'CandidateSaid',
  seq,
  at: AT + seq,
  turnId: `t${seq}`,
  text,
  handOver: true,
});

export const ended = (seq: number): StoredEvent[] => [
  { type: 'SessionEnded', seq, at: AT + seq, reason: 'timeUp' },
  { type: 'ScoringRequested', seq: seq + 1, at: AT + seq, engine: 'built-in' },
];

export const issued = (seq: number): StoredEvent => ({
  type: 'ScorecardIssued',
  seq,
  at: AT,
  scorecard: { overall: 71.5, verdict: 'lean_hire' } as Scorecard,
});

export const failed = (seq: number): StoredEvent => ({ type: 'ScoringFailed', seq, at: AT, reason: 'no answer' });

/** A call to a model that went well. */
export const CALL: ModelCall = {
  at: AT,
  purpose: 'interview',
  model: 'openai:x',
  ms: 1_200,
  firstWordMs: 300,
  promptTokens: 4_000,
  cachedTokens: 3_900,
  outputTokens: 40,
  estimated: true,
  outcome: 'fine',
};

/** Text that a careless layer cuts short or changes: NUL, half a surrogate pair, a line separator. */
export const ODD = 'caf\u00e9 \u0000 \ud83d\ude00 \ud83d \u2028 end';

/** Runs a test on a store of its own, which is closed after it. */
export type WithStore = (use: (store: Store) => Promise<void>) => Promise<void>;
