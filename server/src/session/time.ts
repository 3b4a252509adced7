/** Where instants and timers come from; a rehearsal brings its own. */
export interface Time {
  /** Epoch milliseconds. */
  now(): number;
  /** Runs once after `ms`; the answer cancels it. */
  after(ms: number, run: () => void): () => void;
}

/** Node's timers overflow above 2^31 − 1 ms. */
const LONGEST_MS = 2_000_000_000;

export const systemTime: Time = {
  now: () => Date.now(),
  after(ms, run) {
    const timer = setTimeout(run, Math.min(Math.max(0, ms), LONGEST_MS));
    return () => clearTimeout(timer);
  },
};
