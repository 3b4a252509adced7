import { expect, test } from 'vitest';
import { checkCounts } from '../../server/src/content/check-counts.ts';
import { loadContent } from '../../server/src/content/loader.ts';
import { printProblem } from '../../server/src/content/problem.ts';
import { REPOSITORY } from './folders.ts';

const loaded = loadContent({ root: REPOSITORY });

test('the shipped content has no problem', () => {
  expect(loaded.ok ? [] : loaded.problems.map(printProblem)).toEqual([]);
});

test('each shipped scenario holds what an interview needs', () => {
  if (!loaded.ok) throw new Error('The shipped content has problems.');
  const { scenarios, rubric } = loaded.content;
  expect([...scenarios.values()].flatMap((scenario) => checkCounts(scenario, rubric)).map(printProblem)).toEqual([]);
});
