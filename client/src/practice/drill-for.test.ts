import type { ScenarioSummary } from '@onsite/server/contract/http';
import { expect, it } from 'vitest';
import { drillFor, drillsFor, interviewNear, startOf, type Weakness } from './drill-for.ts';

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

const PAY = { topics: ['payments'], areas: ['data'] };

it('takes a drill only where it practises the dimension', () => {
  expect(drillFor(weakness, [drill('logs', { ...PAY, practises: ['D6'] })], wanted)).toBeNull();
  expect(drillFor(weakness, [drill('interview', { ...PAY, kind: 'interview' })], wanted)).toBeNull();
  expect(drillFor(weakness, [drill('pay', PAY)], wanted)?.id).toBe('pay');
});

it('takes none that is about something else, however near its area is', () => {
  expect(drillFor(weakness, [drill('rows', { areas: ['data'] })], wanted)).toBeNull();
  const stored = { ...weakness, question: 'Names what is stored for a link' };
  const monolith = { title: 'Take the monolith apart', summary: 'Decide where an application with 180 tables is cut.' };
  expect(drillFor(stored, [drill('split', { ...monolith, areas: ['data'] })], wanted)).toBeNull();
});

it('asks for a word of the topics and an area, or for more words', () => {
  expect(drillFor(weakness, [drill('far', { topics: ['payments'] })], wanted)).toBeNull();
  expect(drillFor(weakness, [drill('said', { summary: 'A payment', areas: ['data'] })], wanted)).toBeNull();
  const both = { summary: 'A payment that is repeated', areas: ['data'] };
  expect(drillFor(weakness, [drill('both', both)], wanted)?.id).toBe('both');
});

it('does not go by a word that many drills hold', () => {
  const many = ['a', 'b', 'c', 'd', 'e'].map((id) => drill(id, PAY));
  expect(drillFor(weakness, many, wanted)).toBeNull();
  expect(drillFor(weakness, [...many.slice(0, 1), drill('x'), drill('y'), drill('z')], wanted)?.id).toBe('a');
});

const others = ['t', 'u', 'v', 'w', 'x', 'y', 'z'].map((id) => drill(id));

it('prefers one that was not had yet, at the level aimed at', () => {
  const drills = [drill('a', PAY), drill('b', PAY), ...others];
  expect(drillFor(weakness, drills, wanted)?.id).toBe('a');
  expect(drillFor(weakness, drills, { ...wanted, had: new Set(['a']) })?.id).toBe('b');
  const staff = drill('c', { ...PAY, levels: ['staff'], level: 'staff' });
  expect(drillFor(weakness, [drill('a', PAY), staff, ...others], { level: 'staff' })?.id).toBe('c');
});

it('names no drill twice, and in a group the first point that has one', () => {
  const other = { ...weakness, id: 'D4-other', question: 'Names the entities' };
  const found = drillsFor(
    [[other, weakness], [{ ...weakness, id: 'D4-b' }], [{ ...weakness, id: 'D4-c' }], []],
    [drill('a', PAY), drill('b', PAY), ...others],
    wanted,
  );
  expect(found.map(({ weakness: { id }, drill: each }) => [id, each?.id ?? null])).toEqual([
    ['D4-twice', 'a'],
    ['D4-b', 'b'],
    ['D4-c', null],
  ]);
});

it('finds the nearest interview at the level, one that was not had before one that was', () => {
  const interview = (id: string, areas: string[]) => drill(id, { kind: 'interview', areas });
  const offered = [drill('d', PAY), interview('far', []), interview('near', ['data']), interview('next', ['data'])];
  const near = (more = {}) => interviewNear(['data'], offered, { ...wanted, ...more })?.id ?? null;
  expect(near()).toBe('near');
  expect(near({ without: new Set(['near']) })).toBe('next');
  expect(near({ had: new Set(['near', 'next']) })).toBe('far');
  expect(near({ level: 'staff' })).toBeNull();
});

it('begins at the wanted level, or at the one that is offered', () => {
  expect(startOf(drill('a', { levels: ['senior', 'staff'] }), 'staff')).toBe('/s/a?level=staff');
  expect(startOf(drill('a'), 'staff')).toBe('/s/a?level=senior');
});
