import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { connect } from './drizzle.ts';
import { Writer } from './writer.ts';

const base = mkdtempSync(join(tmpdir(), 'onsite-writer-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));

async function rowsOf(file: string): Promise<unknown[]> {
  const client = connect(file, 0);
  const { rows } = await client.execute('SELECT a FROM t ORDER BY a');
  client.close();
  return rows.map(({ a }) => a);
}

test('a transaction is written whole or not at all, and one that failed is in nobody’s way', async () => {
  const file = join(base, 'whole.db');
  const writer = new Writer(file);
  const row = (a: number) => ({ sql: 'INSERT INTO t (a) VALUES (?)', args: [a] });
  await writer.commit(['CREATE TABLE t (a INTEGER PRIMARY KEY)', row(1)]);
  await expect(writer.commit([row(2), row(1), row(3)])).rejects.toThrow('UNIQUE');
  await expect(writer.commit(['INSERT INTO nowhere VALUES (1)'])).rejects.toThrow('nowhere');
  await writer.commit([row(4)]);
  await writer.close();
  expect(await rowsOf(file)).toEqual([1, 4]);
});

test('a thread that died fails the write that waits for it, and the next write begins a new one', async () => {
  const folder = join(base, 'later');
  const writer = new Writer(join(folder, 'later.db'));
  await expect(writer.commit(['CREATE TABLE t (a INTEGER)'])).rejects.toThrow(/unable to open/i);
  mkdirSync(folder);
  await writer.commit(['CREATE TABLE t (a INTEGER)', 'INSERT INTO t VALUES (7)']);
  await writer.close();
  expect(await rowsOf(join(folder, 'later.db'))).toEqual([7]);
});

test('a second transaction while one is being written is refused, and the first is told how it ended', async () => {
  const file = join(base, 'busy.db');
  const writer = new Writer(file);
  const first = writer.commit(['CREATE TABLE t (a INTEGER)', 'INSERT INTO t VALUES (1)']);
  await expect(writer.commit(['INSERT INTO t VALUES (2)'])).rejects.toThrow('one transaction at a time');
  await expect(writer.close()).rejects.toThrow('one transaction at a time');
  await first;
  await writer.commit(['INSERT INTO t VALUES (3)']);
  await writer.close();
  expect(await rowsOf(file)).toEqual([1, 3]);
});
