import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compileScript } from '../../server/src/content/compile-script.ts';
import { loadContent } from '../../server/src/content/loader.ts';
import { parseYaml } from '../../server/src/content/yaml-file.ts';
import { answersTo } from '../../server/src/interview/answers.ts';
import { factSheet } from '../../server/src/interview/fact-sheet.ts';
import {
  GO_AHEAD,
  LATER,
  LEFT_OUT,
  NO_FIGURE,
  NOTHING_SPECIAL,
  NOTHING_TODAY,
  YOUR_CALL,
} from '../../server/src/interview/lines.ts';
import { REPOSITORY } from './folders.ts';

const file = parseYaml('leave.yaml', readFileSync(join(REPOSITORY, 'tests/content/leave.yaml'), 'utf8'));
if (Array.isArray(file)) throw new Error('leave.yaml cannot be read.');
const bank = file.value as { talk: string[]; problem: string[]; facts: Record<string, Record<string, string>> };
const loaded = loadContent({ root: REPOSITORY });
if (!loaded.ok) throw new Error('The shipped content was not loaded.');
const { scenarios, rubric } = loaded.content;

const sheets = new Map(
  Object.keys(bank.facts).map((id) => {
    const scenario = scenarios.get(id);
    if (!scenario) throw new Error(`There is no scenario ${id}.`);
    const { facts, brief } = compileScript(scenario, rubric, 'senior');
    return [id, factSheet(facts, brief)] as const;
  }),
);
const clock = { phaseLeftMs: 60_000, leftMs: 600_000, said: [], lastQuestion: 'Where can it be lost?' };
const answered = (question: string) =>
  [...sheets].map(([id, sheet]) => ({ id, question, answers: answersTo(question, { sheet, ...clock }) }));

const GRANTED: readonly string[] = [...GO_AHEAD, ...LATER, ...LEFT_OUT, ...NOTHING_SPECIAL];
const THEIRS: readonly string[] = [...YOUR_CALL, ...NO_FIGURE, ...NOTHING_TODAY];

test('C13: who asks for leave in the talk is given it, and no fact', () => {
  const other = bank.talk.flatMap(answered).filter(({ answers }) => !answers.every(({ say }) => GRANTED.includes(say)));
  expect(other.map(({ id, question, answers }) => `${id}: ${question} -> ${answers[0]?.say}`)).toEqual([]);
});

test('C13: who asks what the system may do is given no leave: it is in the sheet, or theirs', () => {
  const other = bank.problem
    .flatMap(answered)
    .filter(
      ({ answers }) => !answers.length || answers.some(({ fact, say }) => fact === null && !THEIRS.includes(say)),
    );
  expect(other.map(({ id, question, answers }) => `${id}: ${question} -> ${answers[0]?.say}`)).toEqual([]);
});

test('C14: a fact of the sheet goes before its being theirs', () => {
  const missed = Object.entries(bank.facts).flatMap(([scenario, questions]) =>
    Object.entries(questions).flatMap(([question, wanted]) => {
      const { answers = [] } = answered(question).find(({ id }) => id === scenario) ?? {};
      const told = answers.map(({ fact }) => fact ?? 'none');
      return told.some((id) => wanted.split('|').includes(id)) ? [] : [`${scenario}: ${question} -> ${told}`];
    }),
  );
  expect(missed).toEqual([]);
});
