import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureTexts } from '../calibration/figures.ts';
import { reportOf } from '../calibration/report.ts';
import { readTexts } from '../calibration/texts.ts';
import { fail, repositoryRoot } from '../command-line.ts';
import { loadContent } from '../content/loader.ts';
import { printProblem } from '../content/problem.ts';
import { builtInScore } from './built-in-score.ts';

/**
 * Runs the built-in judge over all texts of tests/calibration, prints what must hold and writes it to REPORT.md there.
 * Exit codes: 0 every bar is held, 1 one is not, 2 the content cannot be read.
 */
function calibrate(root: string): 0 | 1 {
  const loaded = loadContent({ root });
  if (!loaded.ok) fail(loaded.problems.slice(0, 1).map(printProblem).join(''));
  const folder = join(root, 'tests/calibration');
  const score = builtInScore(loaded.content);
  const texts = readTexts(folder);
  const [tuned, apart] = [false, true].map((kept) =>
    measureTexts(
      texts.filter((text) => text.apart === kept),
      score,
    ),
  );
  if (!tuned || !apart) throw new Error('both groups of texts are measured');
  const report = reportOf(tuned, apart);
  writeFileSync(join(folder, 'REPORT.md'), report);
  process.stdout.write(report);
  return [...tuned.figures, ...apart.figures].some(({ required, pass }) => required && !pass) ? 1 : 0;
}

process.exitCode = calibrate(repositoryRoot());
