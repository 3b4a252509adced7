import { expect, test } from 'vitest';
import type { ScorecardDimension, ScorecardItem } from './scorecard.ts';
import { weakestItems } from './weakest-items.ts';

const dimension = (id: ScorecardDimension['id'], weight: number, score: number | null): ScorecardDimension => ({
  ...{ id, weight, score, title: id, level: 1, bar: 3, evaluable: score !== null, summary: '', nextStep: '' },
});
const item = (id: string, anchor: number, credit = 0, status: ScorecardItem['status'] = 'not_met'): ScorecardItem => ({
  ...{ id, anchor, credit, status, dimension: id.slice(0, 2) as ScorecardItem['dimension'], question: '' },
  ...{ hintRung: 0, evidence: [] },
});
const ids = (items: ScorecardItem[]) => items.map(({ id }) => id);

const dimensions = [
  dimension('D1', 10, 70),
  dimension('D3', 20, 40),
  dimension('D4', 20, 60),
  dimension('D8', 0, null),
];
const items = [
  item('D1-a', 2),
  item('D3-c', 3),
  item('D3-b', 2, 0.5, 'partial'),
  item('D3-a', 2),
  item('D4-a', 1, 1, 'met'),
  item('D4-b', 2),
  item('D8-a', 1),
];

test('the dimension that holds the score back the most comes first, each with its lowest open item', () => {
  expect(ids(weakestItems({ dimensions, items }, 3))).toEqual(['D3-a', 'D4-b', 'D1-a']);
});

test('a dimension comes again only after every other one', () => {
  expect(ids(weakestItems({ dimensions, items }, 9))).toEqual(['D3-a', 'D4-b', 'D1-a', 'D3-b', 'D3-c']);
});

test('what was met, what does not count and what could not be judged is no weakness', () => {
  expect(weakestItems({ dimensions: [dimension('D4', 20, 75)], items: [item('D4-a', 1, 1, 'met')] }, 2)).toEqual([]);
  expect(weakestItems({ dimensions: [dimension('D8', 0, null)], items: [item('D8-a', 1)] }, 2)).toEqual([]);
});
