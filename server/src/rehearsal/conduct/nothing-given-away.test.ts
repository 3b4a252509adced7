import { describe, expect, test } from 'vitest';
import { QUEUE, Tale } from './tale.ts';

describe('the conduct checks fail on what they are there to find', () => {
  test('C4: a guarded concept before the candidate or a hint named it', () => {
    const words = 'What would a queue do there?';
    expect(new Tale().candidate(1, QUEUE).interviewer(2, words).check('C4')).toBe(true);
    expect(new Tale().hint(2, 0, 3).check('C4')).toBe(true);
    expect(new Tale().draws(1, 'Queue').interviewer(2, words).check('C4')).toBe(true);
    expect(new Tale().interviewer(2, words).candidate(3, QUEUE).check('C4')).toBe(false);
  });

  test('C5: praise and right or wrong, but not in the words of the candidate', () => {
    expect(new Tale().interviewer(1, 'Great. What next?').check('C5')).toBe(false);
    expect(new Tale().interviewer(1, 'Not quite. What next?').check('C5')).toBe(false);
    const quoted = new Tale().candidate(1, 'This is a great idea of mine.');
    expect(quoted.interviewer(2, 'You said "a great idea". Why?').check('C5')).toBe(true);
  });

  test('C6: a verdict before the end', () => {
    expect(new Tale().interviewer(1, 'Your score is high.').check('C6')).toBe(false);
    expect(new Tale().plan({ close: [45, 'The scorecard follows.'] }).check('C6')).toBe(false);
    expect(new Tale().plan().check('C6')).toBe(true);
  });
});
