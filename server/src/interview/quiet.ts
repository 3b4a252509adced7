import { TIMES } from '../contract/limits.ts';

/** Who draws and says no word for so long is asked what they draw. */
const DRAWS_MS = 180_000;

/** When the candidate last had words, and last drew; when the interviewer last spoke (epoch ms). */
export interface Traces {
  wordsAt: number;
  drewAt: number;
  spokenAt: number;
}

/**
 * From when on a candidate is quiet (C11). Drawing is no silence, but for a while only: after three minutes of it
 * without a word the first nudge is due, as after 45 s of nothing at all.
 */
export function quietFrom({ wordsAt, drewAt, spokenAt }: Traces): number {
  const latest = Math.max(wordsAt, spokenAt) + DRAWS_MS - TIMES.nudgeAfterMs;
  return Math.max(wordsAt, Math.min(drewAt, latest));
}
