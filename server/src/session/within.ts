import type { Time } from './time.ts';

/**
 * What a promise gives within `ms`, else `late`; `aborted` as soon as the signal says so. A promise that fails later
 * than that is nobody's business any more.
 */
export async function within<T>(
  promise: Promise<T>,
  ms: number,
  time: Time,
  signal: AbortSignal,
): Promise<T | 'late' | 'aborted'> {
  const waiting = new Waiting(time, signal);
  try {
    return await waiting.for(promise, ms);
  } finally {
    waiting.end();
  }
}

/** Waits as `within` does, for one promise after the other: a listener of its own for each word of a stream is dear. */
export class Waiting {
  readonly #time: Time;
  readonly #signal: AbortSignal;
  #abort: () => void = () => {};
  readonly #onAbort = () => this.#abort();

  constructor(time: Time, signal: AbortSignal) {
    this.#time = time;
    this.#signal = signal;
    signal.addEventListener('abort', this.#onAbort);
  }

  for<T>(promise: Promise<T>, ms: number): Promise<T | 'late' | 'aborted'> {
    return new Promise((resolve, reject) => {
      const cancel = this.#time.after(Math.max(0, ms), () => resolve('late'));
      this.#abort = () => {
        cancel();
        resolve('aborted');
      };
      promise.then(
        (value) => {
          cancel();
          resolve(value);
        },
        (error: unknown) => {
          cancel();
          reject(error instanceof Error ? error : new Error(String(error)));
        },
      );
      if (this.#signal.aborted) this.#abort();
    });
  }

  /** Nothing more is waited for. */
  end(): void {
    this.#signal.removeEventListener('abort', this.#onAbort);
  }
}
