import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SessionDetail, SessionStartedAnswer, SessionSummary } from '../../server/src/contract/http.ts';
import { lockDataFolder } from '../../server/src/store/data-lock.ts';
import { ROOT, ServerProcess } from '../server-process.ts';
import { gaps, Tab } from '../tab.ts';

const server = new ServerProcess();
const folder = mkdtempSync(join(tmpdir(), 'onsite-backup-'));
/** The head of a database, and then nothing. */
const TORN = `SQLite format 3\0${'x'.repeat(5_000)}`;
const tabs: Tab[] = [];
beforeAll(async () => {
  expect(await server.start()).toBe('ready');
}, 60_000);
afterAll(async () => {
  for (const tab of tabs) tab.close();
  await server.discard();
  rmSync(folder, { recursive: true, force: true });
});

async function command(
  name: 'backup' | 'restore',
  file: string,
  dataDir = server.dataDir,
  during: (child: ChildProcess) => Promise<void> = async () => {},
) {
  const child = spawn(process.execPath, [join(ROOT, `server/src/cli/${name}.ts`), file], {
    env: { ...process.env, INIT_CWD: folder, DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk));
  const exit = once(child, 'exit');
  await during(child);
  const [code] = await exit;
  return { code: Number(code), output };
}

async function interview(): Promise<Tab> {
  const { body } = await server.post<SessionStartedAnswer>('/api/sessions', { scenarioId: 'quick-coffee' });
  const tab = new Tab(server.url, body.id);
  tabs.push(tab);
  await tab.until('the opening', ({ view }) => view.turns.length === 1);
  return tab;
}
const idOf = (tab: Tab) => tab.socket.auth as (give: (auth: { sessionId: string }) => void) => void;
function sessionIdOf(tab: Tab): string {
  let id = '';
  idOf(tab)((auth) => {
    id = auth.sessionId;
  });
  return id;
}
const detail = (id: string) => server.get<SessionDetail>(`/api/sessions/${id}`);

test('a backup and a restore under a running server: the tabs come back to what was backed up', async () => {
  const kept = await interview();
  await kept.say('The queue stands between the app and the shop.', true, 'kept-turn');
  await kept.until('the answer', ({ view }) => view.turns.length === 3);
  const before = await detail(sessionIdOf(kept));
  expect((await command('backup', 'one.db')).output).toContain('holds everything');

  const later = await interview();
  await later.say('These words came after the backup.');
  await kept.say('And so did these.', true, 'later-turn');
  await kept.until('the answer', ({ view }) => view.turns.length === 5);
  kept.close();

  const restored = await command('restore', 'one.db');
  expect(restored.output).toContain('Restored: 1 sessions');
  expect(restored.output).toContain('interviews that are deleted later included');
  expect(restored.code).toBe(0);
  const list = await server.get<{ sessions: SessionSummary[] }>('/api/sessions');
  expect(list.sessions.map(({ id }) => id)).toEqual([sessionIdOf(kept)]);
  expect((await detail(sessionIdOf(kept))).turns.slice(0, 3)).toEqual(before.turns);
  expect((await server.get<{ sessions: unknown[] }>('/api/sessions?q=queue')).sessions).toHaveLength(1);

  // The interview goes on, in order.
  const again = new Tab(server.url, sessionIdOf(kept));
  tabs.push(again);
  await again.until('what was backed up', ({ view }) => view.turns.length >= 3);
  expect(await again.say('I go on after the restore.', true, 'later-turn')).toMatchObject({ ok: true });
  await again.until('the answer', ({ view }) => view.turns.length === 5);
  expect(gaps(again.events)).toEqual([]);

  // A tab that has seen more than there is now is told, else it would skip what comes.
  const ahead = new Tab(server.url, sessionIdOf(kept), { afterSeq: 500 });
  tabs.push(ahead);
  await ahead.until('the refusal', ({ refusal }) => refusal !== null);
  expect(ahead.refusal?.code).toBe('stale');

  // What the restore replaced lies beside the database, and is a backup itself.
  const saved = readdirSync(server.dataDir).find((name) => name.startsWith('before-restore-')) ?? '';
  expect((await command('restore', join(server.dataDir, saved))).code).toBe(0);
  expect((await server.get<{ sessions: unknown[] }>('/api/sessions')).sessions).toHaveLength(2);
});

test('what is no backup is refused, and nothing changes', async () => {
  const before = await server.get('/api/sessions');
  writeFileSync(join(folder, 'notes.txt'), 'milk, eggs');
  mkdirSync(join(folder, 'a-folder'));
  for (const [name, file] of [
    ['restore', 'notes.txt'],
    ['restore', 'missing.db'],
    ['backup', 'notes.txt'],
    ['restore', 'a-folder'],
    ['backup', 'a-folder'],
  ] as const) {
    const { code, output } = await command(name, file);
    expect(code, output).toBe(2);
    expect(output.trim().split('\n')).toEqual([expect.stringContaining(file)]);
  }
  writeFileSync(join(folder, 'torn.db'), TORN);
  expect((await command('restore', 'torn.db')).code).toBe(2);
  expect(await server.get('/api/sessions')).toEqual(before);
});

test('a running server’s own database is refused as a backup, also by a link', async () => {
  const before = await server.get('/api/sessions');
  const live = join(server.dataDir, 'onsite.db');
  symlinkSync(live, join(folder, 'linked.db'));
  for (const file of [live, 'linked.db']) {
    const { code, output } = await command('restore', file);
    expect(code, output).toBe(2);
    expect(output.trim().split('\n')).toEqual([expect.stringContaining('is the database itself')]);
  }
  expect(await server.get('/api/sessions')).toEqual(before);
});

test('a database that cannot be opened is moved aside, and the backup takes its place', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'onsite-broken-'));
  writeFileSync(join(dir, 'onsite.db'), 'no database at all, but long enough to be looked at');
  const { code, output } = await command('restore', 'one.db', dir);
  expect(output).toContain('Restored: 1 sessions');
  expect(code).toBe(0);
  expect(readdirSync(dir).some((name) => name.startsWith('onsite.db.unusable-'))).toBe(true);
  rmSync(dir, { recursive: true, force: true });
});

test('a backup that cannot be used leaves a database that cannot be opened where it is', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'onsite-broken-'));
  writeFileSync(join(folder, 'torn.db'), TORN);
  const broken = 'no database at all, but perhaps somebody can still mend it';
  writeFileSync(join(dir, 'onsite.db'), broken);
  const { code, output } = await command('restore', 'torn.db', dir);
  expect(code, output).toBe(2);
  expect(output).toContain('nothing has changed');
  expect(readFileSync(join(dir, 'onsite.db'), 'utf8')).toBe(broken);
  expect(readdirSync(dir).filter((name) => name !== 'lock.db')).toEqual(['onsite.db']);
  rmSync(dir, { recursive: true, force: true });
});

test('a request for a restore that nobody waits for any more is forgotten at the next start', async () => {
  const next = new ServerProcess();
  const at = (name: string) => join(next.dataDir, name);
  for (const name of ['restore-this.db', 'restore-this.db.taken']) copyFileSync(join(folder, 'one.db'), at(name));
  mkdirSync(at('restoring-killed'));
  try {
    expect(await next.start()).toBe('ready');
    const left = readdirSync(next.dataDir).filter((name) => name.startsWith('restor') || name.startsWith('before'));
    expect(left).toEqual([]);
    expect(await next.get('/api/sessions')).toEqual({ sessions: [] });
  } finally {
    await next.discard();
  }
});

test('who interrupts a restore before the server has taken it up withdraws it', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'onsite-asked-'));
  const unlock = await lockDataFolder(dir);
  const { code, output } = await command('restore', 'one.db', dir, async (child) => {
    await expect.poll(() => existsSync(join(dir, 'restore-this.db')), { timeout: 10_000 }).toBe(true);
    child.kill('SIGINT');
  });
  unlock();
  expect(code, output).toBe(2);
  expect(output).toContain('withdrawn');
  expect(readdirSync(dir).filter((name) => name.startsWith('restor'))).toEqual([]);
  rmSync(dir, { recursive: true, force: true });
});
