import { request } from 'node:http';
import { type Row, rowOf, type Size } from '../figures/row.ts';
import { ServerProcess } from '../server-process.ts';
import { Tab } from '../tab.ts';

const ORIGINS = [
  'http://evil.example',
  'https://evil.example',
  'http://localhost.evil.example',
  'http://127.0.0.1.evil.example',
  'http://evil.example#127.0.0.1',
  'http://evil.example?http://127.0.0.1',
  'http://127.0.0.1@evil.example',
  'http://0.0.0.0',
  'http://[::ffff:7f00:1]',
  'http://127.0.0.2',
  'http://127.0.0.1:1',
  'https://127.0.0.1.evil.example:PORT',
  'http://LOCALHOST.:PORT',
  'http://localhost:PORT/',
  'http://localhost:PORT.evil.example',
  'ftp://127.0.0.1:PORT',
  'file://',
  'null',
  'chrome-extension://abcdefgh',
  'javascript:alert(1)',
];
const HOSTS = [
  'evil.example',
  'evil.example:PORT',
  '127.0.0.1.evil.example:PORT',
  'localhost.evil.example',
  '0.0.0.0:PORT',
  '[::2]',
];
const CALLS = [
  ['say', { turnId: 'late', text: 'late words', handOver: true }],
  ['handOver', {}],
  ['draft', { text: 'late' }],
  ['board', { revision: 1, scene: [] }],
  ['code', { revision: 1, language: 'go', text: '' }],
  ['hint', {}],
  ['advance', {}],
  ['finish', {}],
] as const;

/** S3: who may come in, and what may be asked in which state. */
export async function measureDoors(_size: Size): Promise<Row[]> {
  const server = new ServerProcess();
  try {
    if ((await server.start()) !== 'ready') throw new Error(server.output);
    const port = Number(new URL(server.url).port);
    const problems: string[] = [];
    const filled = (text: string) => text.replace('PORT', String(port));
    const ways = [
      { path: '/socket.io/?EIO=4&transport=polling', upgrade: false },
      { path: '/socket.io/?EIO=4&transport=websocket', upgrade: true },
      { path: '/api/sessions', upgrade: false },
      { path: '/metrics', upgrade: false },
    ];
    let asked = 0;
    for (const way of ways) {
      for (const origin of ORIGINS.map(filled)) {
        asked += 1;
        const status = await ask(port, way, { host: `127.0.0.1:${port}`, origin });
        if (status !== 403) problems.push(`${origin} at ${way.path}: ${status}`);
      }
      for (const host of HOSTS.map(filled)) {
        asked += 1;
        const status = await ask(port, way, { host });
        if (status !== 403) problems.push(`Host ${host} at ${way.path}: ${status}`);
      }
    }
    const states = await wrongStates(server);
    return [
      rowOf(
        'S3',
        `${asked} requests with ${ORIGINS.length} origins and ${HOSTS.length} hosts, both transports`,
        'all refused with 403',
        problems,
      ),
      rowOf('S3', `${CALLS.length} calls × 3 wrong states`, 'every one rejected', states),
    ];
  } finally {
    await server.discard();
  }
}

function ask(port: number, way: { path: string; upgrade: boolean }, headers: Record<string, string>): Promise<number> {
  const upgrade = {
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
    'sec-websocket-version': '13',
  };
  return new Promise((resolve) => {
    const asking = request({
      port,
      host: '127.0.0.1',
      path: way.path,
      headers: { ...headers, ...(way.upgrade ? upgrade : {}) },
    });
    asking.on('response', (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    asking.on('upgrade', (_response, socket) => {
      socket.destroy();
      resolve(101);
    });
    asking.on('error', () => resolve(0));
    asking.end();
  });
}

/** Ended, deleted, never begun. */
async function wrongStates(server: ServerProcess): Promise<string[]> {
  const problems: string[] = [];
  const begin = async () => {
    const { body } = await server.post<{ id: string }>('/api/sessions', { scenarioId: 'quick-coffee' });
    const tab = new Tab(server.url, body.id);
    await tab.until('the opening', ({ view }) => view.turns.length === 1);
    return { id: body.id, tab };
  };
  const { tab: ended } = await begin();
  await ended.call('finish');
  for (const [name, payload] of CALLS) {
    const answer = await ended.call(name, payload);
    if (answer.ok || answer.code !== 'not-live') problems.push(`${name} after the end: ${JSON.stringify(answer)}`);
  }
  ended.close();
  const { id, tab: deleted } = await begin();
  await fetch(`${server.url}/api/sessions/${id}`, { method: 'DELETE' });
  for (const [name, payload] of CALLS) {
    const answer = await deleted.socket
      .timeout(300)
      .emitWithAck(name, payload as never)
      .catch(() => ({ ok: false }));
    if ((answer as { ok: boolean }).ok) problems.push(`${name} after the deletion was taken`);
  }
  deleted.close();
  const nobody = new Tab(server.url, 'no-such-session');
  await nobody.until('the refusal', ({ refusal }) => refusal !== null);
  if (nobody.refusal?.code !== 'not-found') problems.push(`an unknown session: ${nobody.refusal?.code}`);
  nobody.close();
  return problems;
}
