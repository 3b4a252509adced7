import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, repositoryRoot } from '../command-line.ts';
import { readConfig } from '../config.ts';
import { checkContradictions } from '../content/check-contradictions.ts';
import { checkCounts } from '../content/check-counts.ts';
import { checkFigures } from '../content/check-figures.ts';
import { checkPhrases } from '../content/check-phrases.ts';
import { checkSentences } from '../content/check-sentences.ts';
import type { LoadedRubric, LoadedScenario } from '../content/content.ts';
import { loadContent, memoFolder } from '../content/loader.ts';
import { printProblem } from '../content/problem.ts';
import { schemaFiles } from '../content/publish-schemas.ts';
import { scenarioTable } from '../content/scenario-table.ts';
import { problemsIn } from '../content/yaml-file.ts';

/**
 * Checks all content files: what the start checks, and what is too slow for it. Prints the problems one a line, then the
 * counts of each scenario. With --publish it writes the JSON Schemas of the content files and the table of the bank anew. Exit code 0 all good, 1 a check failed, 2 a folder cannot be read.
 * What passed is kept for a faster start.
 */
function checkContent(root: string, overlay: string | null, publish: boolean): 0 | 1 | 2 {
  if (publish) for (const { path, text } of schemaFiles(root)) writeFileSync(path, text);
  const loaded = loadContent({ root, overlay, memo: memoFolder(root), anew: true });
  if (!loaded.ok) {
    for (const problem of loaded.problems) console.error(printProblem(problem));
    return loaded.reason === 'unreadable' ? 2 : 1;
  }
  const { scenarios, rubric, prompts } = loaded.content;
  const all = [...scenarios.values()];
  if (publish) writeFileSync(join(root, 'docs/scenarios.md'), scenarioTable(all));
  // A generic item's problem would be told by every scenario.
  const found = [
    ...phrasesOf(rubric),
    ...all.flatMap((scenario) => [
      ...checkCounts(scenario, rubric),
      ...phrasesOf(scenario),
      ...checkSentences(scenario, rubric),
      ...checkContradictions(scenario, rubric),
    ]),
  ];
  const problems = new Set(found.map(printProblem));
  for (const problem of problems) console.error(problem);
  for (const warning of all.flatMap(checkFigures)) console.error(`(look again) ${printProblem(warning)}`);
  for (const scenario of all) console.log(counts(scenario));
  console.log(`${all.length} scenarios, rubric ${rubric.file.id} ${rubric.file.version}, ${prompts.size} prompts`);
  return problems.size > 0 ? 1 : 0;
}

const phrasesOf = (loaded: LoadedScenario | LoadedRubric) => checkPhrases(loaded.file.concepts, problemsIn(loaded));

function counts({ file }: LoadedScenario): string {
  const parts = [
    file.levels.join('+'),
    `${file.durationMinutes} min`,
    ...(['facts', 'probes', 'items', 'hints', 'changes', 'contradictions'] as const).map(
      (kind) => `${file[kind].length} ${kind === 'hints' ? 'ladders' : kind}`,
    ),
  ];
  return `${file.id}: ${parts.join(', ')}`;
}

const root = repositoryRoot();
const read = readConfig(process.env, root);
if (!read.ok) fail(read.message);
process.exitCode = checkContent(root, read.config.contentDir, process.argv.includes('--publish'));
