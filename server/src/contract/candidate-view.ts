import type { PlannedPhase, PublicEvent } from './events.ts';
import type { Scorecard } from './scorecard.ts';
import type { EndReason, Level, Move, SessionStatus } from './vocabulary.ts';

/** One complete utterance. Phase and move are null where they do not apply. */
export interface Turn {
  id: string;
  by: 'candidate' | 'interviewer';
  text: string;
  at: number;
  phase: string;
  move: Move | null;
  interrupted: boolean;
  draft: boolean;
  /** How strong a hint it was, 1–3; only where the move is a hint. */
  rung?: number;
}

/** Everything that a candidate's screen shows of a session: a fold over its public events. */
export interface CandidateView {
  seq: number;
  scenarioId: string;
  title: string;
  level: Level;
  status: SessionStatus;
  startedAt: number;
  endsAt: number;
  endedAt: number | null;
  endReason: EndReason | null;
  phases: PlannedPhase[];
  phase: string;
  phaseEndsAt: number;
  /** When each phase was really entered. */
  entered: { phase: string; at: number }[];
  turns: Turn[];
  /** The interviewer's turn that was chosen and is not said yet. */
  pending: { turnId: string; move: Move } | null;
  hintsGiven: number;
  /** A candidate turn has come since the last hint or the opening. */
  hintAllowed: boolean;
  boardRevision: number;
  codeRevision: number;
  scorecard: Scorecard | null;
  scoringFailure: string | null;
}

export const EMPTY_VIEW: CandidateView = {
  seq: 0,
  scenarioId: '',
  title: '',
  level: 'senior',
  status: 'live',
  startedAt: 0,
  endsAt: 0,
  endedAt: null,
  endReason: null,
  phases: [],
  phase: '',
  phaseEndsAt: 0,
  entered: [],
  turns: [],
  pending: null,
  hintsGiven: 0,
  hintAllowed: false,
  boardRevision: 0,
  codeRevision: 0,
  scorecard: null,
  scoringFailure: null,
};

/**
 * Folds one event into the view. An event already folded (its seq is not above the view's) and an
 * unknown type change nothing but, for the latter, the seq.
 */
export function seen(view: CandidateView, event: PublicEvent): CandidateView {
  return folded(view, event, copied);
}

/** The left fold of `seen`, without a copy of every list at every event. */
export function seenAll(events: Iterable<PublicEvent>, from: CandidateView = EMPTY_VIEW): CandidateView {
  let view = ownLists(from);
  for (const event of events) view = folded(view, event, pushed);
  return view;
}

/** How a list gets one more: copied, as its reader may keep the old one, or in place, where it is the fold's own. */
export type Add = <T>(list: readonly T[], one: T) => T[];
export const copied: Add = (list, one) => [...list, one];
/** For lists that nobody else has: see `ownLists`. */
export const pushed: Add = <T>(list: readonly T[], one: T) => {
  const own = list as T[];
  own.push(one);
  return own;
};

/** A view whose growing lists may be added to in place. */
export const ownLists = (view: CandidateView): CandidateView => ({
  ...view,
  entered: [...view.entered],
  turns: [...view.turns],
});

/** One step of the fold. @param add `pushed` only for a view with lists of its own */
export function folded(view: CandidateView, event: PublicEvent, add: Add): CandidateView {
  if (event.seq <= view.seq) return view;
  return { ...view, ...change(view, event, add), seq: event.seq };
}

function change(view: CandidateView, event: PublicEvent, add: Add): Partial<CandidateView> {
  switch (event.type) {
    case 'SessionStarted':
      return {
        scenarioId: event.scenarioId,
        title: event.title,
        level: event.level,
        startedAt: event.at,
        endsAt: event.endsAt,
        phases: event.phases,
      };
    case 'PhaseEntered':
      return {
        phase: event.phase,
        phaseEndsAt: event.endsAt,
        entered: add(view.entered, { phase: event.phase, at: event.at }),
      };
    case 'CandidateSaid':
      return {
        hintAllowed: true,
        turns: add(view.turns, { ...turn(view, event), by: 'candidate', move: null, draft: event.draft ?? false }),
      };
    case 'MoveChosen':
      return { pending: { turnId: event.turnId, move: event.move } };
    case 'InterviewerSaid': {
      const hint = event.move === 'hint';
      return {
        pending: null,
        hintsGiven: view.hintsGiven + (hint ? 1 : 0),
        hintAllowed: hint ? false : view.hintAllowed,
        turns: add(view.turns, {
          ...turn(view, event),
          by: 'interviewer',
          move: event.move,
          interrupted: event.interrupted ?? false,
          ...(event.rung !== undefined && { rung: event.rung }),
        }),
      };
    }
    case 'BoardSaved':
      return { boardRevision: event.revision };
    case 'CodeSaved':
      return { codeRevision: event.revision };
    case 'ClockExtended':
      return {
        phaseEndsAt: event.phaseEndsAt,
        endsAt: event.endsAt,
        phases: view.phases.map((phase) =>
          phase.endsAt >= view.phaseEndsAt ? { ...phase, endsAt: phase.endsAt + event.byMs } : phase,
        ),
      };
    case 'SessionEnded':
      return { status: 'ended', endReason: event.reason, endedAt: event.at, pending: null };
    case 'ScoringRequested':
      return { status: view.scorecard ? 'scored' : 'ended', scoringFailure: null };
    case 'ScorecardIssued':
      return { status: 'scored', scorecard: event.scorecard, scoringFailure: null };
    case 'ScoringFailed':
      return { status: view.scorecard ? 'scored' : 'scoring-failed', scoringFailure: event.reason };
    default:
      return {};
  }
}

function turn(view: CandidateView, event: { turnId: string; text: string; at: number }) {
  return { id: event.turnId, text: event.text, at: event.at, phase: view.phase, interrupted: false, draft: false };
}
