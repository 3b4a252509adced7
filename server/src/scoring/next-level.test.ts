import { expect, it } from 'vitest';
import { judgeBuiltIn } from '../judges/built-in.ts';
import { scorer, scoringScript, TALK } from './fixture.ts';
import { nextLevelOf } from './next-level.ts';

const card = scorer(judgeBuiltIn)(TALK);

it('names an open sign of each dimension that stays below the next bar, heaviest first', () => {
  const script = {
    ...scoringScript,
    above: { level: 'staff' as const, bars: { D1: 3, D2: 3, D3: 3, D4: 3, D5: 3, D6: 3, D7: 3, D8: 2 } },
    reference: { ...scoringScript.reference, beyond: { staff: 'Splits the work between teams.' } },
  };
  const next = nextLevelOf(script, card.dimensions, card.items);
  expect(next?.level).toBe('staff');
  expect(next?.adds).toBe('Splits the work between teams.');
  expect(next?.items.map(({ id }) => id)).toContain('D4-outbox');
  const weights =
    next?.items.map(({ dimension }) => card.dimensions.find(({ id }) => id === dimension)?.weight ?? 0) ?? [];
  expect(weights).toEqual(weights.toSorted((a, b) => b - a));
});

it('says nothing at the highest level', () => {
  expect(nextLevelOf({ ...scoringScript, above: null }, card.dimensions, card.items)).toBeNull();
});
