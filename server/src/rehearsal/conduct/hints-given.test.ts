import { describe, expect, test } from 'vitest';
import { QUEUE, Tale } from './tale.ts';

describe('the conduct checks fail on what they are there to find', () => {
  test('C9: a rung skipped, two hints in a row, a hint that is not logged', () => {
    const rung = (n: 1 | 2 | 3) => new Tale().candidate(1, 'Hm.').hint(2, 0, n);
    expect(rung(1).candidate(3, 'So.').hint(4, 0, 2).check('C9')).toBe(true);
    expect(rung(2).check('C9')).toBe(false);
    expect(rung(1).hint(3, 0, 2).check('C9')).toBe(false);
    expect(new Tale().interviewer(2, 'Something could hold orders back.').check('C9')).toBe(false);
  });

  test('C10: a hint that nobody asked for, while things move', () => {
    expect(new Tale().candidate(1, QUEUE).asksForHint(1.2).hint(1.2, 1, 1).check('C10')).toBe(true);
    expect(new Tale().candidate(1, QUEUE).hint(2.6, 1, 1).check('C10')).toBe(true);
    expect(new Tale().candidate(1, 'Hm.').candidate(1.1, 'Hm.').hint(1.2, 1, 1).check('C10')).toBe(true);
    expect(new Tale().candidate(1, QUEUE).hint(1.2, 1, 1).check('C10')).toBe(false);
  });
});
