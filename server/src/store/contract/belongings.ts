import { expect, test } from 'vitest';
import type { ModelCall } from '../../contract/model-call.ts';
import { AT, CALL, ended, entered, ODD, said, session, type WithStore } from './given.ts';

/** What belongs to a session beside its events, and goes with it. */
export function keepsBelongings(withStore: WithStore): void {
  test('keeps the calls to a model with their session, and forgets them with it', () =>
    withStore(async (store) => {
      const failed: ModelCall = {
        ...CALL,
        firstWordMs: null,
        promptTokens: null,
        cachedTokens: null,
        outputTokens: null,
        estimated: false,
        outcome: 'busy',
      };
      await store.create(session('a'), [entered(1)]);
      await store.recordCall('a', CALL);
      await store.recordCall('a', failed);
      await store.recordCall('nobody', CALL);
      expect(await store.calls('a')).toEqual([CALL, failed]);
      expect(await store.calls('nobody')).toEqual([]);
      await store.remove('a');
      expect(await store.calls('a')).toEqual([]);
    }));

  test('a draft is overwritten, and emptied with the turn that says it', () =>
    withStore(async (store) => {
      await store.create(session('a'), [entered(1)]);
      await store.saveDraft('a', 'hal');
      await store.saveDraft('a', 'half a');
      expect(await store.draft('a')).toBe('half a');
      await store.saveDraft('a', ODD);
      expect(await store.draft('a')).toBe(ODD);
      await store.saveDraft('nobody', 'words');
      expect(await store.draft('nobody')).toBe('');
      await store.append('a', 1, [said(2, 'half a sentence')], { clearDraft: true });
      expect(await store.draft('a')).toBe('');
    }));

  test('boards and code keep every revision', () =>
    withStore(async (store) => {
      await store.create(session('a'), [entered(1)]);
      const graph = { nodes: [{ id: 'n', label: 'Queue' }], edges: [], notes: [] };
      for (const revision of [1, 2]) {
        await store.append('a', revision, [{ type: 'BoardSaved', seq: revision + 1, at: AT, revision, graph }], {
          board: { revision, scene: [{ id: `s${revision}` }], graph },
        });
      }
      await store.append('a', 3, [{ type: 'CodeSaved', seq: 4, at: AT, revision: 1, language: 'go' }], {
        code: { revision: 1, language: 'go', text: ODD },
      });
      expect(await store.board('a')).toEqual({ revision: 2, scene: [{ id: 's2' }], graph });
      expect((await store.board('a', 1))?.scene).toEqual([{ id: 's1' }]);
      expect(await store.board('a', 3)).toBeNull();
      expect(await store.code('a')).toEqual({ revision: 1, language: 'go', text: ODD });
    }));

  test('a heartbeat reaches live sessions only, and lost time is kept', () =>
    withStore(async (store) => {
      await store.create(session('a'), [entered(1)]);
      await store.create(session('b'), [entered(1)]);
      await store.append('b', 1, ended(2));
      await store.heartbeat(AT + 5_000);
      await store.bookGap('a', AT + 60_000, 55_000);
      expect(await store.pulse('a')).toEqual({ at: AT + 60_000, lostMs: 55_000 });
      expect(await store.pulse('b')).toEqual({ at: AT, lostMs: 0 });
    }));

  test('notes and content files are kept', () =>
    withStore(async (store) => {
      await store.create(session('a'), [entered(1)]);
      await store.saveNotes('a', ODD);
      await store.keepContent('abc', 'id: coffee');
      await store.keepContent('abc', 'id: coffee');
      expect(await store.notes('a')).toBe(ODD);
      expect([await store.content('abc'), await store.content('zzz')]).toEqual(['id: coffee', null]);
    }));

  test('a session that was removed leaves no trace', () =>
    withStore(async (store) => {
      const board = { revision: 1, scene: [{}], graph: { nodes: [], edges: [], notes: [] } };
      const code = { revision: 1, language: 'go', text: 'package main' };
      const trace = async () => [
        await store.summary('a'),
        await store.read('a'),
        await store.list('queue'),
        await store.liveIds(),
        [await store.board('a'), await store.code('a')],
        [await store.draft('a'), await store.notes('a')],
      ];
      await store.create(session('a'), [said(1, 'a queue')]);
      await store.append('a', 1, [said(2, 'more')], { board, code });
      await store.saveDraft('a', 'unsent');
      await store.saveNotes('a', 'private');
      expect(await store.remove('a')).toBe(true);
      expect(await store.remove('a')).toBe(false);
      expect(await trace()).toEqual([null, [], [], [], [null, null], ['', '']]);
      await store.create({ ...session('a'), title: 'Anew' }, []);
      expect((await trace()).slice(1)).toEqual([[], [], ['a'], [null, null], ['', '']]);
    }));
}
