import type { Turn } from '@onsite/server/contract/candidate-view';
import type { ScorecardItem } from '@onsite/server/contract/scorecard';
import { expect, it } from 'vitest';
import { highlightsOf, pieces, quoteRange } from './highlights.ts';
import { phaseUse } from './phase-use.ts';
import { talkShare } from './talk-share.ts';

const turn = (id: string, at: number, phase: string, text = id, by: Turn['by'] = 'candidate'): Turn => ({
  id,
  by,
  text,
  at,
  phase,
  move: null,
  interrupted: false,
  draft: false,
});
const PLAN = [
  { id: 'requirements', title: 'Requirements', minutes: 5 },
  { id: 'high-level', title: 'High-level design', minutes: 15 },
  { id: 'scale', title: 'Scale', minutes: 10 },
];
const MINUTE = 60_000;

it('measures a phase from its first turn to that of the next, the first from the start, the last to the end', () => {
  const turns = [turn('a', 1_000, 'requirements'), turn('b', 6 * MINUTE, 'high-level')];
  const use = phaseUse(turns, PLAN, { startedAt: 0, endedAt: 20 * MINUTE });
  expect(use.map(({ id, enteredAt, usedMs, budgetMs }) => [id, enteredAt, usedMs, budgetMs])).toEqual([
    ['requirements', 0, 6 * MINUTE, 5 * MINUTE],
    ['high-level', 6 * MINUTE, 14 * MINUTE, 15 * MINUTE],
    ['scale', null, 0, 10 * MINUTE],
  ]);
});

it('lets a phase that was passed over without a word take no time', () => {
  const turns = [turn('a', 0, 'requirements'), turn('b', 5 * MINUTE, 'scale')];
  const use = phaseUse(turns, PLAN, { startedAt: 0, endedAt: 8 * MINUTE });
  expect(use.map(({ usedMs }) => usedMs / MINUTE)).toEqual([5, 0, 3]);
});

it('keeps phases that the plan does not know, and says no budget for them', () => {
  const [only] = phaseUse([turn('a', 0, 'deep-dive')], [], { startedAt: 0, endedAt: null });
  expect(only).toMatchObject({ title: 'Deep dive', budgetMs: null, usedMs: 0 });
});

it('shares the talk by words', () => {
  const turns = [turn('a', 0, '', 'one two  three'), turn('b', 0, '', 'four', 'interviewer')];
  expect(talkShare(turns)).toEqual({ candidateWords: 3, interviewerWords: 1, share: 0.75 });
  expect(talkShare([]).share).toBeNull();
});

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
