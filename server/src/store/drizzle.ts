import { createRequire } from 'node:module';
import { resolve, sep } from 'node:path';
import type { Client } from '@libsql/client/sqlite3';

/**
 * drizzle and its client in their CommonJS form. The ES modules are the same code, but Node reads drizzle's
 * 180 KB package.json again for each of its 127 modules, which costs a third of a second at every start.
 */
const load = createRequire(import.meta.url);

const { createClient } = load('@libsql/client/sqlite3') as typeof import('@libsql/client/sqlite3');
export const { and, asc, desc, eq, fillPlaceholders, gt, ne, sql } = load(
  'drizzle-orm',
) as typeof import('drizzle-orm');
export const { drizzle } = load('drizzle-orm/libsql/sqlite3') as typeof import('drizzle-orm/libsql/sqlite3');
export const { index, integer, primaryKey, real, sqliteTable, text } = load(
  'drizzle-orm/sqlite-core',
) as typeof import('drizzle-orm/sqlite-core');
export const { migrate } = load('drizzle-orm/libsql/migrator') as typeof import('drizzle-orm/libsql/migrator');
export const { readMigrationFiles } = load('drizzle-orm/migrator') as typeof import('drizzle-orm/migrator');

/**
 * One connection to a database file, which is made where there is none. `PRAGMA`s hold for every statement, but not
 * beyond a `transaction` that could not be rolled back.
 * @param busyTimeoutMs how long a statement waits for another's lock
 */
export function connect(file: string, busyTimeoutMs: number): Client {
  const path = resolve(file).split(sep).map(encodeURIComponent).join('/');
  return createClient({ url: `file:${path}`, concurrency: 1, timeout: busyTimeoutMs });
}
