import { existsSync, renameSync } from 'node:fs';
import { fail, givenPath, repositoryRoot } from '../command-line.ts';
import { readConfig } from '../config.ts';
import { assertNotTheDatabase, databaseFile, isDatabase } from '../store/backup.ts';
import { lockDataFolder } from '../store/data-lock.ts';
import { prepareFolder } from '../store/open-database.ts';
import { checkBackup, type Restored } from '../store/restore.ts';
import { askForRestore } from '../store/restore-request.ts';
import { openStore } from '../store/sqlite-store.ts';
import { DataFolderInUse, StoreError } from '../store/store-error.ts';

/**
 * restore FILE: puts a backup in the place of all data. A server that runs does it itself, without a restart; a
 * database that cannot be opened is moved aside first. Exit codes: 0 done, 2 bad input.
 */
async function restore(dir: string, file: string): Promise<Restored> {
  if (!existsSync(file)) throw new StoreError(`There is no file ${file}.`);
  // Before a running server is handed a copy, which it could not know.
  assertNotTheDatabase(file, databaseFile(dir));
  if (!isDatabase(file)) throw new StoreError(`${file} is no backup; nothing has changed.`);
  try {
    return await intoFolder(dir, file);
  } catch (error) {
    if (!(error instanceof DataFolderInUse)) throw error;
    console.log('The server is running and restores the backup itself ...');
    const interrupted = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interrupted.abort());
    return askForRestore(dir, file, interrupted.signal);
  }
}

async function intoFolder(dir: string, file: string): Promise<Restored> {
  const store = await openStore(dir).catch(async (error: unknown) => {
    if (error instanceof DataFolderInUse || !existsSync(databaseFile(dir))) throw error;
    await moveAside(dir, file);
    console.log(`${error instanceof Error ? error.message : String(error)}\nIt is moved aside.`);
    return openStore(dir);
  });
  try {
    return await store.restore(file);
  } finally {
    await store.close();
  }
}

/** Moves the database away, but only where the backup can take its place. */
async function moveAside(dir: string, file: string): Promise<void> {
  prepareFolder(dir);
  const unlock = await lockDataFolder(dir);
  try {
    await checkBackup(file, dir);
    const database = databaseFile(dir);
    const stamp = new Date().toISOString().replace(/[:.]/g, '-');
    for (const ending of ['', '-wal', '-shm']) {
      if (existsSync(database + ending)) renameSync(database + ending, `${database}.unusable-${stamp}${ending}`);
    }
  } finally {
    unlock();
  }
}

const [file, ...more] = process.argv.slice(2);
if (file === undefined || more.length > 0) fail('restore FILE: name the one backup to restore.');
const read = readConfig(process.env, repositoryRoot());
if (!read.ok) fail(read.message);
try {
  const { sessions, before } = await restore(read.config.dataDir, givenPath(file));
  console.log(
    `Restored: ${sessions} sessions. What was there before lies in ${before}, interviews that are deleted later included; delete that file once nobody needs it.`,
  );
} catch (error) {
  if (error instanceof StoreError) fail(error.message);
  throw error;
}
