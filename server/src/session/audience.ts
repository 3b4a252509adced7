import type { PublicEvent } from '../contract/events.ts';
import type { Clock, Delta, Notice } from '../contract/sockets.ts';

/** One who follows a session: a browser tab's socket, or a simulated candidate. */
export interface Listener {
  events(events: PublicEvent[]): void;
  delta(delta: Delta): void;
  clock(clock: Clock): void;
  scoring(progress: { done: number; total: number }): void;
  notice(notice: Notice): void;
  /** The session was deleted. */
  gone(): void;
}

/** All who follow one session; what is sent reaches each of them in the same order. */
export class Audience implements Listener {
  readonly #listeners = new Set<Listener>();

  get size(): number {
    return this.#listeners.size;
  }
  /** Sends what one has missed and what is being said now; from there on they follow. */
  admit(listener: Listener, missed: PublicEvent[], clock: Clock, said?: { turnId: string; text: string }): void {
    if (missed.length > 0) listener.events(missed);
    listener.clock(clock);
    if (said && said.text !== '') listener.delta({ turnId: said.turnId, offset: 0, text: said.text });
    this.#listeners.add(listener);
  }
  remove(listener: Listener): void {
    this.#listeners.delete(listener);
  }

  events(events: PublicEvent[]): void {
    if (events.length > 0) for (const listener of this.#listeners) listener.events(events);
  }
  delta(delta: Delta): void {
    for (const listener of this.#listeners) listener.delta(delta);
  }
  clock(clock: Clock): void {
    for (const listener of this.#listeners) listener.clock(clock);
  }
  scoring(progress: { done: number; total: number }): void {
    for (const listener of this.#listeners) listener.scoring(progress);
  }
  notice(notice: Notice): void {
    for (const listener of this.#listeners) listener.notice(notice);
  }
  gone(): void {
    for (const listener of this.#listeners) listener.gone();
    this.#listeners.clear();
  }
}
