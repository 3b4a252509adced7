import { connect } from 'node:net';
import fc from 'fast-check';
import { REJECTION_CODES } from '../../server/src/contract/vocabulary.ts';
import { COLLECTING, held } from '../figures/held.ts';
import { bySize, type Row, rowOf, type Size } from '../figures/row.ts';
import { ServerProcess } from '../server-process.ts';
import { Tab } from '../tab.ts';

const MB = 1024 * 1024;
const CALLS = [
  'say',
  'handOver',
  'draft',
  'board',
  'code',
  'hint',
  'advance',
  'finish',
  'nothing',
  'events',
  '__proto__',
];
const PATHS = [
  '/api/sessions',
  '/api/imports',
  '/api/sessions/x/score',
  '/api/sessions/%00/board?revision=-1',
  '/api/sessions/x/export?format=exe',
  '/api/%ff',
  '/socket.io/?EIO=4&transport=polling&sid=none',
  '/socket.io/?EIO=99&transport=tape',
  '/../../etc/passwd',
];

/** Payloads of which not one is right. */
const payload = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    0,
    '',
    [],
    [[]],
    true,
    Number.NaN,
    { text: 1 },
    { turnId: '', text: ['a'], handOver: true },
  ),
  fc.record({ turnId: fc.anything(), text: fc.oneof(fc.integer(), fc.array(fc.string())), handOver: fc.string() }),
  fc.record({ revision: fc.oneof(fc.integer({ max: 0 }), fc.string()), scene: fc.anything(), language: fc.anything() }),
  fc.jsonValue().map((value) => ({ revision: 'one', scene: value, text: [value] })),
);

/** S2: calls, frames and requests that are malformed. */
export async function measureMalformed(size: Size): Promise<Row[]> {
  const wanted = bySize(size, 600, 10_000, 10_000);
  const server = new ServerProcess(COLLECTING);
  const problems: string[] = [];
  try {
    if ((await server.start()) !== 'ready') throw new Error(server.output);
    const { body } = await server.post<{ id: string }>('/api/sessions', { scenarioId: 'quick-coffee' });
    // What is loaded at the first use is no leak.
    await garbageCalls(server, body.id, 100, problems);
    await garbageRequests(server, 100, problems);
    const before = await held(server.pid);
    await garbageCalls(server, body.id, Math.floor(wanted * 0.6), problems);
    await garbageRequests(server, Math.floor(wanted * 0.3), problems);
    await garbageBytes(server, Math.floor(wanted * 0.1), problems);
    const grown = ((await held(server.pid)) - before) / MB;
    const health = await server.get<{ status: string }>('/api/health').catch(() => ({ status: 'gone' }));
    if (health.status !== 'ok') problems.push('the server is gone');
    if (grown > 50) problems.push(`memory grew by ${grown.toFixed(0)} MB`);
    const figure = `${wanted} malformed calls, requests and frames; memory +${Math.max(0, grown).toFixed(0)} MB`;
    return [rowOf('S2', figure, '0 crashes, ≤ 50 MB more, each answered with its rejection', problems)];
  } finally {
    await server.discard();
  }
}

async function garbageCalls(server: ServerProcess, id: string, count: number, problems: string[]): Promise<void> {
  const tab = new Tab(server.url, id);
  await tab.until('the session', ({ clocks }) => clocks.length > 0);
  const payloads = fc.sample(payload, count);
  for (let at = 0; at < count; at += 50) {
    const batch = payloads.slice(at, at + 50).map((each, nth) => {
      const name = CALLS[(at + nth) % 5 === 4 ? 8 + ((at + nth) % 3) : ([0, 2, 3, 4][(at + nth) % 4] ?? 0)] ?? 'say';
      return tab.call(name as 'say', each).catch((error: unknown) => ({ ok: false as const, code: String(error) }));
    });
    for (const answer of await Promise.all(batch)) {
      if (answer.ok) problems.push('a malformed call was taken');
      else if (!REJECTION_CODES.some((code) => code === answer.code)) problems.push(`answered ${answer.code}`);
    }
  }
  tab.close();
}

async function garbageRequests(server: ServerProcess, count: number, problems: string[]): Promise<void> {
  const bodies = fc.sample(fc.oneof(fc.string(), fc.json(), fc.constant('{"scenarioId":"none"}')), count);
  const methods = ['POST', 'PUT', 'DELETE', 'GET', 'PATCH'];
  for (let at = 0; at < count; at += 20) {
    const batch = bodies.slice(at, at + 20).map(async (body, nth) => {
      const method = methods[nth % methods.length] ?? 'POST';
      const path = PATHS[(at + nth) % PATHS.length] ?? '/';
      const response = await fetch(server.url + path, {
        method,
        headers: { 'content-type': 'application/json' },
        ...(method === 'GET' ? {} : { body }),
      });
      await response.arrayBuffer();
      if (response.status >= 500) problems.push(`${method} ${path} answered ${response.status}`);
    });
    await Promise.all(batch);
  }
}

/** Bytes that are no HTTP, and WebSocket frames that are none. */
async function garbageBytes(server: ServerProcess, count: number, problems: string[]): Promise<void> {
  const port = Number(new URL(server.url).port);
  const upgrade =
    'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\n' +
    'Connection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n';
  const pieces = fc.sample(fc.uint8Array({ minLength: 1, maxLength: 400 }), count);
  for (let at = 0; at < count; at += 20) {
    const batch = pieces.slice(at, at + 20).map(
      (bytes, nth) =>
        new Promise<void>((resolve) => {
          const socket = connect(port, '127.0.0.1', () => {
            if (nth % 2 === 0) socket.write(upgrade);
            socket.write(bytes);
            setTimeout(() => socket.destroy(), 30);
          });
          socket.on('error', () => {});
          socket.on('close', () => resolve());
        }),
    );
    await Promise.all(batch);
  }
  if ((await fetch(`${server.url}/api/health`)).status !== 200) problems.push('no answer after garbage on the line');
}
