import { describe, expect, test } from 'vitest';
import { STORE, Tale } from './tale.ts';

describe('the conduct checks fail on what they are there to find', () => {
  test('C15: the same question again, or one that is answered', () => {
    expect(new Tale().asks(1, 'p-scope').asks(2, 'p-target').check('C15')).toBe(true);
    expect(new Tale().asks(1, 'p-scope').interviewer(3, 'Well. What do you leave out?').check('C15')).toBe(false);
    const repeated = 'I had asked: What do you leave out?';
    expect(new Tale().asks(1, 'p-scope').interviewer(3, repeated, 'answer').check('C15')).toBe(true);
    expect(new Tale().candidate(1, STORE).asks(2, 'p-store').check('C15')).toBe(false);
  });
});
