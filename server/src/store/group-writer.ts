import type { InStatement } from '@libsql/client/sqlite3';
import type { Writer } from './writer.ts';

interface Due {
  batch: InStatement[];
  done: () => void;
  failed: (error: unknown) => void;
}

/**
 * Commits together what many sessions write while the disk is busy with the commit before. Each batch is still all or
 * nothing: where the common transaction fails, they are written one by one.
 */
export class GroupWriter {
  readonly #writer: Pick<Writer, 'commit'>;
  #due: Due[] = [];
  #working: Promise<void> | null = null;

  constructor(writer: Pick<Writer, 'commit'>) {
    this.#writer = writer;
  }

  /** Resolves when the batch is on the disk; rejects with the database's error when nothing of it is. */
  write(batch: InStatement[]): Promise<void> {
    return new Promise((done, failed) => {
      this.#due.push({ batch, done, failed });
      this.#working ??= this.#writeAll();
    });
  }

  /** Resolves once nothing is left to write. */
  async idle(): Promise<void> {
    while (this.#working) await this.#working;
  }

  /** Carries out other work on the database while nothing is written; what comes meanwhile is written after it. */
  async alone<T>(work: () => Promise<T>): Promise<T> {
    await this.idle();
    const working = work();
    this.#working = working.then(
      () => this.#writeAll(),
      () => this.#writeAll(),
    );
    return working;
  }

  async #writeAll(): Promise<void> {
    while (this.#due.length > 0) {
      // Whatever else came in with this round of the event loop goes with it.
      await new Promise(setImmediate);
      await this.#commit(this.#due.splice(0, MOST_TOGETHER));
    }
    this.#working = null;
  }

  async #commit(group: readonly Due[]): Promise<void> {
    try {
      await this.#writer.commit(group.flatMap(({ batch }) => batch));
      for (const { done } of group) done();
    } catch (error) {
      const [only, ...more] = group;
      if (only && more.length === 0) only.failed(error);
      else for (const one of group) await this.#commit([one]);
    }
  }
}

/** Batches in one transaction: the last of them waits for the first. */
const MOST_TOGETHER = 50;
