import type { Turn } from '@onsite/server/contract/candidate-view';
import type { SessionCourse } from '@onsite/server/contract/http';

/** An instant at which something was said, drawn or written, and how things stood right after it. */
export interface Moment {
  at: number;
  kind: 'turn' | 'board' | 'code';
  /** The last turn so far; null before the first. */
  turn: Turn | null;
  /** Revisions so far; 0 before the first. */
  board: number;
  code: number;
}

/** What happened, in order. What was saved at the instant of a turn was there when it was said. */
export function momentsOf(
  turns: readonly Turn[],
  { boards, codes }: Pick<SessionCourse, 'boards' | 'codes'>,
): Moment[] {
  const changes = [
    ...boards.map(({ revision, at }) => ({ at, kind: 'board' as const, change: { board: revision } })),
    ...codes.map(({ revision, at }) => ({ at, kind: 'code' as const, change: { code: revision } })),
    ...turns.map((turn) => ({ at: turn.at, kind: 'turn' as const, change: { turn } })),
  ].toSorted((one, other) => one.at - other.at);
  let state: Pick<Moment, 'turn' | 'board' | 'code'> = { turn: null, board: 0, code: 0 };
  return changes.map(({ at, kind, change }) => {
    state = { ...state, ...change };
    return { ...state, at, kind };
  });
}

/** The place of a turn among the moments; -1 where there is none. */
export const placeOfTurn = (moments: readonly Moment[], turnId: string): number =>
  moments.findIndex(({ kind, turn }) => kind === 'turn' && turn?.id === turnId);

/** The next turn's place in a direction; the first or last moment where there is none. */
export function turnBeside(moments: readonly Moment[], from: number, step: 1 | -1): number {
  for (let place = from + step; place >= 0 && place < moments.length; place += step) {
    if (moments[place]?.kind === 'turn') return place;
  }
  return step > 0 ? Math.max(0, moments.length - 1) : 0;
}
