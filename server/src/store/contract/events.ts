import { expect, test } from 'vitest';
import { SeqConflict } from '../store.ts';
import { ended, entered, ODD, said, session, type WithStore } from './given.ts';

/** Events: in order, in one piece, after the one that they follow. */
export function keepsEvents(withStore: WithStore): void {
  test('gives back the events in order, all or after a seq', () =>
    withStore(async (store) => {
      await store.create(session('a'), [entered(1), said(2, 'one')]);
      await store.append('a', 2, [said(3, 'two'), said(4, ODD)]);
      expect((await store.read('a')).map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
      expect(await store.read('a', 3)).toEqual([said(4, ODD)]);
      expect(await store.read('nobody')).toEqual([]);
    }));

  test('writes what many say in one instant, and of those only what does not fit fails', () =>
    withStore(async (store) => {
      await store.create(session('a'), [entered(1)]);
      await store.create(session('b'), [entered(1)]);
      const results = await Promise.allSettled([
        store.append('a', 1, [said(2, 'one')]),
        store.append('b', 7, [said(8, 'too far')]),
        store.append('a', 2, [said(3, 'two')]),
        store.append('b', 1, [said(2, 'three')]),
      ]);
      expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
      expect(results[1]).toMatchObject({ reason: expect.any(SeqConflict) });
      expect((await store.read('a')).map(({ seq }) => seq)).toEqual([1, 2, 3]);
      expect((await store.read('b')).map(({ seq }) => seq)).toEqual([1, 2]);
    }));

  test('refuses an append that does not follow the last event, and writes nothing of it', () =>
    withStore(async (store) => {
      await store.create(session('a'), [entered(1)]);
      await store.append('a', 1, [said(2, 'one')]);
      await expect(store.append('a', 1, [said(2, 'other'), ...ended(3)])).rejects.toThrow(SeqConflict);
      await expect(store.append('a', 5, [said(6, 'gap')])).rejects.toThrow(SeqConflict);
      await expect(store.append('a', 2, [said(3, 'three'), said(5, 'five')])).rejects.toThrow(SeqConflict);
      const board = { revision: 1, scene: [], graph: { nodes: [], edges: [], notes: [] } };
      await expect(store.append('a', 1, [said(2, 'lost words')], { board, clearDraft: true })).rejects.toThrow();
      expect(await store.read('a')).toEqual([entered(1), said(2, 'one')]);
      expect((await store.summary('a'))?.status).toBe('live');
      expect([await store.board('a'), await store.list('lost')]).toEqual([null, []]);
    }));

  test('of two appends at once after the same event, one is kept', () =>
    withStore(async (store) => {
      await store.create(session('a'), [entered(1)]);
      const both = await Promise.allSettled([
        store.append('a', 1, [said(2, 'left')]),
        store.append('a', 1, [said(2, 'right')]),
      ]);
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(await store.read('a')).toHaveLength(2);
    }));

  test('refuses a session that is there already, and events of a session that is not', () =>
    withStore(async (store) => {
      await store.create(session('a'), [entered(1)]);
      await expect(store.create({ ...session('a'), title: 'Another' }, [entered(1)])).rejects.toThrow(SeqConflict);
      await expect(store.append('nobody', 0, [entered(1)])).rejects.toThrow(SeqConflict);
      await expect(store.create(session('b'), [entered(2)])).rejects.toThrow(SeqConflict);
      expect((await store.list()).map(({ title }) => title)).toEqual(['Coffee pre-orders']);
    }));
}
