import { test } from 'vitest';
import { rowsOf } from './all.ts';

test.concurrent.for(['R4', 'R9', 'S2', 'S3', 'S5'])('%s holds, in small', async (id, { expect }) => {
  const rows = await rowsOf([id], 'tiny');
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.filter(({ pass }) => pass === false)).toEqual([]);
});
