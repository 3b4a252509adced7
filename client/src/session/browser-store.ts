import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { WordStore, Words } from './outbox.ts';

interface Schema extends DBSchema {
  words: { key: number; value: Words; indexes: { session: string } };
  drafts: { key: string; value: { sessionId: string; text: string } };
}

/** The browser's keeping place for what is typed and not yet with the server. */
export interface BrowserStore extends WordStore {
  draft(sessionId: string): Promise<string>;
  keepDraft(sessionId: string, text: string): Promise<void>;
}

/** Opens IndexedDB; where the browser refuses it (some private windows), words wait in memory, as long as the tab. */
export async function openBrowserStore(): Promise<BrowserStore> {
  try {
    return inDatabase(await open());
  } catch {
    return inMemory();
  }
}

const open = () =>
  openDB<Schema>('onsite', 1, {
    upgrade(db) {
      db.createObjectStore('words', { keyPath: 'n', autoIncrement: true }).createIndex('session', 'sessionId');
      db.createObjectStore('drafts', { keyPath: 'sessionId' });
    },
  });

function inDatabase(db: IDBPDatabase<Schema>): BrowserStore {
  return {
    list: (sessionId) => db.getAllFromIndex('words', 'session', sessionId),
    async add(words) {
      const tx = db.transaction(['words', 'drafts'], 'readwrite', { durability: 'strict' });
      // The key is given by the database; its type asks for one all the same.
      await Promise.all([
        tx.objectStore('words').add(words as Words),
        tx.objectStore('drafts').delete(words.sessionId),
        tx.done,
      ]);
    },
    async refuse(n, refusal) {
      const tx = db.transaction('words', 'readwrite');
      const found = await tx.store.get(n);
      if (found) await tx.store.put({ ...found, refusal });
      await tx.done;
    },
    remove: (n) => db.delete('words', n),
    draft: async (sessionId) => (await db.get('drafts', sessionId))?.text ?? '',
    async keepDraft(sessionId, text) {
      if (text === '') await db.delete('drafts', sessionId);
      else await db.put('drafts', { sessionId, text });
    },
  };
}

function inMemory(): BrowserStore {
  let last = 0;
  let all: Words[] = [];
  const drafts = new Map<string, string>();
  return {
    list: async (sessionId) => all.filter((words) => words.sessionId === sessionId),
    async add(words) {
      last += 1;
      all.push({ ...words, n: last });
      drafts.delete(words.sessionId);
    },
    async refuse(n, refusal) {
      all = all.map((words) => (words.n === n ? { ...words, refusal } : words));
    },
    async remove(n) {
      all = all.filter((words) => words.n !== n);
    },
    draft: async (sessionId) => drafts.get(sessionId) ?? '',
    async keepDraft(sessionId, text) {
      drafts.set(sessionId, text);
    },
  };
}
