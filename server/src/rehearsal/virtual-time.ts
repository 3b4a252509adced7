import type { Time } from '../session/time.ts';

interface Timer {
  at: number;
  order: number;
  run: () => void;
}

/** A clock that stands still until it is moved on to the next timer. */
export class VirtualTime implements Time {
  #now: number;
  #order = 0;
  readonly #timers = new Set<Timer>();

  constructor(startAt: number) {
    this.#now = startAt;
  }

  now(): number {
    return this.#now;
  }

  after(ms: number, run: () => void): () => void {
    this.#order += 1;
    const timer: Timer = { at: this.#now + Math.max(0, ms), order: this.#order, run };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  /** Resolves after `ms` of this clock. */
  sleep(ms: number): Promise<void> {
    return new Promise((resolve) => {
      this.after(ms, resolve);
    });
  }

  /** The clock goes on and nothing runs, as when a machine sleeps. */
  jump(ms: number): void {
    this.#now += ms;
  }

  /** Jumps to the earliest timer and runs it; false when there is none. */
  step(): boolean {
    let next: Timer | null = null;
    for (const timer of this.#timers) {
      if (!next || timer.at < next.at || (timer.at === next.at && timer.order < next.order)) next = timer;
    }
    if (!next) return false;
    this.#timers.delete(next);
    this.#now = Math.max(this.#now, next.at);
    next.run();
    return true;
  }
}
