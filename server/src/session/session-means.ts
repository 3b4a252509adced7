import type { Script } from '../content/script.ts';
import type { Engine } from '../contract/vocabulary.ts';
import type { Rejection } from '../interview/commands.ts';
import type { Director } from '../interview/director.ts';
import type { StoredEvent } from '../interview/events.ts';
import type { Means } from '../interview/means.ts';
import type { Alongside, Store } from '../store/store.ts';
import type { LiveSession } from './live-session.ts';
import { NO_OBSERVER, type Observer } from './observer.ts';
import type { Speak } from './speaking.ts';
import type { Time } from './time.ts';

export type Outcome = { ok: true; seq?: number; message?: string } | ({ ok: false } & Rejection);

export interface SessionMeans {
  store: Store;
  time: Time;
  newId: () => string;
  speak: Speak;
  scorer: Engine;
  observer: Observer;
  /** After this many tokens of the model, `speak` goes on in its place. */
  budget: { tokens: number; speak: Speak };
  /** A score was asked for; called after the request is stored and published. */
  onScoringRequested: (session: LiveSession) => void;
  onFailure: (error: unknown, sessionId: string) => void;
  /** Called before anything is done: a machine that has just woken books its sleep first. */
  noticeSleep: () => void;
}

/** What most processes do without: nobody watches, and tokens are not counted. */
export const UNWATCHED = {
  observer: NO_OBSERVER,
  budget: { tokens: Number.POSITIVE_INFINITY, speak: () => Promise.reject(new Error('There is no budget to exceed.')) },
} satisfies Pick<SessionMeans, 'observer' | 'budget'>;

export interface SessionContent {
  script: Script;
  director: Director;
  /** Reads words that are still being typed, so that the turn they become is soon heard. */
  hear: (words: string) => void;
}

/** What of a session is in the store besides its events. */
export interface Stored {
  events: StoredEvent[];
  draft: string;
  /** The newest board and code; null where there is none. */
  board: Alongside['board'] | null;
  code: Alongside['code'] | null;
  /** Time lost in gaps so far (ms), given back or not. */
  lostMs: number;
  /** Tokens that the model has cost so far. */
  tokens: number;
}

/** What there is besides events when a session begins. */
export const NOTHING_YET = { draft: '', board: null, code: null, lostMs: 0, tokens: 0 } satisfies Omit<
  Stored,
  'events'
>;

/** What a decision needs to know at this instant. */
export function meansAt(
  now: number,
  lastActivityAt: number,
  { newId, scorer }: Pick<SessionMeans, 'newId' | 'scorer'>,
  director: Director,
): Means {
  return { now, quietMs: Math.max(0, now - lastActivityAt), nextId: newId, director, scorer };
}
