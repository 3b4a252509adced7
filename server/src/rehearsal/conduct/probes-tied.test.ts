import { describe, expect, test } from 'vitest';
import { LONG_TALK, Tale } from './tale.ts';

describe('the conduct checks fail on what they are there to find', () => {
  test('C16: probes that take up nothing', () => {
    const talk = new Tale().candidate(1, `${LONG_TALK} The barista sees the drinks.`);
    expect(talk.asks(2, 'p-scope', 'first', 'You said "barista". ').check('C16')).toBe(true);
    expect(new Tale().candidate(1, LONG_TALK).asks(2, 'p-scope').check('C16')).toBe(false);
    const aside = { tie: 'aside', mention: 'barista' } as const;
    const ask = { probe: 'p-scope', step: 'first', items: [], text: 'What do you leave out?' } as const;
    const left = new Tale().candidate(1, `${LONG_TALK} The barista sees it.`);
    left.interviewer(2, 'Leaving the barista aside: what do you leave out?', 'probe', {
      ask: { ...ask, items: [] },
      ...aside,
    });
    expect(left.check('C16')).toBe(false);
    expect(new Tale().candidate(1, 'Short.').asks(2, 'p-scope').check('C16')).toBeNull();
  });

  test('C17: a later phase whose probes never name the board, or name what is not on it', () => {
    const drawn = () => new Tale().draws(10, 'Phone', 'Order service').plan({ scale: null, call: null, close: null });
    expect(drawn().asks(22, 'p-store', 'first', 'I am looking at "Order service" on your board. ').check('C17')).toBe(
      true,
    );
    expect(drawn().asks(22, 'p-store').check('C17')).toBe(false);
    expect(
      drawn()
        .asks(22, 'p-store', 'first', 'Your board shows "Order service" and "Ledger" on your board. ')
        .check('C17'),
    ).toBe(false);
    expect(new Tale().plan().check('C17')).toBeNull();
  });
});
