import { expect, test } from 'vitest';
import { checkCounts } from '../../server/src/content/check-counts.ts';
import { loadContent } from '../../server/src/content/loader.ts';
import { printProblem } from '../../server/src/content/problem.ts';
import { isUnsure } from '../../server/src/detect/unsure.ts';
import { sentencesOf } from '../../server/src/detect/words.ts';
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

test('no sentence that is to show more than a name says that its speaker has no answer', () => {
  if (!loaded.ok) throw new Error('The shipped content has problems.');
  const { scenarios, rubric } = loaded.content;
  const items = [rubric, ...scenarios.values()].flatMap(({ file }) => file.items);
  const unsure = items
    .filter(({ anchor }) => anchor > 1)
    .flatMap(({ id, good, also = [] }) =>
      [good, ...also].flatMap((text) => sentencesOf(text).map((said) => ({ id, said }))),
    )
    .filter(({ said }) => isUnsure(said.text));
  expect(unsure.map(({ id, said }) => `${id}: ${said.text}`)).toEqual([]);
});
