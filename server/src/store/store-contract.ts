import { describe, expect, test } from 'vitest';
import type { Scorecard } from '../contract/scorecard.ts';
import type { StoredEvent } from '../interview/events.ts';
import { type NewSession, SeqConflict, type Store } from './store.ts';

const AT = 1_700_000_000_000;
const session = (id: string, startedAt = AT): NewSession => ({
  id,
  scenarioId: 'coffee',
  title: 'Coffee pre-orders',
  level: 'senior',
  startedAt,
});
const entered = (seq: number): StoredEvent => ({ type: 'PhaseEntered', seq, at: AT, phase: 'scale', endsAt: AT });
const said = (seq: number, text: string): StoredEvent => ({
  type: 'CandidateSaid',
  seq,
  at: AT + seq,
  turnId: `t${seq}`,
  text,
  handOver: true,
});
const ended = (seq: number): StoredEvent[] => [
  { type: 'SessionEnded', seq, at: AT + seq, reason: 'timeUp' },
  { type: 'ScoringRequested', seq: seq + 1, at: AT + seq, engine: 'built-in' },
];
const issued = (seq: number): StoredEvent => ({
  type: 'ScorecardIssued',
  seq,
  at: AT,
  scorecard: { overall: 71.5, verdict: 'lean_hire' } as Scorecard,
});
const failed = (seq: number): StoredEvent => ({ type: 'ScoringFailed', seq, at: AT, reason: 'no answer' });

/** What every store must do. */
export function storeContract(name: string, open: () => Promise<Store>): void {
  const withStore = async (use: (store: Store) => Promise<void>) => {
    const store = await open();
    try {
      await use(store);
    } finally {
      await store.close();
    }
  };

  describe(`${name} as a store`, () => {
    test('gives back the events in order, all or after a seq', () =>
      withStore(async (store) => {
        await store.create(session('a'), [entered(1), said(2, 'one')]);
        await store.append('a', 2, [said(3, 'two'), said(4, 'three "quoted" \u0000 \ud83d\ude00')]);
        expect((await store.read('a')).map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
        expect(await store.read('a', 3)).toEqual([said(4, 'three "quoted" \u0000 \ud83d\ude00')]);
        expect(await store.read('nobody')).toEqual([]);
      }));

    test('refuses an append that does not follow the last event, and writes nothing of it', () =>
      withStore(async (store) => {
        await store.create(session('a'), [entered(1)]);
        await store.append('a', 1, [said(2, 'one')]);
        await expect(store.append('a', 1, [said(2, 'other'), ...ended(3)])).rejects.toThrow(SeqConflict);
        await expect(store.append('a', 5, [said(6, 'gap')])).rejects.toThrow(SeqConflict);
        expect(await store.read('a')).toHaveLength(2);
        expect((await store.summary('a'))?.status).toBe('live');
      }));

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

    test('a search finds the words of the transcript and the title, every one of them, by their beginnings', () =>
      withStore(async (store) => {
        await store.create(session('a'), [said(1, 'I would put a queue in front.')]);
        await store.create(session('b'), [said(1, 'An idempotency key.')]);
        await store.append('b', 1, [said(2, 'And a queue as well.')]);
        const found = async (query: string) => (await store.list(query)).map(({ id }) => id).sort();
        expect(await found('queue')).toEqual(['a', 'b']);
        expect(await found('queue idem')).toEqual(['b']);
        expect(await found('coffee')).toEqual(['a', 'b']);
        expect(await found('nowhere')).toEqual([]);
        expect(await found('" OR * NEAR( "')).toEqual([]);
        expect(await found('???')).toEqual([]);
        expect(await found('')).toEqual(['a', 'b']);
      }));

    test('a draft is overwritten, and emptied with the turn that says it', () =>
      withStore(async (store) => {
        await store.create(session('a'), [entered(1)]);
        await store.saveDraft('a', 'hal');
        await store.saveDraft('a', 'half a');
        expect(await store.draft('a')).toBe('half a');
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
          code: { revision: 1, language: 'go', text: 'package main' },
        });
        expect(await store.board('a')).toEqual({ revision: 2, scene: [{ id: 's2' }], graph });
        expect((await store.board('a', 1))?.scene).toEqual([{ id: 's1' }]);
        expect(await store.board('a', 3)).toBeNull();
        expect(await store.code('a')).toEqual({ revision: 1, language: 'go', text: 'package main' });
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
        await store.saveNotes('a', 'ask about peak');
        await store.keepContent('abc', 'id: coffee');
        await store.keepContent('abc', 'id: coffee');
        expect(await store.notes('a')).toBe('ask about peak');
        expect([await store.content('abc'), await store.content('zzz')]).toEqual(['id: coffee', null]);
      }));

    test('a session that was removed leaves no trace', () =>
      withStore(async (store) => {
        await store.create(session('a'), [said(1, 'a queue')]);
        expect(await store.remove('a')).toBe(true);
        expect(await store.remove('a')).toBe(false);
        expect([await store.list('queue'), await store.read('a'), await store.summary('a')]).toEqual([[], [], null]);
      }));
  });
}
