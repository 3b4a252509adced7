/** How one call to a model went; `cancelled` where the candidate cut in. */
export type CallOutcome = 'fine' | 'cancelled' | 'refused' | 'busy' | 'down';

/** One call to a model, as it is kept with its session. Token counts are null where the server told none and said nothing. */
export interface ModelCall {
  /** When it was begun (epoch ms). */
  at: number;
  purpose: 'interview' | 'judge';
  /** `provider:model`. */
  model: string;
  /** From the request to the last word (ms). */
  ms: number;
  /** From the request to the first word; null where none came. */
  firstWordMs: number | null;
  promptTokens: number | null;
  /** The part of the prompt that the server had in its cache. */
  cachedTokens: number | null;
  outputTokens: number | null;
  /** The server told no tokens: they are reckoned from the characters. */
  estimated: boolean;
  outcome: CallOutcome;
}

/** The calls of a session in one line: how many, how many failed, and their tokens. */
export function sumOfCalls(calls: readonly ModelCall[]) {
  const sum = (count: (call: ModelCall) => number | null) =>
    calls.reduce((total, call) => total + (count(call) ?? 0), 0);
  return {
    calls: calls.length,
    failed: calls.filter(({ outcome }) => outcome === 'refused' || outcome === 'busy' || outcome === 'down').length,
    promptTokens: sum((call) => call.promptTokens),
    cachedTokens: sum((call) => call.cachedTokens),
    outputTokens: sum((call) => call.outputTokens),
    ms: sum((call) => call.ms),
    /** How many of the calls are estimates. */
    estimated: calls.filter(({ estimated }) => estimated).length,
  };
}
