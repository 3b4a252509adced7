import { describe, expect, test } from 'vitest';
import type { SessionDetail } from '../../server/src/contract/http.ts';
import { gaps } from '../tab.ts';
import { quickCoffee } from './quick-coffee.ts';

const { server, newSession, follow, joined } = quickCoffee();
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
