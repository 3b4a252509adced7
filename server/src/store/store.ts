import type { SessionSummary } from '../contract/http.ts';
import type { ModelCall } from '../contract/model-call.ts';
import type { Scorecard } from '../contract/scorecard.ts';
import type { Level } from '../contract/vocabulary.ts';
import type { BoardGraph } from '../detect/board-graph.ts';
import type { StoredEvent } from '../interview/events.ts';

export interface NewSession {
  id: string;
  scenarioId: string;
  title: string;
  level: Level;
  startedAt: number;
}

/** What is stored in one transaction with events. */
export interface Alongside {
  board?: { revision: number; scene: unknown[]; graph: BoardGraph };
  code?: { revision: number; language: string; text: string };
  /** Empties the saved draft. */
  clearDraft?: boolean;
}

/** What an imported session brings besides its events. */
export interface Records {
  notes: string;
  calls: ModelCall[];
  /** Content files by sha256. */
  contents: Readonly<Record<string, string>>;
}

/** Another writer was first: the expected seq is not the stored one. */
export class SeqConflict extends Error {}

/**
 * Everything durable. A promise that is fulfilled means: on the disk (fsync), also after a power cut.
 * The list fields (status, endedAt, overall, verdict) and the transcript index follow from the events and are
 * written in the same transaction.
 */
export interface Store {
  /**
   * Keeps a board or code of a session that is on its way in: nobody sees any of it before `create` with the same id.
   * What is never completed is gone at the next start.
   */
  stage(id: string, saved: Pick<Alongside, 'board' | 'code'>): Promise<void>;
  /** The session with its first events; with an import, all of them and what belongs to them, in one transaction. */
  create(session: NewSession, events: readonly StoredEvent[], records?: Records): Promise<void>;
  /** Appends after `afterSeq`. @throws SeqConflict and writes nothing when the stored last seq differs. */
  append(sessionId: string, afterSeq: number, events: readonly StoredEvent[], alongside?: Alongside): Promise<void>;
  /** Events with a seq above `afterSeq`, in order; empty for an unknown session. */
  read(sessionId: string, afterSeq?: number): Promise<StoredEvent[]>;
  /** Null for an unknown session. */
  summary(sessionId: string): Promise<SessionSummary | null>;
  /** Newest first. `query` searches the words of the transcripts and titles. */
  list(query?: string): Promise<SessionSummary[]>;
  /** The newest scorecard of each session that has one, with its instant; newest session first. */
  scorecards(): Promise<{ session: SessionSummary; scoredAt: number; scorecard: Scorecard }[]>;
  /** Sessions without a SessionEnded. */
  liveIds(): Promise<string[]>;
  /** Sessions whose last scoring event is a ScoringRequested. */
  unscoredIds(): Promise<string[]>;

  saveDraft(sessionId: string, text: string): Promise<void>;
  draft(sessionId: string): Promise<string>;
  /** The board of a revision, or the newest; null where there is none. */
  board(sessionId: string, revision?: number): Promise<NonNullable<Alongside['board']> | null>;
  code(sessionId: string, revision?: number): Promise<NonNullable<Alongside['code']> | null>;
  saveNotes(sessionId: string, text: string): Promise<void>;
  notes(sessionId: string): Promise<string>;

  /** Keeps a record of a call to a model; nothing for an unknown session. */
  recordCall(sessionId: string, call: ModelCall): Promise<void>;
  /** The calls to a model, in the order in which they were recorded. */
  calls(sessionId: string): Promise<ModelCall[]>;

  /** One heartbeat for all live sessions. */
  heartbeat(at: number): Promise<void>;
  /** The last heartbeat (epoch ms, the start before any) and the time lost so far in gaps (ms, only grows). */
  pulse(sessionId: string): Promise<{ at: number; lostMs: number }>;
  /** Books a gap as lost time and sets the heartbeat, in one transaction. */
  bookGap(sessionId: string, at: number, lostMs: number): Promise<void>;

  /** Keeps a version of a content file for ever. */
  keepContent(sha256: string, text: string): Promise<void>;
  content(sha256: string): Promise<string | null>;

  /** Gone, boards and all. False where there was none. */
  remove(sessionId: string): Promise<boolean>;
  close(): Promise<void>;
}
