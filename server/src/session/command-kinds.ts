import type { Command, CommandOf } from '../interview/commands.ts';
import type { StoredEvent } from '../interview/events.ts';
import type { Outcome } from './session-means.ts';

const CUTTING = ['Say', 'HandOver', 'RequestHint', 'Advance', 'Finish', 'CheckClock'] as const;
const ACTIVE = ['Say', 'HandOver', 'RequestHint', 'Advance'] as const;

/** May this command take the floor from the interviewer? Then it is told what was said by now. */
export function mayCutIn(command: Command): command is CommandOf<(typeof CUTTING)[number]> {
  return CUTTING.some((type) => type === command.type);
}

/** Does the candidate do something by it, whatever it holds? Silence is counted from there. */
export function isActivity(command: Command): boolean {
  return ACTIVE.some((type) => type === command.type);
}

/** A turn is acknowledged with its own seq, everything else with the last. */
export function acknowledgedSeq(command: Command, events: readonly StoredEvent[]): number | undefined {
  const own = command.type === 'Say' ? events.find((event) => event.type === 'CandidateSaid') : events.at(-1);
  return own?.seq;
}

export const GONE: Outcome = { ok: false, code: 'not-found', message: 'This session is no longer here.' };
