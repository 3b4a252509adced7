import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SessionDetail, SessionStartedAnswer, SessionSummary } from '../../server/src/contract/http.ts';
import { ServerProcess } from '../server-process.ts';
import { gaps, Tab } from '../tab.ts';

const server = new ServerProcess();
const tabs: Tab[] = [];
beforeAll(async () => {
  expect(await server.start()).toBe('ready');
}, 60_000);
afterAll(async () => {
  for (const tab of tabs) tab.close();
  await server.discard();
});

async function newSession(): Promise<SessionStartedAnswer> {
  return (await server.post<SessionStartedAnswer>('/api/sessions', { scenarioId: 'quick-coffee' })).body;
}
function follow(id: string, options: ConstructorParameters<typeof Tab>[2] = {}): Tab {
  const tab = new Tab(server.url, id, options);
  tabs.push(tab);
  return tab;
}
async function joined(): Promise<Tab> {
  const tab = follow((await newSession()).id);
  await tab.until('the opening', ({ view }) => view.turns.length === 1);
  return tab;
}
const detail = (id: string) => server.get<SessionDetail>(`/api/sessions/${id}`);

describe('a session over the real wire', () => {
  test('starts with the clock running and the interviewer opening', async () => {
    const session = await newSession();
    expect(session).toMatchObject({ scenarioId: 'quick-coffee', level: 'senior', status: 'live' });
    expect(session.endsAt - session.startedAt).toBe(120_000);
    const tab = follow(session.id);
    await tab.until('clock', ({ clocks }) => clocks.length > 0);
    expect(tab.view.turns[0]).toMatchObject({ by: 'interviewer', move: 'open', phase: 'requirements' });
    expect(tab.clocks[0]?.endsAt).toBe(session.endsAt);
  });

  test('a turn is acknowledged with its seq, and a turn sent again with the same', async () => {
    const tab = await joined();
    const first = await tab.say('I begin with the customer and the barista.', true, 'turn-1');
    const again = await tab.say('other words', true, 'turn-1');
    expect(again).toEqual(first);
    await tab.until('the answer', ({ view }) => view.turns.length === 3);
    expect(tab.view.turns.filter(({ by }) => by === 'candidate')).toHaveLength(1);
    expect(gaps(tab.events)).toEqual([]);
  });

  test('no event says what a candidate may not see', async () => {
    const tab = await joined();
    await tab.say('There is a queue between app and shop.');
    await tab.until('the answer', ({ view }) => view.turns.length === 3);
    const heard = JSON.stringify(tab.events);
    for (const secret of ['brief', 'D3-queue', 'p-path', 'mention', 'opens'])
      expect(heard).not.toContain(`"${secret}"`);
  });

  test('a fact is given when asked, word for word', async () => {
    const tab = await joined();
    await tab.say('Let me think. How many orders a day do we expect?', false);
    await tab.until('the answer', ({ view }) => view.turns.length === 3);
    expect(tab.view.turns.at(-1)).toMatchObject({ move: 'answer', text: '1,000,000 orders a day.' });
  });

  test('two tabs hear the same, and one that comes later gets what it missed', async () => {
    const session = await newSession();
    const a = follow(session.id);
    await a.until('opening', ({ view }) => view.turns.length === 1);
    await a.say('I would draw the app first.', true);
    await a.until('the answer', ({ view }) => view.turns.length === 3);
    const b = follow(session.id);
    const late = follow(session.id, { afterSeq: 4 });
    await b.until('everything', ({ view }) => view.turns.length === 3);
    await late.until('the rest', ({ events }) => events.length > 0);
    expect(b.events).toEqual(a.events);
    expect(late.events[0]?.seq).toBe(5);
  });

  test('the end by finish closes, asks for a score and gives one; what comes later is refused', async () => {
    const session = await newSession();
    const tab = follow(session.id);
    await tab.until('opening', ({ view }) => view.turns.length === 1);
    await tab.call('finish');
    await tab.until('the scorecard', ({ view }) => view.scorecard !== null);
    expect(tab.view).toMatchObject({ status: 'scored', endReason: 'withdrawn' });
    expect(tab.view.scorecard).toMatchObject({ overall: null, interval: null, verdict: 'insufficient_evidence' });
    for (const [name, payload] of [
      ['say', { turnId: 'late', text: 'late words', handOver: true }],
      ['draft', { text: 'late' }],
      ['handOver', {}],
      ['hint', {}],
      ['advance', {}],
      ['finish', {}],
      ['board', { revision: 1, scene: [] }],
      ['code', { revision: 1, language: 'go', text: '' }],
    ] as const) {
      expect(await tab.call(name, payload), name).toMatchObject({ ok: false, code: 'not-live' });
    }
    expect((await detail(session.id)).scorecard).toEqual(tab.view.scorecard);
  });
});

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

  test('board and code revisions count up, a repeated one is acknowledged again, a stale one named', async () => {
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

describe('the HTTP side', () => {
  test('lists scenarios without anything that a candidate may not know', async () => {
    const text =
      JSON.stringify(await server.get('/api/scenarios')) +
      JSON.stringify(await server.get('/api/scenarios/quick-coffee'));
    for (const key of ['facts', 'probes', 'hints', 'items', 'reference']) expect(text).not.toContain(`"${key}"`);
    expect(text).toContain('"brief"');
  });

  test('problems say what and carry a code', async () => {
    const cases: [string, unknown, number, string][] = [
      ['/api/sessions', { scenarioId: 'nope' }, 404, 'not-found'],
      ['/api/sessions', { scenarioId: 'quick-coffee', level: 'principal' }, 404, 'not-found'],
      ['/api/sessions', { level: 'senior' }, 400, 'bad-input'],
      ['/api/imports', { format: 'other' }, 400, 'bad-input'],
      ['/api/nothing', {}, 404, 'not-found'],
    ];
    for (const [path, body, status, code] of cases) {
      expect(await server.post(path, body), path).toMatchObject({ status, body: { code, status } });
    }
    const broken = await fetch(`${server.url}/api/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"scenarioId":',
    });
    expect([broken.status, broken.headers.get('content-type')]).toEqual([
      400,
      expect.stringContaining('application/problem+json'),
    ]);
  });

  test.each([
    ['/api/sessions', 256 * 1024, '256 KB'],
    ['/api/imports', 8 * 1024 * 1024, '8 MB'],
  ])('a body that is too large for %s is refused with the limit', async (path, limit, words) => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(server.url + path, { method: 'POST', headers, body: Buffer.alloc(limit + 1, 32) });
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ code: 'too-large', detail: expect.stringContaining(words) });
  });

  test('the reference stays closed while the interview runs, and notes, search, export, import and delete work', async () => {
    const session = await newSession();
    const path = `/api/sessions/${session.id}`;
    expect((await fetch(`${server.url}${path}/reference`)).status).toBe(409);
    expect((await fetch(`${server.url}${path}/export`)).status).toBe(409);
    expect((await fetch(`${server.url}/assets/none.js`)).status).toBe(404);
    const tab = follow(session.id);
    await tab.until('opening', ({ view }) => view.turns.length === 1);
    await tab.say('The zanzibar queue holds the orders back, so that no shop drowns.');
    await tab.call('finish');
    await tab.until('the scorecard', ({ view }) => view.scorecard !== null);
    expect(await server.get(`${path}/reference`)).toMatchObject({
      diagram: ['App → Order service', 'Order service → Queue'],
    });
    await fetch(`${server.url}${path}/notes`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: 'ask first' }),
    });
    const found = await server.get<{ sessions: SessionSummary[] }>('/api/sessions?q=zanzib');
    expect(found.sessions.map(({ id }) => id)).toEqual([session.id]);

    const file = await server.get(`${path}/export`);
    for (const forged of [
      { ...(file as object), contents: { abc: 'id: other' } },
      { ...(file as object), contents: {}, events: [] },
      { ...(file as object), boards: [{ revision: 2_000_000_000, scene: [] }] },
    ]) {
      expect(await server.post('/api/imports', forged)).toMatchObject({ status: 400, body: { code: 'bad-input' } });
    }
    const copy = await server.post<{ id: string }>('/api/imports', file);
    expect(copy.status).toBe(201);
    const [was, is] = [await detail(session.id), await detail(copy.body.id)];
    expect(is.turns).toEqual(was.turns);
    expect(is.scorecard).toEqual(was.scorecard);
    expect(is.session).toMatchObject({ notes: 'ask first', status: 'scored' });
    expect(await (await fetch(`${server.url}${path}/export?format=markdown`)).text()).toContain('zanzibar');

    expect((await fetch(server.url + path, { method: 'DELETE' })).status).toBe(204);
    expect((await fetch(server.url + path)).status).toBe(404);
    expect((await fetch(server.url + path, { method: 'DELETE' })).status).toBe(404);
  });

  test('scoring again gives the same card, and a model that is not set up is said to be unavailable', async () => {
    const session = await newSession();
    const tab = follow(session.id);
    await tab.until('opening', ({ view }) => view.turns.length === 1);
    expect((await server.post(`/api/sessions/${session.id}/score`)).status).toBe(409);
    await tab.call('finish');
    await tab.until('the scorecard', ({ view }) => view.scorecard !== null);
    const first = tab.view.scorecard;
    expect((await server.post(`/api/sessions/${session.id}/score`)).status).toBe(202);
    await tab.until(
      'the second scorecard',
      ({ events }) => events.filter(({ type }) => type === 'ScorecardIssued').length === 2,
    );
    expect(tab.view.scorecard).toEqual(first);
    expect((await server.post(`/api/sessions/${session.id}/score`, { engine: 'model' })).status).toBe(503);
  });
});
