import { Mailbox } from './mailbox.ts';

/** Work of two kinds: ordinary work, as much at a time as there is, and work that must be alone. */
export class Barrier {
  readonly #alone = new Mailbox();
  readonly #within = new Set<Promise<unknown>>();
  #closed: Promise<void> | null = null;

  /** Carries out ordinary work, after the work that is alone where there is such. */
  async pass<T>(work: () => Promise<T>): Promise<T> {
    while (this.#closed) await this.#closed;
    const working = work();
    const over = working.catch(() => undefined);
    this.#within.add(over);
    void over.then(() => this.#within.delete(over));
    return working;
  }

  /** Carries out work once all ordinary work that has begun is over; no other begins meanwhile. */
  alone<T>(work: () => Promise<T>): Promise<T> {
    return this.#alone.put(async () => {
      const { promise, resolve: open } = Promise.withResolvers<void>();
      this.#closed = promise;
      try {
        await Promise.all(this.#within);
        return await work();
      } finally {
        this.#closed = null;
        open();
      }
    });
  }
}
