import { scopeOf, tryEvaluate } from './compute-numbers.ts';
import { remedyFor } from './did-you-mean.ts';
import { placeholders } from './numbers.ts';
import type { Path, Problem } from './problem.ts';
import type { RubricFile } from './rubric-schema.ts';
import type { ScenarioFile } from './scenario-schema.ts';
import type { Quantity } from './script.ts';
import type { YamlFile } from './yaml-file.ts';

type Told = Pick<YamlFile, 'problem'>;
type AnyItem = ScenarioFile['items'][number] | RubricFile['items'][number];

/** Every id that a scenario names must be defined, in it or in the rubric; every id of its own is unique. */
export function checkReferences(
  scenario: ScenarioFile,
  numbers: Readonly<Record<string, Quantity>>,
  rubric: RubricFile,
  file: Told,
): Problem[] {
  const problems: Problem[] = [];
  const concepts = [...Object.keys(scenario.concepts), ...Object.keys(rubric.concepts)];
  const items = [...scenario.items, ...rubric.items].map((item) => item.id);
  const names = (kind: string, known: readonly string[]) => (name: string, path: Path) => {
    if (known.includes(name)) return;
    const remedy = remedyFor(name, known, `define it, or name one that is`);
    problems.push(file.problem(path, `${kind} '${name}' is not defined`, remedy));
  };
  const concept = names('concept', concepts);
  const item = names('item', items);
  const phase = names(
    'phase',
    scenario.phases.map((each) => each.id),
  );
  const all = (list: readonly string[], path: Path, check: (name: string, path: Path) => void) => {
    list.forEach((name, i) => {
      check(name, [...path, i]);
    });
  };

  all(scenario.guarded, ['guarded'], concept);
  scenario.items.forEach((each, i) => {
    problems.push(...checkItem(each, ['items', i], { concepts, numbers, changes: scenario.changes }, file));
  });
  scenario.probes.forEach((probe, i) => {
    phase(probe.phase, ['probes', i, 'phase']);
    all(probe.for, ['probes', i, 'for'], item);
  });
  scenario.hints.forEach((hint, i) => {
    all(hint.for, ['hints', i, 'for'], item);
  });
  scenario.changes.forEach((change, i) => {
    all(change.for, ['changes', i, 'for'], item);
  });
  scenario.contradictions.forEach((each, i) => {
    all(each.costs, ['contradictions', i, 'costs'], item);
  });
  problems.push(...checkUnique(scenario, rubric, file), ...checkPlaceholders(scenario, file));
  return problems;
}

/** What one item, of a scenario or of the rubric, refers to. */
export function checkItem(
  item: AnyItem,
  path: Path,
  known: {
    concepts: readonly string[];
    numbers: Readonly<Record<string, Quantity>>;
    changes: readonly { id: string }[];
  },
  file: Told,
): Problem[] {
  const problems: Problem[] = [];
  const missing = (kind: string, name: string, names: string[], at: Path, otherwise: string) => {
    if (names.includes(name)) return;
    problems.push(
      file.problem([...path, ...at], `${kind} '${name}' is not defined`, remedyFor(name, names, otherwise)),
    );
  };
  if ('whole' in item && item.whole !== undefined)
    missing('concept', item.whole, [...known.concepts], ['whole'], 'define it under `concepts`');
  item.met.forEach((name, i) => {
    missing('concept', name, [...known.concepts], ['met', i], 'define it under `concepts`');
  });
  item.number?.forEach((wanted, i) => {
    if (typeof wanted === 'string') {
      missing('number', wanted, Object.keys(known.numbers), ['number', i], 'define it under `numbers`');
    } else {
      tryEvaluate(wanted.is, scopeOf(known.numbers), [...path, 'number', i, 'is'], file, problems);
    }
  });
  if (item.change !== undefined) {
    const changes = known.changes.map((change) => change.id);
    missing('change', item.change, changes, ['change'], 'define it under `changes`');
  }
  const measured = 'measured' in item && item.measured !== undefined;
  if (!measured && item.met.length === 0 && (item.number ?? []).length === 0) {
    problems.push(
      file.problem(path, `item '${item.id}' can never be met`, 'give it a concept in `met`, or a `number`'),
    );
  }
  return problems;
}

function checkUnique(scenario: ScenarioFile, rubric: RubricFile, file: Told): Problem[] {
  const problems: Problem[] = [];
  const seen = new Map<string, string>(rubric.items.map((item) => [item.id, `an item of the rubric`]));
  for (const kind of ['facts', 'items', 'probes', 'changes', 'contradictions'] as const) {
    scenario[kind].forEach(({ id }, i) => {
      const path = [kind, i, 'id'];
      const first = seen.get(id);
      if (first === undefined) seen.set(id, printedPlace(kind, i));
      else problems.push(file.problem(path, `the id '${id}' is taken by ${first}`, 'give it another one'));
    });
  }
  const phases = new Set<string>();
  scenario.phases.forEach(({ id }, i) => {
    if (phases.has(id)) problems.push(file.problem(['phases', i, 'id'], `phase '${id}' is there twice`, 'rename one'));
    phases.add(id);
  });
  return problems;
}

const printedPlace = (kind: string, i: number) => `${kind}[${i}]`;

/** Texts in which a `{name}` prints a number. */
function printedTexts(scenario: ScenarioFile): { path: Path; text: string }[] {
  const { reference, facts, hints, changes } = scenario;
  return [
    ...facts.map((fact, i) => ({ path: ['facts', i, 'say'], text: fact.say })),
    ...hints.flatMap((hint, i) => hint.rungs.map((text, j) => ({ path: ['hints', i, 'rungs', j], text }))),
    ...changes.map((change, i) => ({ path: ['changes', i, 'say'], text: change.say })),
    { path: ['reference', 'solution'], text: reference.solution },
    ...reference.tradeoffs.map((text, i) => ({ path: ['reference', 'tradeoffs', i], text })),
    { path: ['reference', 'beyond', 'staff'], text: reference.beyond.staff ?? '' },
    { path: ['reference', 'beyond', 'principal'], text: reference.beyond.principal ?? '' },
  ];
}

function checkPlaceholders(scenario: ScenarioFile, file: Told): Problem[] {
  const known = Object.keys(scenario.numbers);
  return printedTexts(scenario).flatMap(({ path, text }) =>
    placeholders(text)
      .filter((name) => !known.includes(name))
      .map((name) =>
        file.problem(path, `{${name}} names no number`, remedyFor(name, known, 'define it, or write :name in a path')),
      ),
  );
}
