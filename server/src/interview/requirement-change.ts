import type { Script } from '../content/script.ts';
import { type Coverage, designExists } from './coverage.ts';
import { type Interview, isPassing } from './state.ts';

/** A change comes between 40 % and 75 % of the time (conduct C12); a margin on both sides keeps it inside. */
const FIRST_FROM = 0.44;
const SECOND_FROM = 0.6;
const UNTIL = 0.73;
/** From here on it no longer waits for a better moment. */
const PRESSING_FROM = 0.66;
/** From here on it is said even to somebody who draws and does not look up. */
const LAST_FROM = 0.7;
const APART_MS = 360_000;
/** Before the end of a phase there must be time to answer it, and to be asked about the answer. */
const NEEDS_MS = 180_000;

/** The requirement change that is due at this instant; null when none is. `pressing`: the window soon closes; `last`: now or never. */
export function dueChange(
  script: Script,
  state: Interview,
  coverage: Coverage,
  now: number,
): { id: string; say: string; pressing: boolean; last: boolean } | null {
  if (script.kind === 'drill') return null;
  const { startedAt, endsAt } = state.view;
  const share = (now - startedAt) / (endsAt - startedAt);
  const given = state.spoken.filter(({ brief }) => brief.change !== null);
  const allowed = script.level === 'senior' ? 1 : 2;
  const next = script.changes.filter(({ id }) => !given.some(({ brief }) => brief.change === id))[0];
  if (!next || given.length >= allowed || share > UNTIL) return null;
  const last = given.at(-1);
  const open = last ? share >= SECOND_FROM && now - last.at >= APART_MS : share >= FIRST_FROM;
  if (!open || !designExists(script, coverage, state.board)) return null;
  if (isTooLateInPhase(state, now)) return null;
  return { id: next.id, say: next.say, pressing: share >= PRESSING_FROM, last: share >= LAST_FROM };
}

/** Whether the phase is about to end, and the next one begins while the window (C12) is still open. */
function isTooLateInPhase({ view }: Interview, now: number): boolean {
  const { phaseEndsAt, startedAt, endsAt } = view;
  const share = (phaseEndsAt - startedAt) / (endsAt - startedAt);
  return phaseEndsAt < endsAt && phaseEndsAt - now < NEEDS_MS && share < PRESSING_FROM;
}

/** The change that the candidate has just answered, and that nothing has been asked about since; null where there is none. */
export function changeToFollow(script: Script, state: Interview): { id: string; items: string[] } | null {
  const last = state.spoken.findLast((spoken) => !isPassing(spoken));
  const change = script.changes.find(({ id }) => id === last?.brief.change);
  const answered = last && state.view.turns.slice(last.turnIndex + 1).some(({ by }) => by === 'candidate');
  return change && answered ? { id: change.id, items: [...change.for] } : null;
}
