import type { SessionSummary } from '@onsite/server/contract/http';
import { expect, it } from 'vitest';
import { trendPoints } from './trend-line.ts';

const scored = (startedAt: number, overall: number | null): SessionSummary => ({
  id: `s${startedAt}`,
  scenarioId: 'status',
  title: '',
  level: 'senior',
  status: 'scored',
  startedAt,
  endedAt: null,
  overall,
  verdict: null,
});

it('draws the scored ones from the oldest to the newest', () => {
  const points = trendPoints([scored(3, 80), scored(2, null), scored(1, 40), scored(0, 60)]);
  expect(points.map(({ overall, along }) => [overall, along])).toEqual([
    [60, 0],
    [40, 0.5],
    [80, 1],
  ]);
});

it('draws no line of two', () => {
  expect(trendPoints([scored(1, 40), scored(2, 50), scored(3, null)])).toEqual([]);
});
