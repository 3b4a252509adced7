import { expect, it } from 'vitest';
import { lasted } from './format.ts';

it('tells a length in whole minutes, or in seconds below one, and never as more than it was', () => {
  expect([516_750, 60_000, 59_999, 4_610, 0, -5].map((ms) => lasted(ms).replace('\u00a0', ' '))).toEqual([
    '8 min',
    '1 min',
    '59 sec',
    '4 sec',
    '0 sec',
    '0 sec',
  ]);
});
