import { write, writeSync } from 'node:fs';

/** UTF-8 bytes, about: what waits while the log takes nothing. What comes beyond is dropped. */
const MOST_WAITING = 1_000_000;
const AGAIN_MS = 100;
const NOTHING = Buffer.alloc(0);

/**
 * Lines for a file descriptor, written one after the other and waited for by nobody. What cannot be written (a full
 * disk, a reader that is gone) is dropped, and the next line is tried anew: a log neither holds up nor ends what it
 * tells of. pino's own destination ends the process on such a failure, and then never gets through with its flush.
 */
export class LogLines {
  readonly #fd: number;
  #waiting = '';
  /** What is being written. */
  #part = NOTHING;
  #busy = false;

  constructor(fd: number) {
    this.#fd = fd;
  }

  write(line: string): void {
    if (this.#waiting.length > MOST_WAITING) return;
    this.#waiting += line;
    if (!this.#busy) this.#writeNext();
  }

  /** At the exit, after which nothing is written any more: one try. */
  flush(): void {
    try {
      if (this.#waiting !== '') writeSync(this.#fd, this.#waiting);
    } catch {
      // Nobody is left to be told.
    }
    this.#waiting = '';
  }

  #writeNext(): void {
    if (this.#part.length === 0) {
      this.#part = Buffer.from(this.#waiting);
      this.#waiting = '';
    }
    this.#busy = this.#part.length > 0;
    if (!this.#busy) return;
    write(this.#fd, this.#part, (error, bytes) => {
      // A pipe whose reader takes its time.
      if (error?.code === 'EAGAIN') {
        setTimeout(() => this.#writeNext(), AGAIN_MS).unref();
        return;
      }
      this.#part = error ? NOTHING : this.#part.subarray(bytes);
      this.#writeNext();
    });
  }
}
