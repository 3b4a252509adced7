import { createRequire } from 'node:module';
import { Audience } from '../../server/src/session/audience.ts';
import { LiveSession } from '../../server/src/session/live-session.ts';
import { SqliteStore } from '../../server/src/store/sqlite-store.ts';

/**
 * Loaded before the server (`--import`): the process kills itself when it comes to the named point for the nth time.
 * The program itself knows nothing of it.
 */
export const FAULT_POINTS = ['after-append', 'before-publish', 'mid-stream', 'in-scoring', 'in-migration'] as const;
export type FaultPoint = (typeof FAULT_POINTS)[number];

const [point, count = '1'] = (process.env.FAULT_AT ?? '').split(':');
let left = Number(count);

function arrive(at: FaultPoint): void {
  if (at !== point) return;
  left -= 1;
  if (left === 0) process.kill(process.pid, 'SIGKILL');
}

/** Lets a method pass the fault point before or after its work. */
function plant<T extends object, N extends keyof T & string>(
  owner: T,
  name: N,
  around: (work: () => unknown) => unknown,
): void {
  const method = owner[name] as (...args: unknown[]) => unknown;
  owner[name] = function planted(this: unknown, ...args: unknown[]) {
    return around(() => method.apply(this, args));
  } as T[N];
}

if (point !== undefined && point !== '') {
  plant(SqliteStore.prototype, 'append', async (work) => {
    await work();
    arrive('after-append');
  });
  plant(Audience.prototype, 'events', (work) => {
    arrive('before-publish');
    return work();
  });
  plant(Audience.prototype, 'delta', (work) => {
    arrive('mid-stream');
    return work();
  });
  plant(LiveSession.prototype, 'tellScoring', (work) => {
    arrive('in-scoring');
    return work();
  });
  if (point === 'in-migration') {
    // Each statement of the first start is prepared once; the migrations are among them.
    const load = createRequire(
      createRequire(import.meta.resolve('../../server/package.json')).resolve('@libsql/client'),
    );
    const driver = load('libsql') as { prototype: { prepare: () => unknown } };
    plant(driver.prototype, 'prepare', (work) => {
      arrive('in-migration');
      return work();
    });
  }
}
