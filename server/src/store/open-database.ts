import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from '@libsql/client/sqlite3';
import type { LibSQLDatabase } from 'drizzle-orm/libsql';
import { connect, drizzle, migrate, readMigrationFiles, sql } from './drizzle.ts';
import { BUSY_TIMEOUT_MS, SETTINGS } from './settings.ts';
import { reasonOf, StoreError } from './store-error.ts';

export type Database = LibSQLDatabase;

const MIGRATIONS = join(import.meta.dirname, 'migrations');

/** Makes the data folder usable. @throws StoreError when it cannot be made or written. */
export function prepareFolder(dir: string): void {
  try {
    mkdirSync(dir, { recursive: true });
    accessSync(dir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new StoreError(
      `The data folder ${dir} cannot be made or written (${reasonOf(error)}); check the path and its permissions, or set DATA_DIR to another folder.`,
      { cause: error },
    );
  }
}

/**
 * Opens and migrates the database file. The migration is one transaction: a kill leaves the state before it.
 * One connection: its settings hold for every statement on it, and the folder's lock keeps other processes out.
 * @throws StoreError when the file is no database, or of a newer Onsite
 */
export async function openDatabase(file: string): Promise<{ client: Client; db: Database }> {
  let client: Client | undefined;
  try {
    client = connect(file, BUSY_TIMEOUT_MS);
    const db = drizzle(client);
    await applySettings(client);
    if (await isBehind(db, file)) await migrate(db, { migrationsFolder: MIGRATIONS });
    return { client, db };
  } catch (error) {
    client?.close();
    if (error instanceof StoreError) throw error;
    throw new StoreError(
      `The database ${file} cannot be used (${reasonOf(error)}); restore a backup (npm run restore -- FILE), or move it away to start empty.`,
      { cause: error },
    );
  }
}

async function applySettings(client: Client): Promise<void> {
  for (const [name, value, expected] of SETTINGS) {
    await client.execute(`PRAGMA ${name} = ${value}`);
    const { rows } = await client.execute(`PRAGMA ${name}`);
    if (rows[0]?.[0] !== expected) throw new Error(`it does not take the setting ${name} = ${value}`);
  }
}

/** Whether a database was made by an Onsite, of whatever age: it has run the migration that all begin with. */
export async function isOnsites(client: Client): Promise<boolean> {
  const first = readMigrationFiles({ migrationsFolder: MIGRATIONS })[0]?.folderMillis ?? 0;
  const table = await client.execute("SELECT 1 FROM sqlite_master WHERE name = '__drizzle_migrations'");
  if (table.rows.length === 0) return false;
  const sql = 'SELECT 1 FROM __drizzle_migrations WHERE created_at = ?';
  return (await client.execute({ sql, args: [first] })).rows.length > 0;
}

/** Whether migrations are to be run. @throws StoreError when the file has run more than there are. */
async function isBehind(db: Database, file: string): Promise<boolean> {
  const known = readMigrationFiles({ migrationsFolder: MIGRATIONS }).at(-1)?.folderMillis ?? 0;
  const table = await db.all(sql`SELECT 1 FROM sqlite_master WHERE name = '__drizzle_migrations'`);
  if (table.length === 0) return true;
  const [last] = await db.all<{ at: number | null }>(sql`SELECT max(created_at) AS at FROM __drizzle_migrations`);
  const run = Number(last?.at ?? 0);
  if (run <= known) return run < known;
  throw new StoreError(
    `The database ${file} was written by a newer Onsite; update this one, or set DATA_DIR to another folder.`,
  );
}
