import {
  type Add,
  type CandidateView,
  copied,
  EMPTY_VIEW,
  folded,
  ownLists,
  pushed,
  type Turn,
} from '../contract/candidate-view.ts';
import type { Move } from '../contract/vocabulary.ts';
import { type BoardGraph, EMPTY_GRAPH } from '../detect/board-graph.ts';
import { type Ask, type Brief, type NewEvent, publicForm, type StoredEvent } from './events.ts';

/** A move that was chosen: its words are still owed (`pending`) or were said (`spoken`). */
export interface ChosenMove {
  turnId: string;
  inReplyTo: string | null;
  move: Move;
  brief: Brief;
}

/** A move that reached the candidate's ear, with its place in the transcript. */
export interface SpokenMove extends ChosenMove {
  /** Index of the turn in `view.turns`. */
  turnIndex: number;
  at: number;
  /** False where the candidate cut in before the question was out. */
  asked: boolean;
}

export interface CodePad {
  language: string;
  text: string;
}
const NO_CODE: CodePad = { language: '', text: '' };

/** All that the rules know of one interview; a fold over its events. */
export interface Interview {
  /** The public half, folded exactly as a client folds it. */
  view: CandidateView;
  /** Whether SessionStarted has come. */
  started: boolean;
  /** Seq and id of each candidate turn: a resent turn is known by it. A list, as copying a map at every turn is slow. */
  said: readonly { turnId: string; seq: number }[];
  pending: ChosenMove | null;
  spoken: readonly SpokenMove[];
  /** Sum of all ClockExtended (ms). */
  extendedMs: number;
  board: BoardGraph;
  /** The board as the interviewer was last told of it. */
  briefedBoard: BoardGraph;
  /** The code pad, and as the interviewer was last told of it; empty where nothing is written. */
  code: CodePad;
  briefedCode: CodePad;
  scoring: 'none' | 'requested' | 'issued' | 'failed';
  /** The engine last asked for. */
  engine: 'built-in' | 'model' | null;
}

export const NEW_INTERVIEW: Interview = {
  view: EMPTY_VIEW,
  started: false,
  said: [],
  pending: null,
  spoken: [],
  extendedMs: 0,
  board: EMPTY_GRAPH,
  briefedBoard: EMPTY_GRAPH,
  code: NO_CODE,
  briefedCode: NO_CODE,
  scoring: 'none',
  engine: null,
};

/** Folds one event into the interview. Pure; `replay` is its left fold. */
export function evolve(state: Interview, event: StoredEvent): Interview {
  return step(state, event, copied);
}

/** The interview after these events; what grows is copied once, not at every event. */
export function replay(events: readonly StoredEvent[], from: Interview = NEW_INTERVIEW): Interview {
  let state: Interview = { ...from, said: [...from.said], spoken: [...from.spoken], view: ownLists(from.view) };
  for (const event of events) state = step(state, event, pushed);
  return state;
}

/** The private half looks at the view as it was, so it comes first. */
function step(state: Interview, event: StoredEvent, add: Add): Interview {
  const changed = privateChange(state, event, add);
  return { ...state, ...changed, view: folded(state.view, publicForm(event), add) };
}

/** Gives decided events their place after `seq` and their instant. */
export function stamp(events: readonly NewEvent[], seq: number, at: number): StoredEvent[] {
  return events.map((event, index) => ({ ...event, seq: seq + 1 + index, at }) as StoredEvent);
}

/** The interview as it will be once these decided events are appended. */
export function foldAhead(state: Interview, events: readonly NewEvent[], at: number): Interview {
  return replay(stamp(events, state.view.seq, at), state);
}

function privateChange(state: Interview, event: StoredEvent, add: Add): Partial<Interview> {
  switch (event.type) {
    case 'SessionStarted':
      return { started: true };
    case 'CandidateSaid':
      return { said: add(state.said, { turnId: event.turnId, seq: event.seq }) };
    case 'MoveChosen':
      return { pending: chosen(event), briefedBoard: state.board, briefedCode: state.code };
    case 'InterviewerSaid': {
      const { pending } = state;
      if (!pending || pending.turnId !== event.turnId) return {};
      const asked = !event.interrupted || event.text.includes('?');
      const spoken: SpokenMove = { ...pending, turnIndex: state.view.turns.length, at: event.at, asked };
      return { pending: null, spoken: add(state.spoken, spoken) };
    }
    case 'BoardSaved':
      return { board: event.graph };
    case 'CodeSaved':
      return { code: { language: event.language, text: event.text ?? '' } };
    case 'ClockExtended':
      return { extendedMs: state.extendedMs + event.byMs };
    case 'SessionEnded':
      return { pending: null };
    case 'ScoringRequested':
      return { scoring: 'requested', engine: event.engine };
    case 'ScorecardIssued':
      return { scoring: 'issued' };
    case 'ScoringFailed':
      return { scoring: 'failed' };
    default:
      return {};
  }
}

function chosen({ turnId, inReplyTo, move, brief }: ChosenMove): ChosenMove {
  return { turnId, inReplyTo, move, brief };
}

export const isLive = (state: Interview): boolean => state.started && state.view.status === 'live';

/** Candidate turns since the interviewer last finished a turn, oldest first. */
export function turnsSinceInterviewer(state: Interview): Turn[] {
  const { turns } = state.view;
  let start = turns.length;
  while (start > 0 && turns[start - 1]?.by === 'candidate') start -= 1;
  return turns.slice(start);
}

/** Candidate turns since a turn of the interviewer that answers: a call of time, a nudge and a hint do not. */
export function unansweredTurns(state: Interview): Turn[] {
  const { turns } = state.view;
  const passing = new Set(
    state.spoken
      .filter(({ move, brief }) => brief.byCode && (move === 'hint' || move === 'probe'))
      .map(({ turnIndex }) => turnIndex),
  );
  const answers = ({ by, move }: Turn, index: number) =>
    by === 'interviewer' && move !== 'time-call' && !passing.has(index);
  return turns.slice(turns.findLastIndex(answers) + 1).filter(({ by }) => by === 'candidate');
}

export function phaseIndex(state: Interview): number {
  return state.view.phases.findIndex((phase) => phase.id === state.view.phase);
}

export function inLastPhase(state: Interview): boolean {
  return phaseIndex(state) === state.view.phases.length - 1;
}

/** Words into a silence, which ask for nothing of the task. */
export const isNudge = (ask: Ask | null): boolean => ask?.step === 'nudge' || ask?.step === 'hint-offer';

/** What leaves a question of the interviewer's open as it was: calls of time, hints, nudges, facts that were asked for. */
export const isPassing = ({ move, brief }: ChosenMove): boolean =>
  move === 'time-call' || move === 'hint' || isNudge(brief.ask) || (move === 'answer' && !brief.acknowledge);

/** When the interviewer last said something other than a nudge; silence is counted from there. */
export function lastSpokenAt(state: Interview): number {
  const spoken = state.spoken.findLast(({ brief }) => !isNudge(brief.ask));
  return spoken?.at ?? state.view.startedAt;
}

/** Whether this phase's time is up and another follows. */
export function phaseIsOver(state: Interview, now: number): boolean {
  return phaseIndex(state) < state.view.phases.length - 1 && now >= state.view.phaseEndsAt;
}

/** What the interviewer has said so far. */
export const saidBefore = ({ view }: Interview): string[] =>
  view.turns.filter((turn) => turn.by === 'interviewer').map((turn) => turn.text);
