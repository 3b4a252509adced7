import { describe, expect, test } from 'vitest';
import { quietFrom } from './quiet.ts';

const s = (seconds: number) => seconds * 1_000;

describe('C11: from when on a candidate is quiet', () => {
  test('from the last words, or the last stroke', () => {
    expect(quietFrom({ wordsAt: s(50), drewAt: s(20), spokenAt: s(10) })).toBe(s(50));
    expect(quietFrom({ wordsAt: s(50), drewAt: s(90), spokenAt: s(10) })).toBe(s(90));
  });

  test('who draws without a word has been quiet for 45 s when three minutes are over', () => {
    const from = (drewAt: number) => quietFrom({ wordsAt: s(50), drewAt, spokenAt: s(60) });
    expect(s(60 + 180) - from(s(60 + 179))).toBe(s(45));
    expect(s(60 + 100) - from(s(60 + 100))).toBe(0);
  });

  test('words begin it anew', () => {
    expect(quietFrom({ wordsAt: s(230), drewAt: s(239), spokenAt: s(60) })).toBe(s(239));
  });
});
