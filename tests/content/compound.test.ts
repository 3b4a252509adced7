import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compileScript } from '../../server/src/content/compile-script.ts';
import { loadContent } from '../../server/src/content/loader.ts';
import { parseYaml } from '../../server/src/content/yaml-file.ts';
import { answersTo } from '../../server/src/interview/answers.ts';
import { factSheet } from '../../server/src/interview/fact-sheet.ts';
import { REPOSITORY } from './folders.ts';

const file = parseYaml('compound.yaml', readFileSync(join(REPOSITORY, 'tests/content/compound.yaml'), 'utf8'));
if (Array.isArray(file)) throw new Error('compound.yaml cannot be read.');
const bank = file.value as Record<string, Record<string, { facts: string[]; open?: string }>>;
const loaded = loadContent({ root: REPOSITORY });
if (!loaded.ok) throw new Error('The shipped content was not loaded.');
const { scenarios, rubric } = loaded.content;

const clock = { phaseLeftMs: 60_000, leftMs: 600_000, said: [], lastQuestion: 'Where can it be lost?' };
const asked = Object.entries(bank).flatMap(([id, questions]) => {
  const scenario = scenarios.get(id);
  const [level] = scenario?.file.levels ?? [];
  if (!scenario || !level) throw new Error(`There is no scenario ${id}.`);
  const { facts, brief } = compileScript(scenario, rubric, level);
  const sheet = factSheet(facts, brief);
  return Object.entries(questions).map(([question, wanted]) => ({ id, question, sheet, ...wanted }));
});

test.each(asked)('C13: each part is told, or named as theirs: $id: $question', ({ question, sheet, facts, open }) => {
  const answers = answersTo(question, { sheet, ...clock });
  expect(answers.flatMap(({ fact }) => fact ?? []).toSorted()).toEqual(facts.toSorted());
  const rest = answers.filter(({ fact }) => fact === null).map(({ say }) => say);
  expect(rest).toEqual(open === undefined ? [] : [expect.stringContaining(open)]);
});
