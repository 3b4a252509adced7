import { describe, expect, test } from 'vitest';
import { Tale, WORDS } from './tale.ts';

describe('the conduct checks fail on what they are there to find', () => {
  test('C1: two questions in one turn', () => {
    expect(new Tale().interviewer(1, 'What is it?').check('C1')).toBe(true);
    expect(new Tale().interviewer(1, 'What is it? And why?').check('C1')).toBe(false);
  });

  test('C2: a turn of more than 90 words, an opening of more than 150', () => {
    expect(new Tale().interviewer(1, WORDS(90)).check('C2')).toBe(true);
    expect(new Tale().interviewer(1, WORDS(91)).check('C2')).toBe(false);
    expect(new Tale().interviewer(1, WORDS(151), 'open').check('C2')).toBe(false);
  });

  test('C3: more than a quarter of all words; nothing under 1,000 candidate words', () => {
    expect(new Tale().candidate(1, WORDS(999)).interviewer(2, WORDS(900)).check('C3')).toBeNull();
    expect(new Tale().candidate(1, WORDS(1_000)).interviewer(2, WORDS(300)).check('C3')).toBe(true);
    expect(new Tale().candidate(1, WORDS(1_000)).interviewer(2, WORDS(340)).check('C3')).toBe(false);
  });
});
