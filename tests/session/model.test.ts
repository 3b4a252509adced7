import { afterEach, describe, expect, test } from 'vitest';
import type { Health, SessionStartedAnswer } from '../../server/src/contract/http.ts';
import type { Behaviour } from '../model-server/behaviours.ts';
import { type ModelServer, startModelServer } from '../model-server/server.ts';
import { ServerProcess } from '../server-process.ts';
import { gaps, Tab } from '../tab.ts';

const open: { stop: () => Promise<unknown> | unknown }[] = [];
afterEach(async () => {
  for (const { stop } of open.splice(0).reverse()) await stop();
});

/** A server whose interviewer is a scripted model over real HTTP, and a tab in a session on it. */
async function interviewedBy(
  behaviour: Behaviour,
  timing: { tokenMs?: number; firstTokenMs?: number } = {},
  env: Record<string, string> = {},
) {
  const model: ModelServer = await startModelServer({ behaviour, tokenMs: 1, firstTokenMs: 1, ...timing });
  open.push(model);
  const server = new ServerProcess({ OPENAI_BASE_URL: model.url, SCORER_MODEL: 'built-in', ...env });
  open.push({ stop: () => server.discard() });
  expect(await server.start(), server.output).toBe('ready');
  const { id } = (await server.post<SessionStartedAnswer>('/api/sessions', { scenarioId: 'quick-coffee' })).body;
  const tab = new Tab(server.url, id);
  open.push({ stop: () => tab.close() });
  await tab.until('the opening', ({ view }) => view.turns.length === 1);
  return { model, server, tab, id };
}

const lastWords = (tab: Tab) => tab.view.turns.at(-1)?.text ?? '';
const FIRST = 'I think first of the customer, the barista and the shop with its orders.';

describe('an interview led by a model over the OpenAI protocol', () => {
  test('says which model speaks, streams its words, and the finished turn is what was streamed', async () => {
    const { server, tab } = await interviewedBy('normal');
    const health = await server.get<Health>('/api/health');
    expect(health).toMatchObject({ interviewer: { engine: 'model' }, scorer: { engine: 'built-in', model: null } });
    expect(health.interviewer.model).toMatch(/^openai:/);
    await tab.say(FIRST);
    await tab.until('the answer', ({ view }) => view.turns.length === 3);
    const { id } = tab.view.turns[2] ?? { id: '' };
    const streamed = tab.deltas
      .filter(({ turnId }) => turnId === id)
      .reduce((text, delta) => text.slice(0, delta.offset) + delta.text, '');
    expect(streamed).toBe(lastWords(tab));
    expect(tab.notices).toEqual([]);
    expect(gaps(tab.events)).toEqual([]);
  });

  test.each<[Behaviour, string]>([
    ['500-always', 'model-unavailable'],
    ['empty', 'model-unavailable'],
    ['garbage', 'model-unavailable'],
    ['cut', ''],
    ['429-then-fine', ''],
    ['two-questions', ''],
    ['leaking', ''],
    ['praise', ''],
    ['invented-number', ''],
  ])(
    '%s: the interview goes on with one question at most and nothing given away',
    async (behaviour, notice) => {
      const { tab } = await interviewedBy(behaviour);
      for (const [index, words] of [
        FIRST,
        'The load is 1,000,000 orders a day.',
        'The shop answers late sometimes.',
      ].entries()) {
        await tab.say(words);
        await tab.until('the answer', ({ view }) => view.turns.length === 3 + index * 2, 15_000);
        // Whole sentences only, also where the model was cut in the middle of one.
        expect(lastWords(tab)).toMatch(/\w.*[.?!]$/);
        expect(lastWords(tab).split('?').length - 1).toBeLessThanOrEqual(1);
        expect(lastWords(tab)).not.toMatch(/great|excellent|perfect|exactly|idempotency|queue|Reference mark/i);
      }
      if (notice !== '') expect(tab.notices.map(({ code }) => code)).toContain(notice);
      expect(tab.view.turns.filter(({ by }) => by === 'candidate')).toHaveLength(3);
      expect(gaps(tab.events)).toEqual([]);
    },
    60_000,
  );

  test('a model that says nothing for ten seconds is spoken for, and the candidate is told', async () => {
    const { tab } = await interviewedBy('slow-first-token', { firstTokenMs: 30_000 });
    const asked = Date.now();
    await tab.say(FIRST);
    await tab.until('the answer', ({ view }) => view.turns.length === 3, 15_000);
    expect(Date.now() - asked).toBeLessThan(12_000);
    expect(tab.notices.map(({ code }) => code)).toContain('model-unavailable');
  }, 30_000);

  test('a candidate who cuts in keeps what was said, marked, and is answered anew', async () => {
    const { tab } = await interviewedBy('normal', { tokenMs: 150 });
    await tab.say(FIRST);
    await tab.until('some words', ({ deltas }) => deltas.length >= 3);
    await tab.say('Wait, one more thing: the phone may be offline.');
    await tab.until('both answers', ({ view }) => view.turns.length === 5, 20_000);
    expect(tab.view.turns[2]).toMatchObject({ by: 'interviewer', interrupted: true });
    expect(tab.view.turns[4]).toMatchObject({ by: 'interviewer', interrupted: false });
  }, 30_000);

  test('killed in the middle of its words, it comes back, and the turn is said once and whole', async () => {
    const { server, tab, id } = await interviewedBy('normal', { tokenMs: 150 });
    await tab.say(FIRST);
    await tab.until('some words', ({ deltas }) => deltas.length >= 3);
    const endsAt = tab.view.endsAt;
    await server.kill();
    expect(await server.start(), server.output).toBe('ready');
    await tab.until('the answer after the restart', ({ view }) => view.turns.length === 3, 20_000);
    expect(gaps(tab.events)).toEqual([]);
    expect(tab.view.turns.filter(({ by }) => by === 'interviewer')).toHaveLength(2);
    expect(tab.view.endsAt).toBe(endsAt);
    const { turns } = await server.get<{ turns: unknown }>(`/api/sessions/${id}`);
    expect(turns).toEqual(tab.view.turns);
  }, 40_000);
});

describe('BOARD_IMAGE', () => {
  const box = (id: string, x: number) => ({
    id,
    type: 'text',
    text: `Part ${id}`,
    fontSize: 20,
    x,
    y: 0,
    width: 100,
    height: 30,
  });
  const asked = ({ log }: ModelServer) => log.flatMap(({ request }) => (request ? [request] : []));
  const pictures = (model: ModelServer) => asked(model).map((request) => request.pictures);
  const told = async (tab: Tab, words: string, turns: number) => {
    await tab.say(words);
    await tab.until('the answer', ({ view }) => view.turns.length === turns);
  };

  test('1 shows the model the whiteboard, with the turn after each change of it and no other', async () => {
    const { model, tab } = await interviewedBy('normal', {}, { BOARD_IMAGE: '1' });
    await told(tab, FIRST, 3);
    await tab.call('board', { revision: 1, scene: [box('a', 0), box('b', 300)] });
    await told(tab, 'I drew the phone and the shop.', 5);
    await told(tab, 'The load is 1,000,000 orders a day.', 7);
    const [before, drawn, after] = pictures(model);
    expect(before).toEqual([]);
    expect(after).toEqual([]);
    expect(drawn).toHaveLength(1);
    // With the newest message: what was said before stays the prefix of the next request.
    expect(drawn?.[0]?.message).toBe((asked(model)[1]?.messages.length ?? 0) - 1);
    const [, base64 = ''] = /^data:image\/png;base64,(.+)$/.exec(drawn?.[0]?.url ?? '') ?? [];
    expect(Buffer.from(base64, 'base64').subarray(1, 4).toString()).toBe('PNG');
  });

  test('a model that takes no pictures is asked again in words, and shown no more of them', async () => {
    const { model, tab } = await interviewedBy('pictures-refused', {}, { BOARD_IMAGE: '1' });
    await tab.call('board', { revision: 1, scene: [box('a', 0)] });
    await told(tab, FIRST, 3);
    await tab.call('board', { revision: 2, scene: [box('a', 0), box('b', 300)] });
    await told(tab, 'The load is 1,000,000 orders a day.', 5);
    expect(pictures(model).map(({ length }) => length)).toEqual([1, 0, 0]);
    expect(tab.notices).toEqual([]);
  });

  test('a model that refuses the words as well, such as for a spent account, is shown the whiteboard later', async () => {
    const { model, server, tab } = await interviewedBy('normal', {}, { BOARD_IMAGE: '1' });
    model.set('refused');
    await tab.call('board', { revision: 1, scene: [box('a', 0)] });
    await told(tab, FIRST, 3);
    model.set('normal');
    const { id } = (await server.post<SessionStartedAnswer>('/api/sessions', { scenarioId: 'quick-coffee' })).body;
    const next = new Tab(server.url, id);
    open.push({ stop: () => next.close() });
    await next.until('the opening', ({ view }) => view.turns.length === 1);
    await next.call('board', { revision: 1, scene: [box('a', 0)] });
    await told(next, FIRST, 3);
    expect(pictures(model).at(-1)).toHaveLength(1);
  });

  test('0 shows none', async () => {
    const { model, tab } = await interviewedBy('normal');
    await tab.call('board', { revision: 1, scene: [box('a', 0)] });
    await told(tab, FIRST, 3);
    expect(pictures(model).flat()).toEqual([]);
  });
});
