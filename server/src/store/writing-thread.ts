import { parentPort, workerData } from 'node:worker_threads';
import type { InStatement } from '@libsql/client/sqlite3';
import Database from 'libsql';
import { BUSY_TIMEOUT_MS, SETTINGS } from './settings.ts';

/** What is asked of the thread: a transaction, or null to close the database and end. */
export type WriteRequest = readonly InStatement[] | null;
/** Why nothing was written; null where all of it is on the disk. */
export type WriteAnswer = string | null;

/** The thread behind `Writer`: a connection of its own on which transactions are written, one after the other. */
const database = new Database(workerData as string, { timeout: BUSY_TIMEOUT_MS });
for (const [name, value, expected] of SETTINGS) {
  database.exec(`PRAGMA ${name} = ${value}`);
  const [set] = database.prepare(`PRAGMA ${name}`).raw().get() as unknown[];
  if (set !== expected) throw new Error(`it does not take the setting ${name} = ${value}`);
}
const [begin, commit, rollback] = ['BEGIN IMMEDIATE', 'COMMIT', 'ROLLBACK'].map((sql) => database.prepare(sql));

/** A few texts come again and again, and preparing one costs more than running it. */
const prepared = new Map<string, Database.Statement>();
function statementOf(sql: string): Database.Statement {
  const known = prepared.get(sql) ?? database.prepare(sql);
  prepared.set(sql, known);
  return known;
}

function write(batch: readonly InStatement[]): WriteAnswer {
  try {
    begin?.run();
    for (const statement of batch) {
      const { sql, args = [] } = typeof statement === 'string' ? { sql: statement } : statement;
      statementOf(sql).run(Array.isArray(args) ? args.map(asStored) : args);
    }
    commit?.run();
    return null;
  } catch (error) {
    if (database.inTransaction) rollback?.run();
    return error instanceof Error ? error.message : String(error);
  }
}

/** SQLite has no booleans. */
const asStored = (value: unknown) => (typeof value === 'boolean' ? Number(value) : value);

parentPort?.on('message', (batch: WriteRequest) => {
  if (batch) parentPort?.postMessage(write(batch));
  else {
    database.close();
    parentPort?.close();
  }
});
