import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client, InStatement } from '@libsql/client/sqlite3';
import { afterAll, expect, test } from 'vitest';
import { openDatabase } from './open-database.ts';
import { scrub } from './scrub.ts';
import { BUSY_TIMEOUT_MS } from './settings.ts';

const base = mkdtempSync(join(tmpdir(), 'onsite-scrub-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));

test('a checkpoint that fails leaves the connection as patient as it was', async () => {
  const { client } = await openDatabase(join(base, 'onsite.db'));
  const failing = {
    execute: (statement: InStatement) =>
      String(statement).includes('wal_checkpoint') ? Promise.reject(new Error('disk I/O')) : client.execute(statement),
  } as Client;
  await expect(scrub(failing)).rejects.toThrow('disk I/O');
  const { rows } = await client.execute('PRAGMA busy_timeout');
  expect(rows[0]?.[0]).toBe(BUSY_TIMEOUT_MS);
  client.close();
});
