import { type Finding, faultless } from './check.ts';
import { clockOf, type History } from './history.ts';
import { lastSeenBefore } from './silence.ts';

const NUDGE_AFTER_MS = 45_000;
/** Calls of time and the change of a phase may come at any moment; they are the clock's, not the interviewer's. */
const OF_THE_CLOCK = new Set(['time-call', 'advance', 'close', 'open']);

/** C11: never into a candidate's turn but for the clock; nobody is nudged before 45 s of silence. */
export function leavesTheFloor(history: History): Finding {
  const faults: string[] = [];
  let nudges = 0;
  for (const turn of history.said) {
    if (turn.move !== null && OF_THE_CLOCK.has(turn.move)) continue;
    const where = `at ${clockOf(history, turn.at)}`;
    if (history.busy.some(({ from, to }) => turn.at > from && turn.at < to)) faults.push(`cut in ${where}`);
    const unasked = turn.chosen !== null && turn.chosen.inReplyTo === null && turn.move !== 'change';
    if (!unasked) continue;
    nudges += 1;
    const silentMs = turn.at - lastSeenBefore(history, turn);
    if (silentMs < NUDGE_AFTER_MS) faults.push(`nudged after ${Math.round(silentMs / 1000)} s ${where}`);
  }
  return faultless(faults, `${history.said.length} turns, ${nudges} of them into silence`);
}
