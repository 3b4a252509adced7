import type { PublicEvent, PublicEventOf } from '../contract/events.ts';
import type { BoardGraph } from '../detect/board-graph.ts';

/** What the interviewer answers to one question of the candidate. `say` is the fact, word for word, or that it is theirs to decide. */
export interface Answer {
  question: string;
  /** The fact's id, or null where the fact sheet holds nothing. */
  fact: string | null;
  say: string;
}

/** The question that this turn puts. */
export interface Ask {
  /** The probe's id, or null for a phase's opening question or a nudge. */
  probe: string | null;
  step:
    | 'opening'
    | 'first'
    | 'shown'
    | 'missing'
    | 'claim'
    | 'one-thing'
    | 'after-change'
    | 'board'
    | 'nudge'
    | 'hint-offer';
  /** The items the question is about. */
  items: string[];
  text: string;
}

/**
 * What the director tells the interviewer for one turn. Kept with the move, so that the prompt can be rendered
 * from the events alone. The turn is `lead`, then the answers, then the question.
 */
export interface Brief {
  phase: string;
  /** Until the end of the phase and of the interview, when the move was chosen. */
  phaseLeftMs: number;
  leftMs: number;
  /** Said by code, word for word, before the interviewer's own words; empty where there is nothing. */
  lead: string;
  /** True where the lead is the whole turn: no interviewer is asked. */
  byCode: boolean;
  answers: Answer[];
  ask: Ask | null;
  /** The candidate's own words (a few, verbatim) that the question picks up. */
  mention: string | null;
  /** What the mention is to the question: its topic (also where this is missing), a box drawn; aside only in old records. */
  tie?: 'topic' | 'aside' | 'board';
  /** Where the mention is a box: what it does on the board, to be said behind its label. */
  role?: string;
  /** A neutral sentence for a turn without answers and question. */
  acknowledge: string | null;
  /** Where the move is a hint: which ladder (index), which rung, whose credit it costs. */
  hint: { ladder: number; rung: 1 | 2 | 3; items: string[] } | null;
  /** Where the move is a requirement change: its id. */
  change: string | null;
  /** Dimensions that this turn opens for judgement. */
  opens: string[];
  /** What changed on the board since the last brief, in words; the whole graph the first time; empty without news. */
  board: string;
  /** The same of the code pad: the whole text the first time, then the lines that changed; missing without news. */
  code?: string;
}

/** The stored form: as public, plus what a candidate may not see. */
export type StoredEvent =
  | Exclude<PublicEvent, { type: 'MoveChosen' | 'BoardSaved' | 'CodeSaved' | 'ScoringRequested' | 'ScoringFailed' }>
  | (PublicEventOf<'MoveChosen'> & { brief: Brief })
  | (PublicEventOf<'BoardSaved'> & { graph: BoardGraph })
  /** `text` as far as an interviewer is told of it; missing in logs of before it was kept. */
  | (PublicEventOf<'CodeSaved'> & { text?: string })
  | PublicEventOf<'ScoringRequested'>
  | PublicEventOf<'ScoringFailed'>;

type Unstamped<E> = E extends unknown ? Omit<E, 'seq' | 'at'> : never;
/** An event as decided, before it has its place and instant. */
export type NewEvent = Unstamped<StoredEvent>;
export type StoredEventOf<T extends StoredEvent['type']> = Extract<StoredEvent, { type: T }>;

/** The form in which an event may leave the server. */
export function publicForm(event: StoredEvent): PublicEvent {
  switch (event.type) {
    case 'MoveChosen': {
      const { brief: _, ...rest } = event;
      return rest;
    }
    case 'BoardSaved': {
      const { graph: _, ...rest } = event;
      return rest;
    }
    case 'CodeSaved': {
      const { text: _, ...rest } = event;
      return rest;
    }
    default:
      return event;
  }
}
