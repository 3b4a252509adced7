import { copyFileSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Client } from '@libsql/client/sqlite3';
import { assertNotTheDatabase, copyTo, isDatabase } from './backup.ts';
import { connect } from './drizzle.ts';
import { isOnsites, openDatabase } from './open-database.ts';
import { BUSY_TIMEOUT_MS } from './settings.ts';
import { reasonOf, StoreError } from './store-error.ts';

export interface Restored {
  /** Sessions that are there now. */
  sessions: number;
  /** Where the data of before lies. */
  before: string;
}

/** Folders in which a restore works, and files that keep what was there before it. */
const WORK_PREFIX = 'restoring-';
const BEFORE_PREFIX = 'before-restore-';

/** Takes away what a restore left behind that was killed. The data folder must be this process's. */
export function clearKilledRestores(dir: string): void {
  for (const name of readdirSync(dir)) {
    const unfinished = name.startsWith(WORK_PREFIX) || (name.startsWith(BEFORE_PREFIX) && name.endsWith('.part'));
    if (unfinished) rmSync(join(dir, name), { recursive: true, force: true });
  }
}

/** In this order: what is referred to comes first. The order of events is checked by the database as they come in. */
const TABLES = ['contents', 'sessions', 'events', 'drafts', 'notes', 'boards', 'codes', 'calls'];

/**
 * Puts a backup's content in the place of a database's, in one transaction. A backup of an older Onsite is brought up
 * to date first, in a copy.
 * @param database the file behind `client`
 */
export async function replaceAll(client: Client, file: string, database: string): Promise<Restored> {
  assertNotTheDatabase(file, database);
  const dir = dirname(database);
  return withCheckedCopy(file, dir, async (copy) => {
    const before = join(dir, `${BEFORE_PREFIX}${new Date().toISOString().replace(/[:.]/g, '-')}.db`);
    await copyTo(client, before);
    await client.execute({ sql: 'ATTACH DATABASE ? AS backup', args: [copy] });
    try {
      await client.batch(
        [
          'DELETE FROM main.sessions',
          'DELETE FROM main.contents',
          ...TABLES.flatMap((table) => [
            `INSERT INTO main.${table} SELECT * FROM backup.${table} ORDER BY rowid`,
            // Counted up again by the events that follow.
            ...(table === 'sessions' ? ['UPDATE main.sessions SET last_seq = 0'] : []),
          ]),
          'INSERT INTO main.words (session_id, text) SELECT session_id, text FROM backup.words ORDER BY id',
        ].map(inOrder),
        'write',
      );
    } finally {
      await client.execute('DETACH DATABASE backup');
    }
    const { rows } = await client.execute('SELECT count(*) FROM main.sessions');
    return { sessions: Number(rows[0]?.[0]), before };
  });
}

/**
 * Whether a backup can be restored into a data folder, without changing anything there.
 * @throws StoreError when it cannot, with the reason
 */
export function checkBackup(file: string, dir: string): Promise<void> {
  return withCheckedCopy(file, dir, async () => {});
}

async function withCheckedCopy<T>(file: string, dir: string, use: (copy: string) => Promise<T>): Promise<T> {
  let work: string | null = null;
  try {
    work = mkdtempSync(join(dir, WORK_PREFIX));
    const copy = join(work, 'backup.db');
    await checkedCopy(file, copy);
    return await use(copy);
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw new StoreError(`${file} could not be restored (${reasonOf(error)}); nothing has changed.`, { cause: error });
  } finally {
    if (work !== null) rmSync(work, { recursive: true, force: true });
  }
}

const inOrder = (sql: string) => (sql.includes('backup.events') ? sql.replace('rowid', 'session_id, seq') : sql);

/** Copies a backup, looks it through and brings it up to date. */
async function checkedCopy(file: string, copy: string): Promise<void> {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw new StoreError(`There is no file ${file}.`);
  if (!isDatabase(file)) throw new StoreError(`${file} is no backup; nothing has changed.`);
  copyFileSync(file, copy);
  await assertOnsites(file, copy);
  const { client } = await openDatabase(copy).catch((error: unknown) => {
    throw new StoreError(`${file} is no backup that can be used (${reasonOf(error)}); nothing has changed.`);
  });
  try {
    const { rows } = await client.execute('PRAGMA integrity_check');
    if (rows[0]?.[0] !== 'ok') {
      throw new StoreError(`${file} is damaged (${String(rows[0]?.[0])}); take another backup. Nothing has changed.`);
    }
  } finally {
    client.close();
  }
}

/** Looked at before it is brought up to date: that would make an empty Onsite of whatever database it is. */
async function assertOnsites(file: string, copy: string): Promise<void> {
  const client = connect(copy, BUSY_TIMEOUT_MS);
  try {
    if (await isOnsites(client)) return;
  } catch (error) {
    throw new StoreError(`${file} is no backup that can be used (${reasonOf(error)}); nothing has changed.`);
  } finally {
    client.close();
  }
  throw new StoreError(`${file} is a database, but no backup of Onsite's; nothing has changed.`);
}
