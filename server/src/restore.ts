import type { Sessions } from './session/sessions.ts';
import type { Restored } from './store/restore.ts';
import type { SqliteStore } from './store/sqlite-store.ts';

/**
 * Restores a backup under a running server: every socket is cut, all sessions stop, the data is replaced as one and
 * the sessions of the backup are taken up; the tabs come back to what is there then.
 */
export async function bringBack(
  file: string,
  { sessions, store, dropSockets }: { sessions: Sessions; store: SqliteStore; dropSockets: () => void },
): Promise<Restored> {
  // First: a call that came to a stopped session would be refused, and its words with it.
  dropSockets();
  return sessions.restart(() => store.restore(file));
}
