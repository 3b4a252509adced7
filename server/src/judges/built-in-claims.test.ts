import { describe, expect, it } from 'vitest';
import { scoredItem } from '../scoring/fixture.ts';
import { doubtedBy, slippedBy, withTouched } from './built-in-claims.ts';

const claim = (number: number) => ({ id: `k-${number}`, phrase: 'send first', number });
const taken = (...items: string[]) => ({
  items: new Map(items.map((id, number) => [id, claim(number)])),
  sentences: new Map(items.map((_, number) => [number, claim(number)])),
});
const items = [
  scoredItem('D4-outbox', 3, [], 'Yes.', { own: true }),
  scoredItem('D4-order', 4, [], 'Yes.', { own: true }),
  scoredItem('D4-any-consistency', 3, [], 'Yes.', { own: false }),
  scoredItem('D4-any-fit', 2, [], 'Yes.', { own: false }),
  scoredItem('D5-edge', 4, [], 'Yes.', { own: true }),
  scoredItem('D1-scope', 4, [], 'Yes.', { own: true }),
];

describe('S4: a wrong claim', () => {
  it('takes what its own sentence would have shown, from anchor 2 on', () => {
    const [outbox, order] = items;
    const names = scoredItem('D4-store', 1, [], 'Yes.', { own: true });
    const found = new Map(
      [outbox, order, names].map((each) => [each?.id ?? '', [{ item: each ?? names, sentences: [1] }]]),
    );
    const said = { items: new Map(), sentences: new Map([[1, claim(1)]]) };
    expect([...withTouched(said, found).items.keys()]).toEqual(['D4-outbox', 'D4-order']);
  });

  it('alone puts nothing else in doubt', () => {
    expect(doubtedBy(taken('D4-outbox'), items).size).toBe(0);
    expect(doubtedBy(taken('D4-outbox', 'D1-scope'), items).size).toBe(0);
  });

  it('is a slip where its phrase has several parts and hardly any other is made: what it names is halved', () => {
    const said = (...phrases: string[]) => ({
      items: new Map([['D4-outbox', { ...claim(0), phrase: phrases[0] ?? '' }]]),
      sentences: new Map(phrases.map((phrase, number) => [number, { ...claim(number), phrase }])),
    });
    expect([...slippedBy(said('send|push + before|first')).keys()]).toEqual(['D4-outbox']);
    expect(slippedBy(said('send first, then save')).size).toBe(0);
    expect([...slippedBy(said('send|push + before|first', 'store + later')).keys()]).toEqual(['D4-outbox']);
    expect(slippedBy(said('send|push + before|first', 'store + later', 'save last')).size).toBe(0);
  });

  it('that is one of three doubts what is leveraged or justified in general where the mistakes are', () => {
    const mistakes = taken('D4-outbox', 'D1-scope', 'D1-more');
    expect([...doubtedBy(mistakes, items).keys()]).toEqual(['D4-order', 'D4-any-consistency']);
  });
});
