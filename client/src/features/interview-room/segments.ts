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

type Course = Pick<CandidateView, 'phases' | 'phase' | 'phaseEndsAt' | 'entered'>;
const MINUTE_MS = 60_000;

/** The plan as it is drawn: phases behind are whole, the present one fills from when it was entered to its end. */
export function segments(view: Course, now: number): Segment[] {
  const at = view.phases.findIndex(({ id }) => id === view.phase);
  const enteredAt = view.entered.findLast(({ phase }) => phase === view.phase)?.at ?? now;
  return view.phases.map(({ id, title, minutes }, index) => {
    if (index < at) return { id, title, minutes, state: 'past', filled: 1 };
    if (index > at) return { id, title, minutes, state: 'ahead', filled: 0 };
    return { id, title, minutes, state: 'now', filled: progress(now, enteredAt, view.phaseEndsAt) };
  });
}

/** The plan once all is over: of each phase as much as was used of its minutes, so that one passed over stays empty. */
export function segmentsAtEnd(view: Course, endedAt: number): Segment[] {
  return view.phases.map(({ id, title, minutes }) => {
    const place = view.entered.findIndex(({ phase }) => phase === id);
    const enteredAt = view.entered[place]?.at;
    const usedMs = enteredAt === undefined ? 0 : (view.entered[place + 1]?.at ?? endedAt) - enteredAt;
    const filled = Math.min(1, Math.max(0, usedMs / (minutes * MINUTE_MS)));
    return {
      id,
      title,
      minutes,
      state: id === view.phase ? 'now' : enteredAt === undefined ? 'ahead' : 'past',
      filled,
    };
  });
}

/** How long the present phase lasts and the whole session, ms; from when each really began. */
export function lengths(view: Pick<CandidateView, 'phase' | 'phaseEndsAt' | 'entered' | 'startedAt' | 'endsAt'>) {
  const enteredAt = view.entered.findLast(({ phase }) => phase === view.phase)?.at ?? view.startedAt;
  return { phaseMs: view.phaseEndsAt - enteredAt, totalMs: view.endsAt - view.startedAt };
}
