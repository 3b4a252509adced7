import { expect, test } from 'vitest';
import { fixtureScript } from './fixture.ts';
import { nextHint } from './hinting.ts';
import { NEW_INTERVIEW } from './state.ts';

const NOTHING_SHOWN = { shown: new Set<string>(), newSince: () => new Set<string>(), touched: new Set<string>() };
const HINTED = { hint: { ladder: 0, rung: 1, items: ['D3-flow'] }, ask: null };
const ASKED = { hint: null, ask: { probe: 'p-store', step: 'first', items: ['D4-store'], text: '' } };

function hintAfter(...briefs: object[]) {
  const spoken = briefs.map((brief) => ({ brief })) as unknown as typeof NEW_INTERVIEW.spoken;
  return nextHint(fixtureScript, { ...NEW_INTERVIEW, spoken }, NOTHING_SHOWN);
}

test('I12: a ladder begun since the last question goes on, rung by rung', () => {
  expect(hintAfter(HINTED)).toMatchObject({ items: ['D3-flow'], rung: 2 });
  expect(hintAfter(ASKED, HINTED)).toMatchObject({ items: ['D3-flow'], rung: 2 });
});

test('a new question leaves the ladder that was begun before it', () => {
  expect(hintAfter(HINTED, ASKED)).toMatchObject({ items: ['D4-store'], rung: 1 });
});
