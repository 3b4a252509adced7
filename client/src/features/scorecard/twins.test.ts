import type { ScorecardItem } from '@onsite/server/contract/scorecard';
import { expect, it } from 'vitest';
import { alike, linesOf } from './twins.ts';

const item = (id: string, question: string, more: Partial<ScorecardItem> = {}): ScorecardItem => ({
  ...{ id, question, dimension: 'D6', anchor: 4, status: 'not_met', credit: 0, hintRung: 0, evidence: [] },
  ...more,
});
const met = { status: 'met', credit: 1 } as const;
const cost = item('D6-any-cost', 'Finds what drives the cost and a cheaper way');
const ownCost = item('D6-cost', 'Finds the cost driver and a cheaper way', met);
const told = (items: ScorecardItem[]) =>
  linesOf(items).map(({ item: { id }, twins }) => [id, ...twins.map((twin) => twin.id)]);

it('puts a generic point and the own twin of the scenario on one line, the met one first', () => {
  expect(told([cost, ownCost])).toEqual([['D6-cost', 'D6-any-cost']]);
  expect(told([{ ...cost, ...met }, item('D6-cost', ownCost.question)])).toEqual([['D6-any-cost', 'D6-cost']]);
});

it('keeps apart what stands at another level or in another part', () => {
  expect(told([cost, { ...ownCost, anchor: 3 }])).toHaveLength(2);
  expect(told([cost, { ...ownCost, dimension: 'D2' }])).toHaveLength(2);
});

it('keeps two points of the scenario apart, though they sound alike', () => {
  const [one, other] = [item('D6-a', 'Derives the rate of orders'), item('D6-b', 'Derives the rate of order updates')];
  expect(alike(one.question, other.question)).toBeGreaterThan(0.5);
  expect(told([one, other])).toHaveLength(2);
});

it('hears the same question in slightly other words, and another one as another', () => {
  expect(alike('Says what this load does not need', 'Says what the load does not need')).toBe(1);
  expect(alike('Says what is stored and under which key', 'Names what is stored and under which keys')).toBeGreaterThan(
    0.5,
  );
  expect(alike('Knows who is calling', 'Finds what drives the bill and a way to lower it')).toBe(0);
  expect(alike('', '')).toBe(0);
});

it('loses no point', () => {
  const all = [cost, ownCost, item('D6-any-auth', 'Knows who is calling'), item('D6-cost-too', cost.question)];
  expect(told(all).flat().toSorted()).toEqual(all.map(({ id }) => id).toSorted());
});
