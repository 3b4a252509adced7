import { io, type Socket } from 'socket.io-client';
import { type CandidateView, EMPTY_VIEW, seen } from '../server/src/contract/candidate-view.ts';
import type { PublicEvent } from '../server/src/contract/events.ts';
import type { Ack, ClientToServer, Clock, Delta, Notice, ServerToClient } from '../server/src/contract/sockets.ts';

interface TabOptions {
  afterSeq?: number;
  headers?: Record<string, string>;
  reconnect?: { reconnectionDelay: number; reconnectionDelayMax: number; randomizationFactor: number; timeout: number };
}

/** A candidate's tab without a browser: a socket that folds what it hears. */
export class Tab {
  readonly socket: Socket<ServerToClient, ClientToServer>;
  readonly events: PublicEvent[] = [];
  readonly deltas: Delta[] = [];
  readonly clocks: Clock[] = [];
  readonly notices: Notice[] = [];
  readonly progress: { done: number; total: number }[] = [];
  view: CandidateView = EMPTY_VIEW;
  refusal: { code: string } | null = null;
  readonly #waiting = new Set<() => void>();

  constructor(url: string, sessionId: string, options: TabOptions = {}) {
    this.socket = io(url, {
      auth: (give) => give({ sessionId, afterSeq: Math.max(this.view.seq, options.afterSeq ?? 0) }),
      transports: ['websocket'],
      forceNew: true,
      reconnectionDelay: 50,
      reconnectionDelayMax: 200,
      ...options.reconnect,
      ...(options.headers ? { extraHeaders: options.headers } : {}),
    });
    this.socket.on('events', (events) => {
      this.events.push(...events);
      this.view = events.reduce(seen, this.view);
      this.#look();
    });
    this.socket.on('delta', (delta) => this.#note(this.deltas, delta));
    this.socket.on('clock', (clock) => this.#note(this.clocks, clock));
    this.socket.on('notice', (notice) => this.#note(this.notices, notice));
    this.socket.on('scoring', (progress) => this.#note(this.progress, progress));
    this.socket.on('connect_error', (error) => {
      this.refusal = (error as Error & { data?: { code: string } }).data ?? { code: error.message };
      this.#look();
    });
  }

  call(name: keyof ClientToServer, payload: unknown = {}): Promise<Ack> {
    return this.socket.timeout(5_000).emitWithAck(name, payload as never) as Promise<Ack>;
  }

  say(text: string, handOver = true, turnId: string = crypto.randomUUID()): Promise<Ack> {
    return this.call('say', { turnId, text, handOver });
  }

  /** Resolves once this holds; fails after `ms` with what was being waited for. */
  until(what: string, holds: (tab: Tab) => boolean, ms = 10_000): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(look);
        reject(new Error(`waited ${ms} ms in vain: ${what}; events: ${this.events.map(({ type }) => type).join(' ')}`));
      }, ms);
      const look = () => {
        if (!holds(this)) return;
        clearTimeout(timer);
        this.#waiting.delete(look);
        resolve();
      };
      this.#waiting.add(look);
      look();
    });
  }

  close(): void {
    this.socket.disconnect();
  }

  #note<T>(list: T[], item: T): void {
    list.push(item);
    this.#look();
  }
  #look(): void {
    for (const look of [...this.#waiting]) look();
  }
}

/** Seqs that are missing or double in what a tab heard. */
export function gaps(events: readonly PublicEvent[]): number[] {
  return events.flatMap(({ seq }, index) => (seq === index + 1 ? [] : [seq]));
}
