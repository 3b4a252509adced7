import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { MemoryStore } from './memory-store.ts';
import { openStore } from './sqlite-store.ts';
import { storeContract } from './store-contract.ts';

const base = mkdtempSync(join(tmpdir(), 'onsite-store-'));
let count = 0;
afterAll(() => rmSync(base, { recursive: true, force: true }));

storeContract('The SQLite file', () => {
  count += 1;
  return openStore(join(base, String(count), 'nested'));
});
storeContract('The memory', async () => new MemoryStore());
