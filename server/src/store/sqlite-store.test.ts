import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import type { StoredEvent } from '../interview/events.ts';
import { connect } from './drizzle.ts';
import { openDatabase } from './open-database.ts';
import { openStore } from './sqlite-store.ts';
import type { NewSession } from './store.ts';
import { StoreError } from './store-error.ts';

const base = mkdtempSync(join(tmpdir(), 'onsite-sqlite-'));
let count = 0;
afterAll(() => rmSync(base, { recursive: true, force: true }));
const newFolder = () => {
  count += 1;
  return join(base, String(count));
};

const SESSION: NewSession = { id: 'a', scenarioId: 'coffee', title: 'Coffee', level: 'senior', startedAt: 1 };
const said = (seq: number, text: string): StoredEvent => ({
  type: 'CandidateSaid',
  seq,
  at: seq,
  turnId: `t${seq}`,
  text,
  handOver: true,
});

/** Another process that has this module's `openStore` and the folder as `dir`. */
function otherProcess(dir: string, body: string): ChildProcess {
  const module = JSON.stringify(new URL('./sqlite-store.ts', import.meta.url).href);
  const code = `const { openStore } = await import(${module}); const dir = ${JSON.stringify(dir)}; ${body}`;
  return spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
}
function linesOf(child: ChildProcess): AsyncIterableIterator<string> {
  if (!child.stdout) throw new Error('The process has no output.');
  return createInterface({ input: child.stdout })[Symbol.asyncIterator]();
}
async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}
const refusal = (dir: string) =>
  openStore(dir).then(
    () => 'opened',
    (error: unknown) => (error instanceof StoreError ? error.message : `not a StoreError: ${error}`),
  );

test('after a SIGKILL every acknowledged append is there, and none twice', { timeout: 20_000 }, async () => {
  const dir = newFolder();
  for (let round = 0; round < 3; round++) {
    const child = otherProcess(
      dir,
      `const store = await openStore(dir);
       if (!(await store.summary('a'))) await store.create(${JSON.stringify(SESSION)}, []);
       for (let seq = (await store.read('a')).length + 1; ; seq++) {
         await store.append('a', seq - 1, [{ type: 'CandidateSaid', seq, at: seq, turnId: 't' + seq, text: 'word', handOver: true }]);
         process.stdout.write(seq + '\\n');
       }`,
    );
    let acknowledged = 0;
    const wanted = 20 + round * 17;
    let read = 0;
    for await (const line of linesOf(child)) {
      acknowledged = Number(line);
      read += 1;
      if (read === wanted) child.kill('SIGKILL');
    }
    const store = await openStore(dir);
    const seqs = (await store.read('a')).map(({ seq }) => seq);
    await store.close();
    expect(read).toBeGreaterThanOrEqual(wanted);
    expect(seqs.length).toBeGreaterThanOrEqual(acknowledged);
    expect(seqs).toEqual(seqs.map((_, at) => at + 1));
  }
});

test('a kill during the first start leaves a folder that the next start can use', { timeout: 20_000 }, async () => {
  for (const delayMs of [0, 2, 4, 7, 10, 14, 19]) {
    const dir = newFolder();
    const child = otherProcess(
      dir,
      `process.stdout.write('opening\\n'); await openStore(dir); await new Promise(() => setInterval(() => {}, 1000));`,
    );
    await linesOf(child).next();
    await sleep(delayMs);
    await kill(child);
    const store = await openStore(dir);
    await store.create(SESSION, [said(1, 'a queue')]);
    expect(await store.list('queue')).toHaveLength(1);
    await store.close();
  }
});

test('a second process is refused at once, and served after the first was killed', { timeout: 20_000 }, async () => {
  const dir = newFolder();
  const child = otherProcess(dir, `await openStore(dir); console.log('open'); setInterval(() => {}, 1000);`);
  await linesOf(child).next();
  const asked = performance.now();
  expect(await refusal(dir)).toBe(
    `The data folder ${dir} is in use by another Onsite; stop it or set DATA_DIR to another folder.`,
  );
  expect(performance.now() - asked).toBeLessThan(1_000);
  await kill(child);
  expect(await refusal(dir)).toBe('opened');
});

test('the same process is refused a second time too, until it closes', async () => {
  const dir = newFolder();
  const store = await openStore(dir);
  expect(await refusal(dir)).toContain('is in use');
  await store.close();
  const again = await openStore(dir);
  await again.close();
});

test('a backup can be read while the store is open and written', async () => {
  const dir = newFolder();
  const store = await openStore(dir);
  await store.create(SESSION, [said(1, 'before')]);
  const reader = connect(join(dir, 'onsite.db'), 0);
  const reading = await reader.transaction('read');
  expect((await reading.execute('SELECT count(*) FROM events')).rows[0]?.[0]).toBe(1);
  await store.append('a', 1, [said(2, 'during')]);
  expect((await reading.execute('SELECT count(*) FROM events')).rows[0]?.[0]).toBe(1);
  reading.close();
  await reader.execute({ sql: 'VACUUM INTO ?', args: [join(dir, 'backup.db')] });
  reader.close();
  await store.close();

  const restored = newFolder();
  mkdirSync(restored);
  writeFileSync(join(restored, 'onsite.db'), readFileSync(join(dir, 'backup.db')));
  const copy = await openStore(restored);
  expect(await copy.list('during')).toHaveLength(1);
  expect(await copy.remove('a')).toBe(true);
  await copy.close();
});

test('a reader does not hold up a removal', async () => {
  const dir = newFolder();
  const store = await openStore(dir);
  await store.create(SESSION, [said(1, 'words')]);
  const reader = connect(join(dir, 'onsite.db'), 0);
  const reading = await reader.transaction('read');
  await reading.execute('SELECT count(*) FROM events');
  const asked = performance.now();
  expect(await store.remove('a')).toBe(true);
  expect(performance.now() - asked).toBeLessThan(1_000);
  reading.close();
  reader.close();
  await store.close();
});

test('removed words are in no file of the folder, and the index stays sound', async () => {
  const dir = newFolder();
  const holding = () =>
    readdirSync(dir).filter((name) => /zanzibarquartz/i.test(readFileSync(join(dir, name), 'latin1')));
  const store = await openStore(dir);
  for (let at = 0; at < 12; at++) {
    const text = at === 5 ? 'my ZanzibarQuartz plan' : `other words ${at}`;
    await store.create({ ...SESSION, id: `s${at}` }, [said(1, text)]);
  }
  await store.saveDraft('s5', 'zanzibarquartz again');
  expect(holding()).not.toEqual([]);
  for (const id of ['s5', 's0', 's11']) await store.remove(id);
  expect(holding()).toEqual([]);
  expect(await store.list('other')).toHaveLength(9);
  await store.close();

  const checker = connect(join(dir, 'onsite.db'), 0);
  await checker.execute("INSERT INTO words_index (words_index, rank) VALUES ('integrity-check', 1)");
  expect((await checker.execute('PRAGMA integrity_check')).rows[0]?.[0]).toBe('ok');
  checker.close();
});

test('the settings hold on the connection that writes, also after a write failed', async () => {
  const dir = newFolder();
  mkdirSync(dir);
  const { client } = await openDatabase(join(dir, 'onsite.db'));
  const setting = async (name: string) => (await client.execute(`PRAGMA ${name}`)).rows[0]?.[0];
  const held = async () => [
    await setting('journal_mode'),
    await setting('synchronous'),
    await setting('foreign_keys'),
    await setting('secure_delete'),
  ];
  expect(await held()).toEqual(['wal', 2, 1, 1]);
  const orphan = "INSERT INTO events VALUES ('nobody', 0, 0, 'x', '{}')";
  await expect(client.batch([orphan], 'write')).rejects.toThrow(/FOREIGN KEY/);
  expect(await held()).toEqual(['wal', 2, 1, 1]);
  client.close();
});

test('a database of a newer Onsite is refused and left as it is', async () => {
  const dir = newFolder();
  await (await openStore(dir)).close();
  const file = join(dir, 'onsite.db');
  const newer = connect(file, 0);
  await newer.execute("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('future', 9999999999999)");
  newer.close();
  expect(await refusal(dir)).toBe(
    `The database ${file} was written by a newer Onsite; update this one, or set DATA_DIR to another folder.`,
  );
  expect(await refusal(dir)).toContain('newer Onsite');
});

test('a file that is no database is refused with its path and a way out', async () => {
  const dir = newFolder();
  mkdirSync(dir);
  writeFileSync(join(dir, 'onsite.db'), 'These are words, and not pages. '.repeat(300));
  const message = await refusal(dir);
  expect(message).toContain(`The database ${join(dir, 'onsite.db')} cannot be used`);
  expect(message).toContain('npm run restore');
});

test('a folder that cannot be made is named', async () => {
  const file = newFolder();
  writeFileSync(file, '');
  const message = await refusal(join(file, 'data'));
  expect(message).toContain(`The data folder ${join(file, 'data')} cannot be made or written`);
  expect(message).toContain('DATA_DIR');
});

test('a folder may have any name', async () => {
  const dir = join(newFolder(), 'a b%20#?\u00e9');
  const store = await openStore(dir);
  await store.create(SESSION, []);
  await store.close();
  expect(readdirSync(dir)).toContain('onsite.db');
});

test('an import that a stop cut short is gone at the next start', async () => {
  const dir = newFolder();
  const store = await openStore(dir);
  await store.stage('half', { code: { revision: 1, language: 'sql', text: 'SELECT 1' } });
  await store.close();
  const again = await openStore(dir);
  expect(await again.code('half')).toBeNull();
  expect(await again.remove('half')).toBe(false);
  await again.close();
});
