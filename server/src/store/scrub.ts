import { setImmediate } from 'node:timers/promises';
import type { Client } from '@libsql/client/sqlite3';
import { BUSY_TIMEOUT_MS } from './settings.ts';

/** Pages of the index that one step rewrites: some five milliseconds. */
const PAGES_A_STEP = 64;
const MOST_STEPS = 10_000;

/**
 * Takes words that were deleted out of the files as well: out of the full-text index, which only marks them, and out
 * of the write-ahead log. In small steps, as interviews may be running. Where a reader holds the log, those words go
 * with the next scrub or the close.
 * The index's own `secure-delete` is not used: in SQLite 3.45 it leaves an index that fails its integrity check.
 */
export async function scrub(client: Client): Promise<void> {
  // A negative number starts a merge of everything; the steps are over when one changes next to nothing
  // (sqlite.org/fts5.html, "The 'merge' Command").
  let pages = -PAGES_A_STEP;
  for (let step = 0; step < MOST_STEPS; step++) {
    const before = await changes(client);
    await client.execute({ sql: "INSERT INTO words_index (words_index, rank) VALUES ('merge', ?)", args: [pages] });
    if ((await changes(client)) - before < 2) break;
    pages = PAGES_A_STEP;
    await setImmediate();
  }
  await client.execute('PRAGMA busy_timeout = 0');
  try {
    await client.execute('PRAGMA wal_checkpoint(TRUNCATE)');
  } finally {
    await client.execute(`PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS}`);
  }
}

async function changes(client: Client): Promise<number> {
  return Number((await client.execute('SELECT total_changes()')).rows[0]?.[0]);
}
