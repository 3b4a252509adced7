import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Pending, PendingStore } from './pending.ts';

interface Schema extends DBSchema {
  pending: { key: string; value: Pending<unknown> };
}

/** A place for one piece of work of one session. */
export type WorkStore = <C>(key: string) => PendingStore<C>;

/** Opens IndexedDB; where the browser refuses it, work waits in memory, as long as the tab. */
export async function openWorkStore(): Promise<WorkStore> {
  try {
    return inDatabase(
      await openDB<Schema>('onsite-work', 1, {
        upgrade: (db) => {
          db.createObjectStore('pending');
        },
      }),
    );
  } catch {
    return inMemory();
  }
}

// What is read under a key was written under it, by the same code.
function inDatabase(db: IDBPDatabase<Schema>): WorkStore {
  return <C>(key: string): PendingStore<C> => ({
    read: async () => (await db.get('pending', key)) as Pending<C> | undefined,
    change: async (step: Step<C>) => {
      const tx = db.transaction('pending', 'readwrite', { durability: 'strict' });
      const now = step((await tx.store.get(key)) as Pending<C> | undefined);
      await (now ? tx.store.put(now, key) : tx.store.delete(key));
      await tx.done;
    },
  });
}

function inMemory(): WorkStore {
  const all = new Map<string, Pending<unknown>>();
  return <C>(key: string): PendingStore<C> => ({
    read: async () => all.get(key) as Pending<C> | undefined,
    change: async (step: Step<C>) => {
      const now = step(all.get(key) as Pending<C> | undefined);
      if (now) all.set(key, now);
      else all.delete(key);
    },
  });
}

type Step<C> = Parameters<PendingStore<C>['change']>[0];
