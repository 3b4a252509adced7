import type { InStatement } from '@libsql/client/sqlite3';
import type { Writer } from './writer.ts';

interface Due {
  batch: InStatement[];
  done: () => void;
  failed: (error: unknown) => void;
}
/** Work that must have the database to itself. It never rejects: who asked for it is told in its own way. */
type Alone = () => Promise<void>;

/**
 * Commits together what many sessions write while the disk is busy with the commit before. Each batch is still all or
 * nothing: where the common transaction fails, they are written one by one.
 */
export class GroupWriter {
  readonly #writer: Pick<Writer, 'commit'>;
  /** Carried out in this order by one loop, so that no two are ever at work and nobody waits for a quiet moment. */
  readonly #queue: (Due | Alone)[] = [];
  #working = false;

  constructor(writer: Pick<Writer, 'commit'>) {
    this.#writer = writer;
  }

  /** Resolves when the batch is on the disk; rejects with the database's error when nothing of it is. */
  write(batch: InStatement[]): Promise<void> {
    return new Promise((done, failed) => this.#take({ batch, done, failed }));
  }

  /** Carries out other work on the database after what came before it and before what comes after. */
  alone<T>(work: () => Promise<T>): Promise<T> {
    return new Promise((done, failed) => this.#take(() => Promise.resolve().then(work).then(done, failed)));
  }

  #take(next: Due | Alone): void {
    this.#queue.push(next);
    if (this.#working) return;
    this.#working = true;
    void this.#workAll();
  }

  async #workAll(): Promise<void> {
    while (this.#queue.length > 0) {
      // Whatever else came in with this round of the event loop goes with it.
      await new Promise(setImmediate);
      const group = this.#nextGroup();
      if (group.length > 0) await this.#commit(group);
      else await (this.#queue.shift() as Alone)();
    }
    this.#working = false;
  }

  /** The batches at the front of the queue; none where other work is. */
  #nextGroup(): Due[] {
    const group: Due[] = [];
    for (const next of this.#queue) {
      if (typeof next === 'function' || group.length === MOST_TOGETHER) break;
      group.push(next);
    }
    this.#queue.splice(0, group.length);
    return group;
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
