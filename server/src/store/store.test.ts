import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import type { StoredEvent } from '../interview/events.ts';
import { MemoryStore } from './memory-store.ts';
import { openStore } from './sqlite-store.ts';
import { storeContract } from './store-contract.ts';

const base = mkdtempSync(join(tmpdir(), 'onsite-store-'));
let count = 0;
afterAll(() => rmSync(base, { recursive: true, force: true }));
const openFresh = () => {
  count += 1;
  return openStore(join(base, String(count), 'nested'));
};

storeContract('The SQLite file', openFresh);
storeContract('The memory', async () => new MemoryStore());

test('no query is an error, and file and memory find the same', async () => {
  const written = fc
    .array(
      fc.oneof(
        fc.constantFrom('queue', 'Cach\u00e9', 'write-ahead', 'OR', 'NEAR(', '"', '*', '^', ':', '{', '-', "'", '\0'),
        fc.string({ unit: 'grapheme-ascii', maxLength: 4 }),
      ),
      { maxLength: 5 },
    )
    .map((parts) => parts.join(' '));
  const [file, memory] = [await openFresh(), new MemoryStore()];
  let sessions = 0;
  await fc.assert(
    fc.asyncProperty(written, written, async (text, query) => {
      sessions += 1;
      const session = { id: `s${sessions}`, scenarioId: 'x', title: 'Queue', level: 'staff', startedAt: 1 } as const;
      const said: StoredEvent = { type: 'CandidateSaid', seq: 1, at: 1, turnId: 't', text, handOver: true };
      for (const store of [file, memory]) await store.create(session, [said]);
      expect(await file.list(query)).toEqual(await memory.list(query));
    }),
    { numRuns: 150 },
  );
  await file.close();
});
