import {
  createReadStream,
  createWriteStream,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Problem, SessionStartedAnswer } from '../../server/src/contract/http.ts';
import { ServerProcess } from '../server-process.ts';
import { Tab } from '../tab.ts';

const MB = 1024 * 1024;
const REVISIONS = 36;
const server = new ServerProcess();
const folder = mkdtempSync(join(tmpdir(), 'onsite-large-'));
beforeAll(async () => {
  expect(await server.start()).toBe('ready');
}, 60_000);
afterAll(async () => {
  await server.discard();
  rmSync(folder, { recursive: true, force: true });
});

/** As much as a board can hold, every revision different. */
const largeScene = (revision: number) =>
  Array.from({ length: 2_000 }, (_, nth) => ({
    id: `e${nth}`,
    type: 'rectangle',
    x: nth,
    y: revision,
    width: 100,
    height: 50,
    customData: `${revision}-${nth} `.padEnd(440, 'é"'),
  }));

async function exported(id: string, name: string): Promise<string> {
  const file = join(folder, name);
  const { body } = await fetch(`${server.url}/api/sessions/${id}/export`);
  await pipeline(Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]), createWriteStream(file));
  return file;
}
async function imported(body: RequestInit['body']) {
  const response = await fetch(`${server.url}/api/imports`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    duplex: 'half',
  } as RequestInit);
  return { status: response.status, body: (await response.json()) as { id: string } & Problem };
}
/** The most memory that the server has ever had, since `forget`. */
const peakOf = (pid: number) => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) * 1024;
};
const forget = (pid: number) => writeFileSync(`/proc/${pid}/clear_refs`, '5');

test('the largest record goes out and comes back the same, in little memory', { timeout: 120_000 }, async () => {
  const { body } = await server.post<SessionStartedAnswer>('/api/sessions', { scenarioId: 'quick-coffee' });
  const tab = new Tab(server.url, body.id);
  await tab.until('the opening', ({ view }) => view.turns.length > 0);
  for (let revision = 1; revision <= REVISIONS; revision += 1) {
    expect(await tab.call('board', { revision, scene: largeScene(revision) })).toMatchObject({ ok: true });
  }
  await tab.call('finish');
  await tab.until('the scorecard', ({ view }) => view.scorecard !== null, 20_000);
  tab.close();

  forget(server.pid);
  const before = peakOf(server.pid);
  const file = await exported(body.id, 'one.json');
  expect(statSync(file).size).toBeGreaterThan(64 * MB);
  const copy = await imported(Readable.toWeb(createReadStream(file)) as RequestInit['body']);
  expect(copy.status, copy.body.detail).toBe(201);
  expect((peakOf(server.pid) - before) / MB).toBeLessThan(200);

  const again = await exported(copy.body.id, 'two.json');
  const [one, two] = [file, again].map((path) => {
    const text = readFileSync(path, 'utf8');
    const at = text.lastIndexOf(',"codes":[');
    return { record: JSON.parse(`${text.slice(0, at)}}`) as { session: object }, work: text.slice(at) };
  });
  expect(two?.record).toEqual({ ...one?.record, session: { ...one?.record.session, id: copy.body.id } });
  expect(two?.work === one?.work).toBe(true);
});

test('what is larger than any export is refused with the limit, and leaves nothing', { timeout: 60_000 }, async () => {
  const before = await server.get('/api/sessions');
  const file = JSON.parse(JSON.stringify({ format: 'onsite-session', version: 1, session: {} }));
  const words = 'x'.repeat(9 * MB);
  const part = await imported(JSON.stringify({ ...file, events: [{ text: words }] }));
  expect([part.status, part.body.detail]).toEqual([413, 'One part of the file is larger than 8 MB.']);
  const many = Array.from({ length: 5 }, () => ({ text: words.slice(0, 7 * MB) }));
  const whole = await imported(JSON.stringify({ ...file, events: many }));
  expect([whole.status, whole.body.detail]).toEqual([413, 'The file without boards and codes is larger than 32 MB.']);
  const deep = await imported(`{"boards":${'['.repeat(1_000)}`);
  expect([deep.status, deep.body.code]).toEqual([400, 'bad-input']);
  const cut = await imported('{"format":"onsite-session","boards":[{"revision":1,"scene":[]}');
  expect([cut.status, cut.body.detail]).toEqual([400, expect.stringContaining('not JSON')]);
  const twice = await imported('{"boards":[{"revision":1,"scene":[]},{"revision":1,"scene":[]}]}');
  expect(twice.body.detail).toBe('boards.1: revision 1 is there twice.');
  expect(await server.get('/api/sessions')).toEqual(before);
});
