import { test } from 'vitest';
import { rowsOf } from './all.ts';
import { live, type Step } from './clock-histories.ts';

test.concurrent.for(['R6', 'R7', 'S7', 'S8'])('%s holds, in small', async (id, { expect }) => {
  const rows = await rowsOf([id], 'tiny');
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.filter(({ pass }) => pass === false)).toEqual([]);
});

/** Histories that once failed, the program or the harness. */
const KEPT: readonly Step[][] = [
  [
    { do: 'late', ms: 0 },
    { do: 'sleep', ms: 10_001 },
  ],
  [
    { do: 'crash', downMs: 10_001, joins: false },
    { do: 'late', ms: 0 },
  ],
];
test.each(KEPT.map((history) => [JSON.stringify(history), history] as const))('%s', (_, history) => live(history));
