import type { ScenarioSummary } from '@onsite/server/contract/http';
import { expect, it } from 'vitest';
import { matches } from './search.ts';

const orders: ScenarioSummary = {
  ...{ id: 'o', title: 'Coffee Pre-Order', kind: 'drill', level: 'senior', levels: ['senior'], durationMinutes: 8 },
  ...{ summary: 'Orders that come twice.', areas: ['communication'], topics: ['message queues', 'idempotent runs'] },
  ...{ practises: ['D4'], phases: [], plans: {} },
};
const finds = (words: string, scenario = orders) => matches(scenario, words);

it('finds with hyphens and without, and in any form of the word', () => {
  expect(['preorder', 'PRE-ORDER', 'pre-orders', 'idempotency', 'queue', ''].map((words) => finds(words))).toEqual(
    Array.from({ length: 6 }, () => true),
  );
});

it('finds by the area in words, by what a drill practises, and by a product that stands for a topic', () => {
  expect(finds('between services')).toBe(true);
  expect(finds('consistency drill')).toBe(true);
  expect(finds('kafka')).toBe(true);
  expect(finds('consistency', { ...orders, kind: 'interview' })).toBe(false);
});

it('wants every word, and takes no other for it', () => {
  expect(finds('preorder blockchain')).toBe(false);
  expect(finds('redis')).toBe(false);
});
