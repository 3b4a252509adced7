import type { Scorecard } from '../contract/scorecard.ts';
import type { Engine, RejectionCode } from '../contract/vocabulary.ts';
import type { BoardGraph } from '../detect/board-graph.ts';
import type { NewEvent } from './events.ts';

/** What the interviewer had said of the pending turn when a candidate cut in; missing while it was still thinking. */
export interface Spoken {
  turnId: string;
  text: string;
}

/** Everything that can be asked of an interview. */
export type Command =
  | { type: 'Say'; turnId: string; text: string; handOver: boolean; spoken?: Spoken }
  | { type: 'HandOver'; spoken?: Spoken }
  | { type: 'RequestHint'; spoken?: Spoken }
  | { type: 'Advance'; spoken?: Spoken }
  | { type: 'Finish'; spoken?: Spoken }
  | { type: 'SaveBoard'; revision: number; graph: BoardGraph }
  | { type: 'SaveCode'; revision: number; language: string; text: string }
  /** The interviewer has finished its turn, or was stopped in it. */
  | { type: 'EndTurn'; turnId: string; text: string; interrupted?: boolean }
  /** Looks whether something is due. `draft` is the candidate's unsent text, for the hard end. */
  | { type: 'CheckClock'; draft: string; spoken?: Spoken }
  | { type: 'GiveBackTime'; byMs: number }
  | { type: 'RequestScoring'; engine: Engine }
  | { type: 'IssueScorecard'; scorecard: Scorecard }
  | { type: 'FailScoring'; engine: Engine; reason: string };

export type CommandOf<T extends Command['type']> = Extract<Command, { type: T }>;

export interface Rejection {
  code: RejectionCode;
  message: string;
  /** With `stale`: the revision that is stored. */
  revision?: number;
}

/** `known` marks a command that was carried out before: nothing is added and it is acknowledged with the seq it had. */
export type Decision =
  | { ok: true; events: NewEvent[] }
  | { ok: true; events: []; known: number }
  | { ok: false; rejection: Rejection };

export const accepted = (events: NewEvent[]): Decision => ({ ok: true, events });
export const rejected = (code: RejectionCode, message: string, revision?: number): Decision => ({
  ok: false,
  rejection: { code, message, ...(revision === undefined ? {} : { revision }) },
});

/** What is told of whatever comes after the end. */
export const NOT_LIVE: Rejection = {
  code: 'not-live',
  message: 'This interview has ended; nothing more can be added.',
};
