import { closeSync, existsSync, fsyncSync, openSync, readSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Client } from '@libsql/client/sqlite3';
import { connect } from './drizzle.ts';
import { BUSY_TIMEOUT_MS } from './settings.ts';
import { reasonOf, StoreError } from './store-error.ts';

/** The database of a data folder. */
export const databaseFile = (dir: string): string => join(resolve(dir), 'onsite.db');

/** What stands at the beginning of every SQLite database. */
const MAGIC = 'SQLite format 3\0';

/**
 * Writes the whole database of a data folder to one file, as it is at one instant; a server may be using it. An older
 * backup of that name is replaced, once the new one is whole and on the disk.
 * @throws StoreError with what, where and what to do
 */
export async function backUp(dir: string, file: string): Promise<void> {
  const database = databaseFile(dir);
  if (!existsSync(database)) {
    throw new StoreError(`There is no database in ${dir}; set DATA_DIR to the folder that the server uses.`);
  }
  assertNotTheDatabase(file, database);
  if (existsSync(file) && !isDatabase(file)) {
    throw new StoreError(`${file} is there and is no backup; name another file.`);
  }
  const client = connect(database, BUSY_TIMEOUT_MS);
  try {
    await copyTo(client, file);
  } catch (error) {
    throw new StoreError(`The backup ${file} could not be written (${reasonOf(error)}); check the folder.`, {
      cause: error,
    });
  } finally {
    client.close();
  }
}

/** Copies a database into a new file, which takes its name only when it is whole and on the disk. */
export async function copyTo(client: Client, file: string): Promise<void> {
  const part = `${file}.${process.pid}.part`;
  rmSync(part, { force: true });
  try {
    await client.execute({ sql: 'VACUUM INTO ?', args: [part] });
    sync(part);
    renameSync(part, file);
    sync(dirname(resolve(file)));
  } finally {
    rmSync(part, { force: true });
  }
}

/**
 * A copy of the database file alone lacks what its write-ahead log holds.
 * @throws StoreError when a file is the database, by whatever path or link
 */
export function assertNotTheDatabase(file: string, database: string): void {
  const [one, other] = [file, database].map((path) => statSync(path, { throwIfNoEntry: false }));
  const same = resolve(file) === resolve(database) || (one && other && one.dev === other.dev && one.ino === other.ino);
  if (same) throw new StoreError(`${file} is the database itself; name another file.`);
}

/** Whether a file begins as a database does. @throws StoreError when it cannot be read, as a folder cannot */
export function isDatabase(file: string): boolean {
  try {
    return startOf(file, MAGIC.length) === MAGIC;
  } catch (error) {
    throw new StoreError(`${file} cannot be read (${reasonOf(error)}); name a file that can.`, { cause: error });
  }
}

function startOf(file: string, length: number): string {
  const handle = openSync(file, 'r');
  try {
    const start = Buffer.alloc(length);
    return start.toString('latin1', 0, readSync(handle, start, 0, length, 0));
  } finally {
    closeSync(handle);
  }
}

function sync(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
