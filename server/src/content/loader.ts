import { join } from 'node:path';
import { checkAnchors } from './check-anchors.ts';
import { checkGuarded } from './check-guarded.ts';
import { checkPhases } from './check-phases.ts';
import { checkReferences } from './check-references.ts';
import { checkRubric } from './check-rubric.ts';
import { type CheckedMemo, memoIn, NO_MEMO } from './checked-memo.ts';
import { computeNumbers } from './compute-numbers.ts';
import type { Content, LoadedRubric, LoadedScenario } from './content.ts';
import type { Problem } from './problem.ts';
import { type Prompt, readPrompt } from './prompts.ts';
import { type RubricFile, rubricSchema } from './rubric-schema.ts';
import { type ScenarioFile, scenarioSchema } from './scenario-schema.ts';
import type { Bank, Quantity } from './script.ts';
import { checkShape } from './shape.ts';
import { readSources, type Source } from './sources.ts';
import { parseYaml, type YamlFile } from './yaml-file.ts';

/** The rubric that every scenario is judged by. */
const RUBRIC = 'system-design';

/** Where a root's checked files are kept. */
export const memoFolder = (root: string): string => join(root, 'node_modules/.cache/onsite');

export type LoadResult =
  | { ok: true; content: Content }
  | { ok: false; reason: 'unreadable' | 'invalid'; problems: Problem[] };

/**
 * Loads scenarios, rubric and prompts, and checks all of them; the problems of all files come together.
 * @param root the folder that holds the shipped `scenarios/`, `rubrics/`, `prompts/`
 * @param overlay a folder with any of the three, laid over: same id replaces
 * @param memo a folder to keep checked files in, for a faster next start; none: everything is checked anew
 * @param anew checks even what is kept, and keeps it
 */
export function loadContent(from: {
  root: string;
  overlay?: string | null;
  memo?: string | null;
  anew?: boolean;
}): LoadResult {
  const sources = readSources(from.root, from.overlay ?? null);
  if (sources.unreadable.length > 0) return { ok: false, reason: 'unreadable', problems: sources.unreadable };
  const kept = from.memo ? memoIn(from.memo) : NO_MEMO;
  const memo = from.anew ? { ...kept, recall: NO_MEMO.recall } : kept;
  const problems = [...sources.problems];
  const rubric = loadRubric(sources.files, from.root, memo, problems);
  const scenarios = new Map<string, LoadedScenario>();
  const prompts = new Map<string, Prompt>();
  for (const source of sources.files) {
    if (source.folder === 'scenarios') {
      const scenario = readScenario(source, rubric, memo);
      if (Array.isArray(scenario)) problems.push(...scenario);
      else scenarios.set(source.id, scenario);
    } else if (source.folder === 'prompts') {
      const prompt = readPrompt(source);
      if (Array.isArray(prompt)) problems.push(...prompt);
      else prompts.set(source.id, prompt);
    }
  }
  if (rubric === null || problems.length > 0) return { ok: false, reason: 'invalid', problems };
  const bank = { files: [...scenarios.values()].map(({ file }) => file) };
  const banked = new Map([...scenarios].map(([id, scenario]) => [id, { ...scenario, bank }]));
  return { ok: true, content: { scenarios: banked, rubric, prompts } };
}

function loadRubric(
  sources: readonly Source[],
  root: string,
  memo: CheckedMemo,
  problems: Problem[],
): LoadedRubric | null {
  const rubrics = sources.filter((source) => source.folder === 'rubrics');
  for (const { name, id } of rubrics.filter((source) => source.id !== RUBRIC)) {
    const message = `nothing uses a rubric '${id}'`;
    problems.push({ file: name, path: '', message, remedy: `name it ${RUBRIC}.yaml to replace the shipped one` });
  }
  const source = rubrics.find((each) => each.id === RUBRIC);
  if (!source) {
    problems.push({
      file: `rubrics/${RUBRIC}.yaml`,
      path: '',
      message: `is missing in ${root}`,
      remedy: 'put it back',
    });
    return null;
  }
  const rubric = readRubric(source, memo);
  if (!Array.isArray(rubric)) return rubric;
  problems.push(...rubric);
  return null;
}

/** One rubric file, checked. */
export function readRubric(source: Source, memo: CheckedMemo = NO_MEMO): LoadedRubric | Problem[] {
  const { name, sha256, text } = source;
  // What is kept came from checkRubricFile, by the same code.
  const kept = memo.recall(source, '') as RubricFile | undefined;
  const file = kept ?? checkRubricFile(source);
  if (Array.isArray(file)) return file;
  if (kept === undefined) memo.keep(source, '', file);
  return { file, name, sha256, text };
}

function checkRubricFile(source: Source): RubricFile | Problem[] {
  const yaml = parseYaml(source.name, source.text);
  if (Array.isArray(yaml)) return yaml;
  const file = checkShape(rubricSchema, yaml);
  if (Array.isArray(file)) return file;
  const problems = [...checkId(file.id, source, yaml), ...checkRubric(file, yaml)];
  return problems.length > 0 ? problems : file;
}

interface CheckedScenario {
  file: ScenarioFile;
  numbers: Record<string, Quantity>;
}

const NO_BANK: Bank = { files: [] };

/** One scenario file, checked, without a bank; its references only where there is a rubric to check them with. */
export function readScenario(
  source: Source,
  rubric: LoadedRubric | null,
  memo: CheckedMemo = NO_MEMO,
): LoadedScenario | Problem[] {
  const { name, sha256, text, shipped } = source;
  const against = rubric?.sha256 ?? '';
  // What is kept came from checkScenarioFile, by the same code.
  const kept = memo.recall(source, against) as CheckedScenario | undefined;
  const checked = kept ?? checkScenarioFile(source, rubric);
  if (Array.isArray(checked)) return checked;
  if (kept === undefined && rubric !== null) memo.keep(source, against, checked);
  return { ...checked, name, sha256, text, shipped, bank: NO_BANK };
}

function checkScenarioFile(source: Source, rubric: LoadedRubric | null): CheckedScenario | Problem[] {
  const yaml = parseYaml(source.name, source.text);
  if (Array.isArray(yaml)) return yaml;
  const file = checkShape(scenarioSchema, yaml);
  if (Array.isArray(file)) return file;
  const { numbers, problems } = computeNumbers(file, yaml);
  problems.push(...checkId(file.id, source, yaml), ...checkPhases(file, yaml));
  if (rubric !== null) {
    problems.push(...checkReferences(file, numbers, rubric.file, yaml));
    problems.push(...checkAnchors(file, rubric.file, yaml), ...checkGuarded(file, rubric.file, yaml));
  }
  return problems.length > 0 ? problems : { file, numbers };
}

function checkId(id: string, source: Source, file: YamlFile): Problem[] {
  if (id === source.id) return [];
  return [
    file.problem(['id'], `the id '${id}' is not the file's name`, `write 'id: ${source.id}', or rename the file`),
  ];
}
