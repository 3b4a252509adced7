import { request } from 'node:http';
import { describe, expect, test } from 'vitest';
import { quickCoffee } from './quick-coffee.ts';

const { server, newSession, follow, joined } = quickCoffee();

describe('calls of the wrong kind', () => {
  test('each is answered with its code, and nothing is lost by it', async () => {
    const tab = await joined();
    const before = tab.view.seq;
    const cases: [string, unknown, string][] = [
      ['say', { turnId: 'x', text: '   ', handOver: true }, 'bad-input'],
      ['say', { turnId: 'x', text: 'words' }, 'bad-input'],
      ['say', { turnId: 'board', text: 'words', handOver: true }, 'bad-input'],
      ['say', { turnId: 'x', text: 'a'.repeat(20_001), handOver: true }, 'too-large'],
      ['draft', { text: 'a'.repeat(20_001) }, 'too-large'],
      ['code', { revision: 1, language: 'go', text: 'é'.repeat(110_000) }, 'too-large'],
      ['board', { revision: 1, scene: [{ id: 'a'.repeat(2_100_000) }] }, 'too-large'],
      ['board', { revision: 1, scene: 'no array' }, 'bad-input'],
      ['board', { revision: 2, scene: [] }, 'stale'],
      ['hint', {}, 'hint-too-soon'],
      ['dance', {}, 'bad-input'],
    ];
    for (const [name, payload, code] of cases) {
      const answer = await tab.call(name as never, payload);
      expect(answer, `${name} ${JSON.stringify(payload).slice(0, 60)}`).toMatchObject({ ok: false, code });
      expect((answer as { message: string }).message.length).toBeGreaterThan(10);
    }
    expect(await tab.call('say', 'no object')).toMatchObject({ message: expect.stringMatching(/^say: /) });
    expect(await tab.call('say', { turnId: 'x' })).toMatchObject({ message: expect.stringMatching(/^say\.text: /) });
    expect(tab.view.seq).toBe(before);
    expect(await tab.say('still here')).toMatchObject({ ok: true });
  });

  test('a burst of 200 turns is taken, more is too many, and the connection stays', async () => {
    const tab = await joined();
    const answers = await Promise.all(Array.from({ length: 230 }, (_, n) => tab.say(`thought ${n}`, false, `t${n}`)));
    const refused = answers.filter((answer) => !answer.ok);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.length).toBeLessThanOrEqual(30);
    expect(new Set(refused.map((answer) => (answer.ok ? '' : answer.code)))).toEqual(new Set(['too-many']));
    expect(tab.socket.connected).toBe(true);
  });

  test('I5: board and code revisions count up, a repeated one is acknowledged again, a stale one named', async () => {
    const tab = await joined();
    const scene = [{ id: 'r', type: 'rectangle', x: 0, y: 0, width: 10, height: 10 }];
    const first = await tab.call('board', { revision: 1, scene });
    expect(first).toMatchObject({ ok: true });
    expect(await tab.call('board', { revision: 1, scene })).toEqual(first);
    expect(await tab.call('board', { revision: 1, scene: [] })).toMatchObject({ code: 'stale', revision: 1 });
    expect(await tab.call('code', { revision: 1, language: 'sql', text: 'select 1' })).toMatchObject({ ok: true });
  });

  test('an unknown session is refused with a code', async () => {
    const tab = follow('nobody');
    await tab.until('the refusal', ({ refusal }) => refusal !== null);
    expect(tab.refusal).toMatchObject({ code: 'not-found' });
  });

  test('a foreign origin or host is refused with 403, on HTTP and on the socket', async () => {
    const session = await newSession();
    const wrong = [{ origin: 'https://evil.example' }, { origin: `${server.url}.evil.example` }, { origin: 'null' }];
    for (const headers of wrong) {
      expect((await fetch(`${server.url}/api/health`, { headers })).status, headers.origin).toBe(403);
      const tab = follow(session.id, { headers });
      await tab.until('the refusal', ({ refusal }) => refusal !== null);
      expect(tab.socket.connected).toBe(false);
      tab.close();
    }
    expect((await fetch(`${server.url}/api/health`, { headers: { origin: server.url } })).status).toBe(200);
  });
});

describe('what no client of ours would send', () => {
  test('a number as event name and an array nested far too deep are answered, and the server goes on', async () => {
    const tab = await joined();
    const scene = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    // Straight into the transport: the client itself could neither name such an event nor encode such an array.
    for (const packet of ['2[1,{}]', `2["board",{"revision":1,"scene":${scene}}]`]) tab.socket.io.engine.write(packet);
    expect(await tab.say('still here')).toMatchObject({ ok: true });
  });

  test.each([{ origin: 'https://evil.example' }, { host: 'evil.example' }])(
    'a websocket upgrade with %o is refused with 403',
    async (headers) => {
      const status = await new Promise<number | undefined>((resolve, reject) => {
        const ask = request(`${server.url}/socket.io/?EIO=4&transport=websocket`, {
          headers: {
            connection: 'Upgrade',
            upgrade: 'websocket',
            'sec-websocket-version': '13',
            'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
            ...headers,
          },
        });
        ask.once('response', (response) => resolve(response.statusCode));
        ask.once('upgrade', () => resolve(101));
        ask.once('error', reject);
        ask.end();
      });
      expect(status).toBe(403);
    },
  );
});
