import { expect, test } from 'vitest';
import { compileScript } from '../../server/src/content/compile-script.ts';
import { loadContent } from '../../server/src/content/loader.ts';
import type { Script } from '../../server/src/content/script.ts';
import type { Level } from '../../server/src/contract/vocabulary.ts';
import { emptyFolder, emptyRoot, put, TOASTER } from './folders.ts';

function compiled(text: string, level: Level): Script {
  const overlay = emptyFolder();
  put(overlay, { 'scenarios/toaster.yaml': text });
  const loaded = loadContent({ root: emptyRoot(), overlay });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  const scenario = loaded.content.scenarios.get('toaster');
  if (!scenario) throw new Error('The scenario was not loaded.');
  return compileScript(scenario, loaded.content.rubric, level);
}
const minutes = (script: Script) => script.phases.map((phase) => phase.minutes);
const plan = (levels: string, duration: number, phases: string) =>
  `id: toaster\nlevels: [${levels}]\ndurationMinutes: ${duration}\nphases: [${phases}]\n`;

test('a standard 45 minutes become the standard 60 for a higher level, and the other way round', () => {
  expect(minutes(compiled(TOASTER, 'senior'))).toEqual([5, 15, 15, 10]);
  expect(minutes(compiled(TOASTER, 'staff'))).toEqual([8, 19, 19, 14]);
  expect(compiled(TOASTER, 'staff').durationMs).toBe(3_600_000);
  const hour =
    '{id: requirements, minutes: 8}, {id: high-level, minutes: 19}, {id: detailed, minutes: 19}, {id: scale, minutes: 14}';
  expect(minutes(compiled(plan('staff, principal, senior', 60, hour), 'senior'))).toEqual([5, 15, 15, 10]);
  expect(minutes(compiled(plan('staff, principal, senior', 60, hour), 'principal'))).toEqual([8, 19, 19, 14]);
});

test('phases of their own are stretched in proportion', () => {
  const text = plan('senior, staff', 45, '{id: think, minutes: 15}, {id: build-it, minutes: 30}');
  expect(minutes(compiled(text, 'staff'))).toEqual([20, 40]);
});

test('a length of its own holds at every level', () => {
  const text = plan('senior, staff', 0.5, '{id: think, minutes: 0.2}, {id: build-it, minutes: 0.3}');
  expect(minutes(compiled(text, 'staff'))).toEqual([0.2, 0.3]);
  expect(compiled(text, 'staff').durationMs).toBe(30_000);
});

test('phases have readable titles', () => {
  expect(compiled(TOASTER, 'senior').phases.map(({ title }) => title)).toEqual([
    'Requirements',
    'High-level design',
    'Detailed design',
    'Scale and edge cases',
  ]);
  const script = compiled(plan('senior', 1, '{id: build-it, minutes: 1}'), 'senior');
  expect(script.phases[0]?.title).toBe('Build it');
  expect(script.title).toBe('Toaster');
});

test('entries of other levels are left out, and what is only about them', () => {
  const senior = compiled(TOASTER, 'senior');
  expect(senior.items.map(({ id }) => id)).not.toContain('D8-office');
  expect(senior.probes.map(({ id }) => id)).toEqual(['p-order']);
  const staff = compiled(TOASTER, 'staff');
  expect(staff.items.map(({ id }) => id)).toContain('D8-office');
  expect(staff.probes.map(({ id }) => id)).toEqual(['p-order', 'p-office']);
});

test('numbers are computed and printed into what is said', () => {
  const script = compiled(TOASTER, 'senior');
  expect(script.numbers.warm?.value).toBeCloseTo(33.333, 3);
  expect(script.reference.solution).toBe('At the peak 16.7 slices/min come, 33.3 slices are in it.');
  expect(script.changes[0]?.say).toBe('Bagels need 33.3 slices now.');
  expect(script.items.find(({ id }) => id === 'D2-slices')?.numbers).toEqual([script.numbers.slices]);
});

test("own items are told from the rubric's, whose concepts are there too", () => {
  const script = compiled(TOASTER, 'senior');
  expect(script.items.filter(({ own }) => own).map(({ id }) => id)).toEqual(['D3-ticket', 'D2-slices']);
  expect(script.concepts['any-cost']).toBeDefined();
  expect(script.concepts['queue-number']).toContain('ticket');
});

test('weights, bars and core are those of the level', () => {
  const d8 = (level: Level) => compiled(TOASTER, level).dimensions.find(({ id }) => id === 'D8');
  expect(d8('senior')).toMatchObject({ weight: 0, bar: null, core: false });
  expect(d8('staff')).toMatchObject({ weight: 10, bar: 2, core: true });
});

test('where no change is announced, taking one up is not judged', () => {
  const measures = (text: string) => compiled(text, 'senior').items.map(({ measured }) => measured);
  expect(measures(TOASTER)).toContain('took-up-change');
  const without = measures(plan('senior', 1, '{id: build-it, minutes: 1}'));
  expect(without).not.toContain('took-up-change');
  expect(without).toContain('kept-time');
});

test('a drill counts only the dimensions that it has items of its own for', () => {
  const drill = compiled(TOASTER.replace('id: toaster\n', 'id: toaster\nkind: drill\n'), 'senior');
  const counted = drill.dimensions.filter(({ weight }) => weight > 0).map(({ id }) => id);
  expect(counted).toEqual(['D2', 'D3']);
  expect(drill.dimensions.find(({ id }) => id === 'D1')).toMatchObject({ weight: 0, bar: null, core: false });
  expect(new Set(drill.items.map(({ dimension }) => dimension))).toEqual(new Set(['D2', 'D3']));
});
