import { test } from 'vitest';
import { rowsOf } from './all.ts';

test.concurrent.for(['R1', 'R3', 'R8'])('%s holds, in small', async (id, { expect }) => {
  const rows = await rowsOf([id], 'tiny');
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.filter(({ pass }) => pass === false)).toEqual([]);
});
