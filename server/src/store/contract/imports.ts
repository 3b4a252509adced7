import { expect, test } from 'vitest';
import { AT, CALL, ended, entered, issued, said, session, type WithStore } from './given.ts';

/** A session that comes as a whole from a file. */
export function takesImports(withStore: WithStore): void {
  test('an import brings its boards, code, notes and content, and nothing of it is seen before', () =>
    withStore(async (store) => {
      const graph = { nodes: [], edges: [], notes: ['free text'] };
      for (const revision of [1, 2]) await store.stage('a', { board: { revision, scene: [{ revision }], graph } });
      await store.stage('a', { code: { revision: 1, language: 'sql', text: 'SELECT 1' } });
      expect([await store.summary('a'), await store.list(), await store.liveIds()]).toEqual([null, [], []]);
      await store.create(session('a'), [entered(1), said(2, 'imported words'), ...ended(3), issued(5)], {
        notes: 'from the laptop',
        calls: [CALL],
        contents: { abc: 'id: coffee' },
      });
      expect(await store.summary('a')).toMatchObject({ status: 'scored', overall: 71.5, endedAt: AT + 3 });
      expect(await store.summary('a')).toMatchObject({ ...session('a') });
      expect(await store.board('a', 1)).toEqual({ revision: 1, scene: [{ revision: 1 }], graph });
      expect((await store.code('a'))?.text).toBe('SELECT 1');
      expect([await store.notes('a'), await store.content('abc')]).toEqual(['from the laptop', 'id: coffee']);
      expect(await store.calls('a')).toEqual([CALL]);
      expect([await store.liveIds(), await store.unscoredIds()]).toEqual([[], []]);
      expect(await store.list('imported')).toHaveLength(1);
    }));

  test('an import that is given up leaves nothing, and the id is free', () =>
    withStore(async (store) => {
      await store.stage('a', { code: { revision: 1, language: 'sql', text: 'SELECT 1' } });
      await store.remove('a');
      await store.create(session('a'), [entered(1)]);
      expect(await store.code('a')).toBeNull();
    }));
}
