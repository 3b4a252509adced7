import { describe, expect, test } from 'vitest';
import { at, Tale } from './tale.ts';

describe('the conduct checks fail on what they are there to find', () => {
  test('C11: speaking into a turn, but for the clock; a nudge too early', () => {
    expect(new Tale().speaks(1, 2).interviewer(1.5, 'What next?').check('C11')).toBe(false);
    expect(new Tale().speaks(1, 2).interviewer(1.5, '5 minutes left.', 'time-call').check('C11')).toBe(true);
    const nudge = (minute: number) =>
      new Tale().candidate(1, 'Hm.').interviewer(minute, 'Where are you?', 'probe', {}, '');
    expect(nudge(1.75).check('C11')).toBe(true);
    expect(nudge(1.7).check('C11')).toBe(false);
    expect(nudge(1.75).check('C11', { active: [at(1.5)] })).toBe(false);
  });
});
