import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compileScript } from '../../server/src/content/compile-script.ts';
import { loadContent } from '../../server/src/content/loader.ts';
import { parseYaml } from '../../server/src/content/yaml-file.ts';
import { factSheet, factsFor } from '../../server/src/interview/fact-sheet.ts';
import { questionsIn } from '../../server/src/interview/questions.ts';
import { REPOSITORY } from './folders.ts';

type Bank = Record<string, Record<string, string[]>>;

function readBank<T>(name: string): T {
  const file = parseYaml(name, readFileSync(join(REPOSITORY, 'tests/content', name), 'utf8'));
  if (Array.isArray(file)) throw new Error(`${name} cannot be read.`);
  return file.value as T;
}
const bank = readBank<Bank>('questions.yaml');
const unanswered = readBank<Record<string, string[]>>('unanswered.yaml');
const loaded = loadContent({ root: REPOSITORY });
if (!loaded.ok) throw new Error('The shipped content was not loaded.');
const { scenarios, rubric } = loaded.content;

/** Each question of the bank at each level whose sheet holds its answer, with what it is answered by. */
const asked = [...scenarios.values()].flatMap((scenario) =>
  scenario.file.levels.flatMap((level) => {
    const { facts, brief } = compileScript(scenario, rubric, level);
    const sheet = factSheet(facts, brief);
    return Object.entries(bank[scenario.file.id] ?? {}).flatMap(([ids, questions]) => {
      const wanted = ids.split('|').filter((id) => facts.some((fact) => fact.id === id));
      if (wanted.length === 0) return [];
      return questions.map((question) => {
        const told = factsFor(question, sheet).map(({ id }) => id);
        const phrases = facts.filter(({ id }) => wanted.includes(id)).flatMap((fact) => fact.asked);
        return { id: scenario.file.id, question, wanted, told, phrases };
      });
    });
  }),
);
const LEAST = 0.95;
/** The share of the questions without an answer that may be given a fact of the same things. */
const MOST_STRAY = 0.2;

test('each scenario is asked at least six questions in words of its candidates', () => {
  const few = [...scenarios.keys()].filter((id) => Object.values(bank[id] ?? {}).flat().length < 6);
  expect(few).toEqual([]);
});

test('the questions are not made of the phrases that the sheet lists', () => {
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\d ]/gu, '');
  const same = asked.filter(({ question, phrases }) => phrases.some((phrase) => plain(phrase) === plain(question)));
  expect(same.map(({ question }) => question)).toEqual([]);
});

test('each is heard as a question of fact', () => {
  const facts = ['fact', 'doubt', 'case'];
  const other = asked.filter(({ question }) => !questionsIn(question).every(({ kind }) => facts.includes(kind)));
  expect(other.map(({ question }) => question)).toEqual([]);
});

test('asked in words of their own, candidates hear the fact that answers', () => {
  const missed = asked.filter(({ wanted, told }) => !told.some((id) => wanted.includes(id)));
  const lines = missed.map(({ id, question, wanted, told }) => `${id}: ${question} -> ${wanted}, not ${told}`);
  expect(missed.length / asked.length, lines.join('\n')).toBeLessThanOrEqual(1 - LEAST);
});

test('asked for what the sheet does not hold, candidates hear no stray fact', () => {
  const told = [...scenarios.values()].flatMap((scenario) =>
    scenario.file.levels.flatMap((level) => {
      const { facts, brief } = compileScript(scenario, rubric, level);
      const sheet = factSheet(facts, brief);
      return (unanswered[scenario.file.id] ?? []).map((question) => ({ question, facts: factsFor(question, sheet) }));
    }),
  );
  const stray = told.filter(({ facts }) => facts.length > 0);
  const lines = stray.map(({ question, facts }) => `${question} -> ${facts.map(({ id }) => id)}`);
  expect(stray.length / told.length, lines.join('\n')).toBeLessThanOrEqual(MOST_STRAY);
});

test('one thing asked is answered by one fact', () => {
  const two = asked.filter(({ told }) => told.length > 1);
  expect(two.length / asked.length).toBeLessThanOrEqual(0.05);
});

test.each([
  ['url-shortener', 'How many reads are there?', /11\.6|billion|nobody|not the peak/i],
  ['url-shortener', '14K reads a second, where does that come from?', /11\.6|billion/i],
  ['url-shortener', 'How much data do we store?', /one copy|index/i],
  ['chat-system', 'How many messages does a user send?', /received/i],
  ['chat-system', 'How large is a message?', /alone|300 bytes|copies/i],
])('%s: asked for a figure, the sheet does not say what the candidate should find: %s', (id, question, trap) => {
  const scenario = scenarios.get(id);
  if (!scenario) throw new Error(`There is no scenario ${id}.`);
  const { facts, brief } = compileScript(scenario, rubric, 'senior');
  const told = factsFor(question, factSheet(facts, brief));
  expect(told.length).toBeGreaterThan(0);
  expect(told.map(({ say }) => say).join(' ')).not.toMatch(trap);
});
