import { join } from 'node:path';
import { connect } from './drizzle.ts';
import { DataFolderInUse, reasonOf, StoreError } from './store-error.ts';

/**
 * Takes the data folder for this process, by a write transaction on a file of its own that is never ended: the
 * operating system drops the lock with the process, however that dies. Nothing is locked in the database itself, so
 * a backup may read it meanwhile.
 * @returns what gives the folder free
 * @throws StoreError when another process holds it
 */
export async function lockDataFolder(dir: string): Promise<() => void> {
  const file = join(dir, 'lock.db');
  try {
    const client = connect(file, 0);
    try {
      const held = await client.transaction('write');
      return () => {
        held.close();
        client.close();
      };
    } catch (error) {
      client.close();
      throw error;
    }
  } catch (error) {
    if (/busy|locked/i.test(reasonOf(error))) {
      throw new DataFolderInUse(
        `The data folder ${dir} is in use by another Onsite; stop it or set DATA_DIR to another folder.`,
        { cause: error },
      );
    }
    throw new StoreError(
      `The data folder ${dir} cannot be locked (${file}: ${reasonOf(error)}); check its permissions, or set DATA_DIR.`,
      { cause: error },
    );
  }
}
