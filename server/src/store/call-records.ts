import { setTimeout as sleep } from 'node:timers/promises';
import type { InStatement } from '@libsql/client/sqlite3';

/** Records of calls wait this long for others (ms); they are no part of an interview. */
const TOGETHER_MS = 200;

/** Writes the records of calls to a model, many at a time: each write of its own would hold up everyone for its fsync. */
export class CallRecords {
  readonly #write: (batch: InStatement[]) => Promise<void>;
  readonly #due: InStatement[] = [];
  #written: Promise<void> | null = null;

  constructor(write: (batch: InStatement[]) => Promise<void>) {
    this.#write = write;
  }

  /** Resolves once it is on the disk. */
  async keep(record: InStatement): Promise<void> {
    this.#due.push(record);
    this.#written ??= sleep(TOGETHER_MS).then(() => {
      this.#written = null;
      return this.#write(this.#due.splice(0));
    });
    await this.#written;
  }

  /** Resolves once what was kept so far is written, or could not be. */
  async idle(): Promise<void> {
    await this.#written?.catch(() => undefined);
  }
}
