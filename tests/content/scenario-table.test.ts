import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadContent } from '../../server/src/content/loader.ts';
import { scenarioTable } from '../../server/src/content/scenario-table.ts';
import { REPOSITORY } from './folders.ts';

const loaded = loadContent({ root: REPOSITORY });
if (!loaded.ok) throw new Error(loaded.problems.map(({ message }) => message).join('\n'));
const scenarios = [...loaded.content.scenarios.values()];

test('docs/scenarios.md counts what the bank holds (npm run check -- --publish writes it anew)', () => {
  expect(readFileSync(join(REPOSITORY, 'docs/scenarios.md'), 'utf8')).toBe(scenarioTable(scenarios));
});

test('the bank has twenty interviews or more, five or more at each level, and a drill in each area', () => {
  const interviews = scenarios.filter(({ file }) => file.kind === 'interview');
  expect(interviews.length).toBeGreaterThanOrEqual(20);
  for (const level of ['senior', 'staff', 'principal'] as const) {
    expect(interviews.filter(({ file }) => file.levels.includes(level)).length).toBeGreaterThanOrEqual(5);
  }
  const drilled = new Set(scenarios.filter(({ file }) => file.kind === 'drill').flatMap(({ file }) => file.areas));
  expect(drilled.size).toBe(10);
});
