import { join } from 'node:path';
import { createClient } from '@libsql/client/sqlite3';
import { StoreError } from './store-error.ts';

/**
 * Takes the data folder for this process, by a write transaction that is never ended: the operating system drops its
 * lock with the process, however that dies.
 * @returns what gives the folder free
 * @throws StoreError when another process holds it
 */
export async function lockDataFolder(dir: string): Promise<() => void> {
  const client = createClient({ url: `file:${join(dir, 'lock.db')}`, concurrency: 1, timeout: 0 });
  try {
    const held = await client.transaction('write');
    return () => {
      held.close();
      client.close();
    };
  } catch (error) {
    client.close();
    if (!/busy|locked/i.test(String(error))) throw error;
    throw new StoreError(
      `The data folder ${dir} is in use by another Onsite; stop that one, or set DATA_DIR to another folder.`,
    );
  }
}
