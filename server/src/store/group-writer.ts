import { setTimeout as sleep } from 'node:timers/promises';
import type { Client, InStatement } from '@libsql/client/sqlite3';

interface Due {
  batch: InStatement[];
  done: () => void;
  failed: (error: unknown) => void;
}

/**
 * Commits together what many sessions write in the same instant: each commit costs everyone the wait for the disk.
 * Each batch is still all or nothing: where the common transaction fails, they are written one by one.
 */
export class GroupWriter {
  readonly #client: Pick<Client, 'batch'>;
  #due: Due[] = [];
  #writing: Promise<void> | null = null;
  /** When the last few commits ended (ms). */
  #wroteAt: number[] = [];

  constructor(client: Pick<Client, 'batch'>) {
    this.#client = client;
  }

  /** Resolves when the batch is on the disk; rejects with the database's error when nothing of it is. */
  write(batch: InStatement[]): Promise<void> {
    return new Promise((done, failed) => {
      this.#due.push({ batch, done, failed });
      this.#writing ??= this.#writeAll();
    });
  }

  /** Resolves once nothing is left to write. */
  async idle(): Promise<void> {
    await this.#writing;
  }

  async #writeAll(): Promise<void> {
    while (this.#due.length > 0) {
      // Whatever else came in with this round of the event loop goes with it; where there is a crowd, a little more.
      await new Promise(setImmediate);
      const early = this.#early(performance.now());
      if (early > 0) await sleep(early);
      await this.#commit(this.#due.splice(0, MOST_TOGETHER));
      this.#wroteAt = [...this.#wroteAt, performance.now()].slice(-CROWD);
    }
    this.#writing = null;
  }

  /** How long the next commit should wait for more; nothing, unless commits come thick and fast. */
  #early(now: number): number {
    const [first, last] = [this.#wroteAt[0], this.#wroteAt.at(-1)];
    if (first === undefined || last === undefined || this.#wroteAt.length < CROWD) return 0;
    return now - first > CROWD * PACE_MS ? 0 : PACE_MS - (now - last);
  }

  async #commit(group: readonly Due[]): Promise<void> {
    try {
      await this.#client.batch(
        group.flatMap(({ batch }) => batch),
        'write',
      );
      for (const { done } of group) done();
    } catch (error) {
      const [only, ...more] = group;
      if (only && more.length === 0) only.failed(error);
      else for (const one of group) await this.#commit([one]);
    }
  }
}

/** So many commits at that pace are a crowd. */
const CROWD = 4;
/** Commits of a crowd follow each other at this distance (ms), so that the disk takes a tenth of the time at most. */
const PACE_MS = 8;
/** Batches in one transaction: they hold up the process together. */
const MOST_TOGETHER = 50;
