import type { CandidateView } from '@onsite/server/contract/candidate-view';
import { progress } from '../../session/countdown.ts';

export interface Segment {
  id: string;
  title: string;
  minutes: number;
  state: 'past' | 'now' | 'ahead';
  /** How much of it is filled, 0–1. */
  filled: number;
}

/** The plan as it is drawn: phases behind are whole, the present one fills from when it was entered to its end. */
export function segments(
  view: Pick<CandidateView, 'phases' | 'phase' | 'phaseEndsAt' | 'entered'>,
  now: number,
): Segment[] {
  const at = view.phases.findIndex(({ id }) => id === view.phase);
  const enteredAt = view.entered.findLast(({ phase }) => phase === view.phase)?.at ?? now;
  return view.phases.map(({ id, title, minutes }, index) => {
    if (index < at) return { id, title, minutes, state: 'past', filled: 1 };
    if (index > at) return { id, title, minutes, state: 'ahead', filled: 0 };
    return { id, title, minutes, state: 'now', filled: progress(now, enteredAt, view.phaseEndsAt) };
  });
}

/** How long the present phase lasts and the whole session, ms; from when each really began. */
export function lengths(view: Pick<CandidateView, 'phase' | 'phaseEndsAt' | 'entered' | 'startedAt' | 'endsAt'>) {
  const enteredAt = view.entered.findLast(({ phase }) => phase === view.phase)?.at ?? view.startedAt;
  return { phaseMs: view.phaseEndsAt - enteredAt, totalMs: view.endsAt - view.startedAt };
}
