import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkContradictions } from '../../server/src/content/check-contradictions.ts';
import { checkFigures } from '../../server/src/content/check-figures.ts';
import { checkPhrases } from '../../server/src/content/check-phrases.ts';
import { checkSentences } from '../../server/src/content/check-sentences.ts';
import { loadContent } from '../../server/src/content/loader.ts';
import { printProblem } from '../../server/src/content/problem.ts';
import { emptyFolder, emptyRoot, put, REPOSITORY, TOASTER } from './folders.ts';

function load(text: string) {
  const overlay = emptyFolder();
  put(overlay, { 'scenarios/toaster.yaml': text });
  const loaded = loadContent({ root: emptyRoot(), overlay });
  const scenario = loaded.ok ? loaded.content.scenarios.get('toaster') : undefined;
  if (!loaded.ok || !scenario) throw new Error('The scenario was not loaded.');
  return { scenario, rubric: loaded.content.rubric };
}
const pathsOf = (text: string) => {
  const { scenario, rubric } = load(text);
  return checkSentences(scenario, rubric).map(({ path }) => path);
};

test("an item's good sentence meets it and its bluff does not", () => {
  expect(pathsOf(TOASTER)).toEqual([]);
  expect(pathsOf(TOASTER.replace('Everybody draws a ticket', 'Everybody stands in line'))).toEqual(['items[0].good']);
  expect(pathsOf(TOASTER.replace('about 17 slices', 'about 70 slices'))).toEqual(['items[1].good']);
  const good = 'Everybody draws a ticket, so that nobody has to stand and wait for 12 minutes.';
  const fooled = TOASTER.replace('It is a queue, basically.', good);
  expect(pathsOf(fooled)).toEqual(['items[0].bluff']);
});

test('a phrase of a contradiction that a good sentence or the reference holds is pointed out', () => {
  const found = (text: string) => {
    const { scenario, rubric } = load(text);
    return checkContradictions(scenario, rubric).map(({ path, message }) => `${path} ${message}`);
  };
  expect(found(TOASTER)).toEqual([]);
  expect(found(TOASTER.replace('[whoever shouts first]', '[whoever shouts first, draws a ticket]'))).toEqual([
    `contradictions[0].says[1] k-shout: 'draws a ticket' is heard in D3-ticket good of toaster: "Everybody draws a ticket, so that nobody has to stand and wait for minutes."`,
  ]);
  const solution = 'Whoever shouts first gets the toast.';
  expect(found(TOASTER.replace('At the peak {slices} come, {warm} are in it.', solution))).toEqual([
    `contradictions[0].says[0] k-shout: 'whoever shouts first' is heard in the reference solution of toaster: "${solution}"`,
  ]);
});

test('a figure of the reference without a source is pointed out', () => {
  const figures = (solution: string) =>
    checkFigures(load(TOASTER.replace('At the peak {slices} come, {warm} are in it.', solution)).scenario).map(
      ({ message }) => message,
    );
  expect(figures('1,000 slices, {slices}, or about 17 a minute, from 3 loaves.')).toEqual([]);
  expect(figures('17 × 60 = 1,020 slices.')).toEqual([]);
  expect(figures('It needs 480 watts.')).toEqual(['the figure 480 has no source']);
});

/** The first run is over all that is shipped, each sentence of it: half a minute. */
test('the command answers 0, 1 or 2, and tells each problem in one line', { timeout: 300_000 }, () => {
  const run = (contentDir: string) =>
    spawnSync(process.execPath, [join(REPOSITORY, 'server/src/cli/check-content.ts')], {
      env: { ...process.env, CONTENT_DIR: contentDir },
      encoding: 'utf8',
    });
  const own = emptyFolder();
  put(own, { 'scenarios/toaster.yaml': TOASTER });
  expect(run(own)).toMatchObject({
    status: 0,
    stderr: '',
    stdout: expect.stringContaining(
      'toaster: senior+staff, 45 min, 1 facts, 2 probes, 3 items, 1 ladders, 1 changes, 1 contradictions',
    ),
  });
  put(own, { 'scenarios/toaster.yaml': TOASTER.replace('phase: scale', 'phase: scales') });
  expect(run(own)).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/toaster\.yaml:\d+ probes\[1\]\.phase: /),
  });
  expect(run(join(own, 'nowhere'))).toMatchObject({ status: 2, stderr: expect.stringContaining('CONTENT_DIR') });
});

test('a problem is printed as file, line, path, what and what to do', () => {
  const problem = { file: 'scenarios/x.yaml', path: 'items[3].met[0]', line: 41, message: 'is odd', remedy: 'mend it' };
  expect(printProblem(problem)).toBe('scenarios/x.yaml:41 items[3].met[0]: is odd; mend it');
});

test('a phrase of one everyday word and its article is pointed out', () => {
  const problem = (path: readonly (string | number)[], message: string) => ({
    file: '',
    path: path.join('.'),
    message,
    remedy: '',
  });
  const found = checkPhrases(
    { compare: ['over a', 'instead of', 'over the other'], own: ['my assumption', 'again'] },
    problem,
  );
  expect(found.map(({ path, message }) => [path, message])).toEqual([
    ['concepts.compare.0', "'over a' is heard in sentences about anything"],
    ['concepts.own.1', "'again' is heard in sentences about anything"],
  ]);
});
