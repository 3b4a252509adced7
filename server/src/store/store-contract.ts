import { describe, expect, test } from 'vitest';
import type { ModelCall } from '../contract/model-call.ts';
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

/** A call to a model that went well. */
const CALL: ModelCall = {
  at: AT,
  purpose: 'interview',
  model: 'openai:x',
  ms: 1_200,
  firstWordMs: 300,
  promptTokens: 4_000,
  cachedTokens: 3_900,
  outputTokens: 40,
  estimated: true,
  outcome: 'fine',
};

/** Text that a careless layer cuts short or changes: NUL, half a surrogate pair, a line separator. */
const ODD = 'caf\u00e9 \u0000 \ud83d\ude00 \ud83d \u2028 end';

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
  });
}
