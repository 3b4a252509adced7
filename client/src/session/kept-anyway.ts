import type { Pending, PendingStore } from './pending.ts';

/**
 * A keeping place that goes on in memory where the browser's own fails (full, or closed under us), so that work is
 * still sent. `onFailure` is called once: from then on nothing outlives the tab.
 */
export function keptAnyway<C>(store: PendingStore<C>, onFailure: () => void): PendingStore<C> {
  let failed = false;
  /** The record as it was last seen; the whole truth once the store has failed. */
  let record: Pending<C> | undefined;

  async function attempt(job: () => Promise<void>): Promise<boolean> {
    if (failed) return false;
    try {
      await job();
      return true;
    } catch {
      if (!failed) onFailure();
      failed = true;
      return false;
    }
  }

  return {
    async read() {
      await attempt(async () => {
        const now = await store.read();
        if (!failed) record = now;
      });
      return record;
    },
    async change(step) {
      let now: Pending<C> | undefined;
      const kept = await attempt(() =>
        store.change((was) => {
          if (!failed) record = was;
          now = step(was);
          return now;
        }),
      );
      record = kept && !failed ? now : step(record);
    },
  };
}
