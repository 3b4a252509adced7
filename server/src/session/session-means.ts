import type { Script } from '../content/script.ts';
import type { Engine } from '../contract/vocabulary.ts';
import type { Rejection } from '../interview/commands.ts';
import type { Director } from '../interview/director.ts';
import type { StoredEvent } from '../interview/events.ts';
import type { Store } from '../store/store.ts';
import type { LiveSession } from './live-session.ts';
import type { Speak } from './speaking.ts';
import type { Time } from './time.ts';

export type Outcome = { ok: true; seq?: number } | ({ ok: false } & Rejection);

export interface SessionMeans {
  store: Store;
  time: Time;
  newId: () => string;
  speak: Speak;
  scorer: Engine;
  /** A score was asked for; called after the request is stored and published. */
  onScoringRequested: (session: LiveSession) => void;
  onFailure: (error: unknown, sessionId: string) => void;
  /** Called before anything is done: a machine that has just woken books its sleep first. */
  noticeSleep: () => void;
}

export interface SessionContent {
  script: Script;
  director: Director;
}

/** What of a session is in the store besides its events. */
export interface Stored {
  events: StoredEvent[];
  draft: string;
  /** Time lost in gaps so far (ms), given back or not. */
  lostMs: number;
}
