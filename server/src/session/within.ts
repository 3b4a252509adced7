import type { Time } from './time.ts';

/**
 * What a promise gives within `ms`, else `late`; `aborted` as soon as the signal says so. A promise that fails later
 * than that is nobody's business any more.
 */
export function within<T>(
  promise: Promise<T>,
  ms: number,
  time: Time,
  signal: AbortSignal,
): Promise<T | 'late' | 'aborted'> {
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void) => {
      cancel();
      signal.removeEventListener('abort', onAbort);
      finish();
    };
    const onAbort = () => settle(() => resolve('aborted'));
    const cancel = time.after(Math.max(0, ms), () => settle(() => resolve('late')));
    signal.addEventListener('abort', onAbort);
    promise.then(
      (value) => settle(() => resolve(value)),
      (error: unknown) => settle(() => reject(error instanceof Error ? error : new Error(String(error)))),
    );
    if (signal.aborted) onAbort();
  });
}
