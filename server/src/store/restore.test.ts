import { linkSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InStatement } from '@libsql/client/sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { backUp } from './backup.ts';
import { connect } from './drizzle.ts';
import { openStore, type SqliteStore } from './sqlite-store.ts';
import { StoreError } from './store-error.ts';

const base = mkdtempSync(join(tmpdir(), 'onsite-restore-'));
const dir = join(base, 'data');
let store: SqliteStore;
beforeAll(async () => {
  store = await openStore(dir);
  await store.create({ id: 'a', scenarioId: 'coffee', title: 'Coffee', level: 'senior', startedAt: 1 }, [
    { type: 'CandidateSaid', seq: 1, at: 1, turnId: 't1', text: 'I begin with the queue.', handOver: true },
  ]);
});
afterAll(async () => {
  await store.close();
  rmSync(base, { recursive: true, force: true });
});

async function database(name: string, ...statements: InStatement[]): Promise<string> {
  const file = join(base, name);
  const client = connect(file, 0);
  await client.batch(statements, 'write');
  client.close();
  return file;
}
const MIGRATIONS_TABLE = 'CREATE TABLE __drizzle_migrations (id INTEGER PRIMARY KEY, hash TEXT, created_at NUMERIC)';

async function refused(file: string): Promise<string> {
  const before = readdirSync(dir);
  const message = await store.restore(file).then(
    () => 'restored',
    (error: unknown) => (error instanceof StoreError ? error.message : `not a StoreError: ${error}`),
  );
  expect((await store.list()).map(({ id }) => id)).toEqual(['a']);
  expect(await store.read('a')).toHaveLength(1);
  expect(readdirSync(dir)).toEqual(before);
  return message;
}

test('a database that is another program’s is refused, and nothing changes', async () => {
  const bookmarks = await database('bookmarks.db', 'CREATE TABLE bookmarks (a)', 'INSERT INTO bookmarks VALUES (1)');
  expect(await refused(bookmarks)).toContain('no backup of Onsite');
  const unmade = await database('unmade.db', MIGRATIONS_TABLE);
  expect(await refused(unmade)).toContain('no backup of Onsite');
  const others = await database(
    'others.db',
    MIGRATIONS_TABLE,
    "INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('abc', 1)",
  );
  expect(await refused(others)).toContain('no backup of Onsite');
});

test('the database itself is refused as its own backup, by whatever path or link', async () => {
  const live = join(dir, 'onsite.db');
  symlinkSync(live, join(base, 'soft.db'));
  linkSync(live, join(base, 'hard.db'));
  symlinkSync(dir, join(base, 'data-too'));
  for (const file of [live, join(base, 'soft.db'), join(base, 'hard.db'), join(base, 'data-too', 'onsite.db')]) {
    expect(await refused(file), file).toContain('is the database itself');
    await expect(backUp(dir, file), file).rejects.toThrow('is the database itself');
  }
});

test('a backup of this Onsite is restored', async () => {
  mkdirSync(join(base, 'backups'));
  const file = join(base, 'backups', 'one.db');
  await backUp(dir, file);
  expect(await store.restore(file)).toMatchObject({ sessions: 1 });
});
