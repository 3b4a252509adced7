import type { ScenarioSummary } from '@onsite/server/contract/http';
import { expect, it } from 'vitest';
import { drillFor, drillsFor, startOf, type Weakness } from './drill-for.ts';

const drill = (id: string, more: Partial<ScenarioSummary> = {}): ScenarioSummary => ({
  ...{ id, title: id, kind: 'drill', level: 'senior', levels: ['senior'], durationMinutes: 12, summary: '' },
  ...{ areas: [], topics: [], practises: ['D4'], phases: [], plans: {} },
  ...more,
});
const weakness: Weakness = {
  id: 'D4-twice',
  dimension: 'D4',
  question: 'Counts a repeated payment once',
  areas: ['data'],
};
const wanted = { level: 'senior' as const };

it('takes a drill only where it practises the dimension', () => {
  expect(drillFor(weakness, [drill('logs', { practises: ['D6'] })], wanted)).toBeNull();
  expect(drillFor(weakness, [drill('interview', { kind: 'interview' })], wanted)).toBeNull();
  expect(drillFor(weakness, [], wanted)).toBeNull();
});

it('prefers shared words to shared areas, and either to neither', () => {
  const drills = [drill('other'), drill('rows', { areas: ['data'] }), drill('pay', { topics: ['payments'] })];
  expect(drillFor(weakness, drills, wanted)?.id).toBe('pay');
  expect(drillFor(weakness, drills.slice(0, 2), wanted)?.id).toBe('rows');
});

it('prefers one that was not had yet, at the level aimed at', () => {
  const drills = [drill('a'), drill('b'), drill('c', { levels: ['staff'], level: 'staff' })];
  expect(drillFor(weakness, drills, wanted)?.id).toBe('a');
  expect(drillFor(weakness, drills, { ...wanted, had: new Set(['a']) })?.id).toBe('b');
  expect(drillFor(weakness, drills, { level: 'staff' })?.id).toBe('c');
});

it('names no drill twice', () => {
  const both = drillsFor(
    [weakness, { ...weakness, id: 'D4-b' }, { ...weakness, id: 'D4-c' }],
    [drill('a'), drill('b')],
    wanted,
  );
  expect(both.map(({ drill: found }) => found?.id ?? null)).toEqual(['a', 'b', null]);
});

it('begins at the wanted level, or at the one that is offered', () => {
  expect(startOf(drill('a', { levels: ['senior', 'staff'] }), 'staff')).toBe('/s/a?level=staff');
  expect(startOf(drill('a'), 'staff')).toBe('/s/a?level=senior');
});
