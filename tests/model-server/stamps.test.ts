import { expect, test } from 'vitest';
import { agesOfStamps, stampNow, stampWord } from './stamps.ts';

test('a stamped word tells how long ago it was sent', () => {
  const now = stampNow();
  const text = `So ${stampWord(now - 250)} it ${stampWord(now)} goes.`;
  expect(agesOfStamps(text, now)).toEqual([2.5, 0]);
});
