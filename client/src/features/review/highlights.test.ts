import type { ScorecardItem } from '@onsite/server/contract/scorecard';
import { expect, it } from 'vitest';
import { highlightsOf, pieces, quoteRange } from './highlights.ts';

it('finds a quote whatever its white space, and with signs that mean something to a pattern', () => {
  const text = 'I take (a+b)?\n  Then *stop*.';
  expect(quoteRange(text, '(a+b)? Then *stop*.')).toEqual({ from: 7, to: text.length });
  expect(quoteRange(text, 'never said')).toBeNull();
  expect(quoteRange(text, '  ')).toBeNull();
});

const item = (id: string, ...quotes: string[]): ScorecardItem => ({
  id,
  dimension: 'D1',
  anchor: 1,
  question: id,
  status: 'met',
  credit: 1,
  hintRung: 0,
  evidence: quotes.map((quote) => ({ turnId: 't', quote })),
});

it('gives the same words one number, and overlapping ones their own', () => {
  const text = 'We cache reads because they are many. Writes stay simple.';
  const first = item('first', 'We cache reads because they are many.');
  const same = item('same', 'We cache reads because they are many.');
  const wide = item('wide', 'they are many. Writes stay simple.');
  const found = highlightsOf({ id: 't', text }, [first, wide, same, item('gone', 'not there')]);
  expect(found.map(({ items }) => items.map(({ id }) => id))).toEqual([['first', 'same'], ['wide']]);
  const cut = pieces(text, found);
  expect(cut.map(({ text: words }) => words).join('')).toBe(text);
  expect(cut.map(({ notes }) => notes)).toEqual([[], [1], [2]]);
  expect(cut.every(({ quoted }) => quoted)).toBe(true);
});

it('leaves a text without quotes in one piece', () => {
  expect(pieces('plain', [])).toEqual([{ from: 0, text: 'plain', quoted: false, notes: [] }]);
});
