import { expect, test } from 'vitest';
import { fixtureScript } from './fixture.ts';
import { nextHint } from './hinting.ts';
import { NEW_INTERVIEW } from './state.ts';

const NOTHING_SHOWN = { shown: new Set<string>(), newSince: () => new Set<string>(), touched: new Set<string>() };
const HINTED = { hint: { ladder: 0, rung: 1, items: ['D3-flow'] }, ask: null };
const ASKED = { hint: null, ask: { probe: 'p-store', step: 'first', items: ['D4-store'], text: '' } };

function hintAfter(...briefs: object[]) {
  return hintOn([], ...briefs);
}

function hintOn(texts: string[], ...briefs: object[]) {
  const turns = texts.map((text) => ({ by: 'candidate', text })) as unknown as typeof NEW_INTERVIEW.view.turns;
  const view = { ...NEW_INTERVIEW.view, turns };
  const spoken = briefs.map((brief) => ({ brief })) as unknown as typeof NEW_INTERVIEW.spoken;
  return nextHint(fixtureScript, { ...NEW_INTERVIEW, view, spoken }, NOTHING_SHOWN);
}

test('I12: a ladder begun since the last question goes on, rung by rung', () => {
  expect(hintAfter(HINTED)).toMatchObject({ items: ['D3-flow'], rung: 2 });
  expect(hintAfter(ASKED, HINTED)).toMatchObject({ items: ['D3-flow'], rung: 2 });
});

test('a new question leaves the ladder that was begun before it', () => {
  expect(hintAfter(HINTED, ASKED)).toMatchObject({ items: ['D4-store'], rung: 1 });
});

test('a hint is about what they say they are stuck with', () => {
  expect(hintOn(["I'm not sure how to find the order table's row. A hint?"], HINTED)).toMatchObject({
    items: ['D4-store'],
  });
  expect(hintOn(['The order table is clear. I am stuck with the peak.'], ASKED)).toMatchObject({ items: ['D3-flow'] });
});

test('a ladder whose point they have made gives no hint', () => {
  const ladder = {
    for: ['D3-flow'],
    rungs: ['Think about the peak.', 'Hold back.', 'Put a durable queue before the kitchen printer.'],
  };
  const script = { ...fixtureScript, hints: [ladder, ...fixtureScript.hints.slice(1)] } as typeof fixtureScript;
  const turns = [
    { by: 'candidate', text: 'The printer has a durable queue in front, so the kitchen reads at its pace.' },
  ];
  const view = { ...NEW_INTERVIEW.view, turns: turns as unknown as typeof NEW_INTERVIEW.view.turns };
  expect(nextHint(script, { ...NEW_INTERVIEW, view }, NOTHING_SHOWN)).toMatchObject({ items: ['D4-store'] });
});

test('a rung that they have said is not sold to them', () => {
  const ladder = {
    for: ['D3-flow'],
    rungs: [
      'Think about the peak.',
      'The kitchen printer could read the waiting orders at its own pace.',
      'Put a queue in front.',
    ],
  };
  const script = { ...fixtureScript, hints: [ladder, ...fixtureScript.hints.slice(1)] } as typeof fixtureScript;
  const after = (text: string) => {
    const turns = [{ by: 'candidate', text }] as unknown as typeof NEW_INTERVIEW.view.turns;
    const spoken = [{ brief: HINTED }] as unknown as typeof NEW_INTERVIEW.spoken;
    return nextHint(script, { ...NEW_INTERVIEW, view: { ...NEW_INTERVIEW.view, turns }, spoken }, NOTHING_SHOWN);
  };
  expect(after('The peak is short.')).toMatchObject({ items: ['D3-flow'], rung: 2 });
  expect(after('The kitchen printer reads waiting orders at a pace that is its own.')).toMatchObject({
    items: ['D4-store'],
  });
});

test('a ladder about a change gives nothing away before the change is told', () => {
  const items = fixtureScript.items.map((item) => (item.id === 'D3-flow' ? { ...item, change: 'couriers' } : item));
  const script = { ...fixtureScript, items };
  const on = (...briefs: object[]) => {
    const spoken = briefs.map((brief) => ({ brief })) as unknown as typeof NEW_INTERVIEW.spoken;
    return nextHint(script, { ...NEW_INTERVIEW, spoken }, NOTHING_SHOWN)?.items;
  };
  const asked = { ask: { probe: 'p-flow', step: 'first', items: ['D3-flow'], text: '' }, hint: null };
  expect(on(asked)).toEqual(['D4-store']);
  expect(on(asked, { change: 'couriers', ask: null, hint: null })).toEqual(['D3-flow']);
});
