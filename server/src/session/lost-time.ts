import { TIMES } from '../contract/limits.ts';
import type { Interview } from '../interview/state.ts';

/**
 * T2: time in which the server was away. It only grows; what is owed is what no ClockExtended has given back yet, so
 * that a crash between the two neither loses time nor gives it twice.
 */
export class LostTime {
  #totalMs: number;
  #noticedAt: number;

  /** @param totalMs lost so far, given back or not · @param noticedAt when that became known (epoch ms) */
  constructor(totalMs: number, noticedAt: number) {
    this.#totalMs = totalMs;
    this.#noticedAt = noticedAt;
  }

  get totalMs(): number {
    return this.#totalMs;
  }

  book(gapMs: number, now: number): void {
    this.#totalMs += gapMs;
    this.#noticedAt = now;
  }

  owedMs({ extendedMs }: Interview): number {
    return Math.max(0, this.#totalMs - extendedMs);
  }

  /** When it is given back though nobody has joined: ten minutes after it was noticed, or when even then all is over. */
  dueAt(state: Interview): number {
    const over = state.view.endsAt + this.owedMs(state) + TIMES.graceMs + 1;
    return Math.min(over, this.#noticedAt + TIMES.giveBackWithinMs);
  }
}
