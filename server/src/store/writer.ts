import { Worker } from 'node:worker_threads';
import type { InStatement } from '@libsql/client/sqlite3';
import type { WriteAnswer, WriteRequest } from './writing-thread.ts';

/**
 * Writes to the database on a thread of its own: a commit waits for the disk, and a disk that takes its time must not
 * hold up what everybody says. One transaction at a time.
 */
export class Writer {
  readonly #file: string;
  #thread: Worker | null = null;
  /** Told how what is under way ended, or that the thread died; null while nothing is. */
  #heard: ((failure: WriteAnswer) => void) | null = null;

  constructor(file: string) {
    this.#file = file;
  }

  /** Begins the thread, so that the first write need not wait for it. */
  begin(): void {
    this.#running();
  }

  /**
   * Resolves when all of it is on the disk.
   * @throws when nothing is, with the database's reason; also while another transaction is being written
   */
  async commit(batch: readonly InStatement[]): Promise<void> {
    this.#assertFree();
    const thread = this.#running();
    // A process that has nothing else to do waits for a commit, and for no idle thread.
    thread.ref();
    const failure = await this.#asked(thread, batch);
    thread.unref();
    if (failure !== null) throw new Error(failure);
  }

  /** Resolves once the thread has closed the database. */
  async close(): Promise<void> {
    const thread = this.#thread;
    if (!thread) return;
    this.#assertFree();
    thread.ref();
    await this.#asked(thread, null);
  }

  /** Two answers could not be told apart, and whoever waits for the first would wait for ever. */
  #assertFree(): void {
    if (this.#heard) throw new Error('The thread that writes takes one transaction at a time.');
  }

  #asked(thread: Worker, request: WriteRequest): Promise<WriteAnswer> {
    return new Promise((resolve) => {
      this.#heard = (failure) => {
        this.#heard = null;
        resolve(failure);
      };
      thread.postMessage(request);
    });
  }

  #running(): Worker {
    if (this.#thread) return this.#thread;
    const thread = new Worker(new URL('./writing-thread.ts', import.meta.url), {
      workerData: this.#file,
      // What the process was told to load or run is not for this thread.
      execArgv: [],
    });
    thread.unref();
    thread.on('message', (failure: WriteAnswer) => this.#heard?.(failure));
    // The next write begins a new thread.
    const ended = (why: string) => {
      if (this.#thread !== thread) return;
      this.#thread = null;
      this.#heard?.(why);
    };
    thread.on('error', (error) => ended(error instanceof Error ? error.message : String(error)));
    thread.on('exit', () => ended('the thread that writes has stopped'));
    this.#thread = thread;
    return thread;
  }
}
