import { expect, test } from 'vitest';
import type { Scorecard } from '../../contract/scorecard.ts';
import { AT, ended, entered, failed, issued, said, session, type WithStore } from './given.ts';

/** What is found across sessions: the list, the search, the scorecards. */
export function findsSessions(withStore: WithStore): void {
  test('the list follows from the events', () =>
    withStore(async (store) => {
      await store.create(session('a'), [entered(1)]);
      await store.create(session('b', AT + 1), [entered(1)]);
      await store.append('a', 1, ended(2));
      expect(await store.unscoredIds()).toEqual(['a']);
      expect(await store.liveIds()).toEqual(['b']);
      await store.append('a', 3, [issued(4)]);
      expect(await store.unscoredIds()).toEqual([]);
      expect((await store.list()).map(({ id }) => id)).toEqual(['b', 'a']);
      expect(await store.summary('a')).toMatchObject({
        status: 'scored',
        overall: 71.5,
        verdict: 'lean_hire',
        endedAt: AT + 2,
      });
      expect(await store.summary('nobody')).toBeNull();
    }));

  test('a failed score shows, unless an earlier one stands', () =>
    withStore(async (store) => {
      await store.create(session('a'), [entered(1)]);
      await store.append('a', 1, ended(2));
      await store.append('a', 3, [failed(4)]);
      expect((await store.summary('a'))?.status).toBe('scoring-failed');
      await store.append('a', 4, [{ type: 'ScoringRequested', seq: 5, at: AT, engine: 'built-in' }, issued(6)]);
      await store.append('a', 6, [{ type: 'ScoringRequested', seq: 7, at: AT, engine: 'model' }, failed(8)]);
      expect(await store.summary('a')).toMatchObject({ status: 'scored', overall: 71.5 });
    }));

  test('of each session the newest scorecard is given, newest session first', () =>
    withStore(async (store) => {
      await store.create(session('a'), [entered(1), ...ended(2), issued(4)]);
      await store.create(session('b', AT + 1), [entered(1), ...ended(2), failed(4)]);
      await store.create(session('c', AT + 2), [entered(1), ...ended(2), issued(4)]);
      const better = { overall: 90, verdict: 'strong_hire' } as Scorecard;
      await store.append('a', 4, [{ type: 'ScorecardIssued', seq: 5, at: AT + 9, scorecard: better }]);
      const cards = await store.scorecards();
      expect(cards.map(({ session: { id }, scorecard: { overall } }) => [id, overall])).toEqual([
        ['c', 71.5],
        ['a', 90],
      ]);
      expect(cards[1]?.scoredAt).toBe(AT + 9);
      await store.remove('c');
      expect((await store.scorecards()).map(({ session: { id } }) => id)).toEqual(['a']);
    }));

  test('a search finds the words of the transcript and the title, every one of them, the last by its beginning', () =>
    withStore(async (store) => {
      await store.create(session('a'), [said(1, 'I would put a queue in front.')]);
      await store.create(session('b'), [said(1, 'An idempotency key.')]);
      await store.append('b', 1, [said(2, 'And a queue as well.')]);
      const found = async (query: string) => (await store.list(query)).map(({ id }) => id).sort();
      expect(await found('queue')).toEqual(['a', 'b']);
      expect(await found('queue idem')).toEqual(['b']);
      expect(await found('idem queue')).toEqual([]);
      expect(await found('QUEUE')).toEqual(['a', 'b']);
      expect(await found('pre-ord')).toEqual(['a', 'b']);
      expect(await found('orders-pre')).toEqual([]);
      expect(await found('coffee')).toEqual(['a', 'b']);
      expect(await found('nowhere')).toEqual([]);
      expect(await found('queue OR idempotency')).toEqual([]);
      expect(await found('words:queue')).toEqual([]);
      expect(await found('front "a')).toEqual(['a']);
      expect(await found('???')).toEqual([]);
      expect(await found('')).toEqual(['a', 'b']);
    }));
}
