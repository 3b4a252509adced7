import { describe, expect, test } from 'vitest';
import type { SessionDetail, SessionSummary } from '../../server/src/contract/http.ts';
import { quickCoffee } from './quick-coffee.ts';

const { server, newSession, follow } = quickCoffee();
const detail = (id: string) => server.get<SessionDetail>(`/api/sessions/${id}`);

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
    ['POST', '/'],
    ['POST', '/sessions/x'],
    ['GET', '/assets/nope.js'],
    ['POST', '/api/nothing'],
  ])('%s %s, which nobody answers, is a problem too', async (method, path) => {
    const response = await fetch(server.url + path, { method });
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect([response.status, await response.json()]).toMatchObject([404, { code: 'not-found', status: 404 }]);
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
