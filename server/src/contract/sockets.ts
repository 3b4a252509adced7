import { z } from 'zod';
import type { PublicEvent } from './events.ts';
import type { RejectionCode } from './vocabulary.ts';

/** What a socket sends with its handshake. */
export const handshake = z.object({ sessionId: z.string().min(1), afterSeq: z.number().int().min(0).default(0) });

/** Payloads of the calls from the client. Sizes are checked apart, so that they get their own code. */
export const payloads = {
  say: z.object({ turnId: z.string().min(1).max(100), text: z.string(), handOver: z.boolean() }),
  handOver: z.object({}),
  draft: z.object({ text: z.string() }),
  board: z.object({ revision: z.number().int().min(1), scene: z.array(z.unknown()) }),
  code: z.object({ revision: z.number().int().min(1), language: z.string().max(40), text: z.string() }),
  hint: z.object({}),
  advance: z.object({}),
  finish: z.object({}),
} as const;
export type CallName = keyof typeof payloads;
export type Payload<N extends CallName> = z.infer<(typeof payloads)[N]>;

/**
 * `seq` is missing only for a draft, which is no event. `revision` comes with `stale`. An accepted board may have a
 * `message` that says what was left out of it.
 */
export type Ack =
  | { ok: true; seq?: number; message?: string }
  | { ok: false; code: RejectionCode; message: string; revision?: number };

export type ClientToServer = { [N in CallName]: (payload: Payload<N>, ack: (answer: Ack) => void) => void };

export interface Clock {
  now: number;
  phaseEndsAt: number;
  endsAt: number;
}
export interface Delta {
  turnId: string;
  /** UTF-16 units into the turn's text; 0 starts the text anew. */
  offset: number;
  text: string;
}
export interface Notice {
  code: string;
  message: string;
}

export interface ServerToClient {
  events: (events: PublicEvent[]) => void;
  delta: (delta: Delta) => void;
  clock: (clock: Clock) => void;
  scoring: (progress: { done: number; total: number }) => void;
  notice: (notice: Notice) => void;
}
