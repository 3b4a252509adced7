import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Client, createClient } from '@libsql/client/sqlite3';
import { sql } from 'drizzle-orm';
import { migrate } from 'drizzle-orm/libsql/migrator';
import { drizzle, type LibSQLDatabase } from 'drizzle-orm/libsql/sqlite3';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { StoreError } from './store-error.ts';

export type Database = LibSQLDatabase;

const MIGRATIONS = join(import.meta.dirname, 'migrations');

/** Makes the data folder usable. @throws StoreError when it cannot be made or written. */
export function prepareFolder(dir: string): void {
  try {
    mkdirSync(dir, { recursive: true });
    accessSync(dir, constants.W_OK | constants.X_OK);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StoreError(
      `The data folder ${dir} cannot be written (${reason}); check its permissions, or set DATA_DIR.`,
    );
  }
}

/**
 * Opens and migrates the database file.
 * One connection only: its settings hold for every statement, and the folder's lock keeps other processes out.
 * @throws StoreError when the file is no database, or of a newer Onsite
 */
export async function openDatabase(file: string): Promise<{ client: Client; db: Database }> {
  const client = connect(file);
  try {
    await client.execute('PRAGMA journal_mode = WAL');
    await client.execute('PRAGMA synchronous = FULL');
    await client.execute('PRAGMA busy_timeout = 5000');
    const db = drizzle(client);
    await refuseNewer(db, file);
    await migrate(db, { migrationsFolder: MIGRATIONS });
    await client.execute('PRAGMA foreign_keys = ON');
    return { client, db };
  } catch (error) {
    client.close();
    throw error instanceof StoreError ? error : unusable(file, error);
  }
}

function connect(file: string): Client {
  try {
    return createClient({ url: `file:${file}`, concurrency: 1 });
  } catch (error) {
    throw unusable(file, error);
  }
}

function unusable(file: string, error: unknown): StoreError {
  const reason = error instanceof Error ? error.message : String(error);
  return new StoreError(`The database ${file} cannot be used (${reason}); move it away or restore a backup.`);
}

async function refuseNewer(db: Database, file: string): Promise<void> {
  const known = Math.max(
    ...readMigrationFiles({ migrationsFolder: MIGRATIONS }).map(({ folderMillis }) => folderMillis),
  );
  const table = await db.all(sql`SELECT 1 FROM sqlite_master WHERE name = '__drizzle_migrations'`);
  if (table.length === 0) return;
  const [last] = await db.all<{ at: number | null }>(sql`SELECT max(created_at) AS at FROM __drizzle_migrations`);
  if (Number(last?.at ?? 0) <= known) return;
  throw new StoreError(
    `The database ${file} was written by a newer Onsite; update this one, or set DATA_DIR to another folder.`,
  );
}
