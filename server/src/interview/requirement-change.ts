import type { Script } from '../content/script.ts';
import { type Coverage, designExists } from './coverage.ts';
import type { Interview } from './state.ts';

/** A change comes between 40 % and 75 % of the time (conduct C12); a margin on both sides keeps it inside. */
const FIRST_FROM = 0.44;
const SECOND_FROM = 0.6;
const UNTIL = 0.73;
/** From here on it no longer waits for a better moment. */
const PRESSING_FROM = 0.66;
/** From here on it is said even to somebody who draws and does not look up. */
const LAST_FROM = 0.7;
const APART_MS = 360_000;

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
  return { id: next.id, say: next.say, pressing: share >= PRESSING_FROM, last: share >= LAST_FROM };
}
