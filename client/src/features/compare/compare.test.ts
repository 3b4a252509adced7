import type { SessionSummary } from '@onsite/server/contract/http';
import type { Scorecard, ScorecardDimension, ScorecardItem } from '@onsite/server/contract/scorecard';
import { expect, it } from 'vitest';
import { attemptsOf, chosenPair, comparable } from './attempts.ts';
import { caveats, stops } from './caveats.ts';
import { pairsOf } from './pairs.ts';

const dimension = (id: ScorecardDimension['id'], level: number, more: Partial<ScorecardDimension> = {}) => ({
  ...{ id, level, title: id, bar: 3, weight: 10, score: 50, evaluable: true, summary: '', nextStep: '' },
  ...more,
});
const item = (id: string, credit: number, anchor = 2): ScorecardItem => ({
  ...{ id, credit, anchor, dimension: 'D1', question: id, status: credit > 0 ? 'met' : 'not_met', hintRung: 0 },
  evidence: [],
});

it('sorts the items of a dimension by what became of them', () => {
  const [pair] = pairsOf(
    {
      dimensions: [dimension('D1', 1)],
      items: [item('new', 0), item('gone', 1), item('kept', 1), item('open', 0), item('more', 0.5)],
    },
    {
      dimensions: [dimension('D1', 2.5)],
      items: [item('new', 1), item('gone', 0.5), item('kept', 1), item('open', 0), item('more', 1), item('only', 1)],
    },
  );
  const ids = (items: { id: string }[] = []) => items.map(({ id }) => id);
  expect(ids(pair?.gained)).toEqual(['new', 'more']);
  expect([ids(pair?.lost), ids(pair?.kept), ids(pair?.open)]).toEqual([['gone'], ['kept'], ['open']]);
  expect(pair?.change).toBe(1.5);
  expect(pair?.apart).toMatchObject([{ first: null, second: { id: 'only' } }]);
});

it('says no change where one of the two was not judged or does not count, and leaves out what counts in neither', () => {
  const none = { weight: 0, bar: null, score: null };
  const pairs = pairsOf(
    { dimensions: [dimension('D1', 1), dimension('D7', 0, none), dimension('D8', 0, none)], items: [] },
    { dimensions: [dimension('D1', 0, { evaluable: false }), dimension('D7', 0, none), dimension('D8', 3)], items: [] },
  );
  expect(pairs.map(({ id, change }) => [id, change])).toEqual([
    ['D1', null],
    ['D8', null],
  ]);
});

it('calls nothing lost that was not judged', () => {
  const unseen = (id: string): ScorecardItem => ({ ...item(id, 0), status: 'cannot_evaluate' });
  const [pair] = pairsOf(
    { dimensions: [dimension('D1', 3)], items: [item('shown', 1), item('open', 0)] },
    { dimensions: [dimension('D1', 0, { evaluable: false })], items: [unseen('shown'), unseen('open')] },
  );
  expect([pair?.gained, pair?.lost, pair?.open]).toEqual([[], [], []]);
  expect(pair?.apart.map(({ id }) => id)).toEqual(['shown', 'open']);
});

it('takes the change from the levels as they are shown', () => {
  const card = (level: number) => ({ dimensions: [dimension('D1', level)], items: [] });
  expect(pairsOf(card(3.56), card(2)).map(({ change }) => change)).toEqual([-1.5]);
});

const card: Parameters<typeof caveats>[0] = {
  ...{ engine: 'built-in', model: null, level: 'senior', overall: 50, interval: [40, 60] },
  rubric: { id: 'r', version: '1', sha256: 'r1' },
  scenario: { id: 's', sha256: 's1' },
};

it('says in words what keeps two scorecards from being compared', () => {
  const better = { ...card, overall: 80, interval: [70, 90] as Scorecard['interval'] };
  expect(caveats(card, better)).toEqual([]);
  expect(caveats(card, { ...better, level: 'staff' })[0]).toMatch(/Senior, the second at Staff/);
  expect(caveats(card, { ...better, engine: 'model', model: 'openai:x' })[0]).toMatch(/built-in judge.*openai:x/);
  expect(caveats(card, { ...better, scenario: { id: 's', sha256: 's2' } })[0]).toMatch(/was changed/);
  expect(caveats(card, { ...better, overall: null, interval: null })[0]).toMatch(/not scored/);
  expect(caveats(card, { ...card, overall: 58, interval: [48, 68] })[0]).toMatch(/proves nothing/);
});

it('says that one of the two was stopped early', () => {
  const minute = 60_000;
  const side = (after: number, endReason: 'completed' | 'withdrawn') => ({
    session: { startedAt: 0, endedAt: after * minute, endsAt: 45 * minute },
    course: {
      plan: [{ id: 'all', title: 'All', minutes: 45, endsAt: 45 * minute }],
      ...{ endReason, entered: [], boards: [], codes: [] },
    },
    card: { dimensions: [dimension('D1', 0, { evaluable: false })] },
  });
  expect(stops(side(40, 'completed'), side(1.2, 'withdrawn'))).toEqual([
    expect.stringMatching(/^The second was stopped after 1 of 45 minutes\. What had not come up/),
  ]);
});

const attempt = (id: string, startedAt: number, scenarioId = 's', status: SessionSummary['status'] = 'scored') => ({
  ...{ id, startedAt, scenarioId, status, title: id, level: 'senior' as const, endedAt: startedAt },
  ...{ overall: 50, verdict: 'hire' as const },
});

it('compares an interview with the attempt before it, the first with the one after, the older one first', () => {
  const all = [
    attempt('c', 3),
    attempt('x', 2, 'other'),
    attempt('b', 2),
    attempt('live', 4, 's', 'live'),
    attempt('a', 1),
  ];
  const attempts = attemptsOf(all, 's');
  expect(attempts.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(chosenPair(attempts, 'c', null)).toEqual({ first: 'b', second: 'c' });
  expect(chosenPair(attempts, 'a', null)).toEqual({ first: 'a', second: 'b' });
  expect(chosenPair(attempts, 'c', 'a')).toEqual({ first: 'c', second: 'a' });
  expect(chosenPair(attemptsOf(all, 'other'), 'x', null)).toBeNull();
  expect(comparable(all).map(({ newest, count }) => [newest.id, count])).toEqual([['c', 3]]);
});
