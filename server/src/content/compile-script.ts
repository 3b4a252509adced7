import type { DimensionId, Level } from '../contract/vocabulary.ts';
import { DIMENSION_IDS, LEVELS } from '../contract/vocabulary.ts';
import { scopeOf } from './compute-numbers.ts';
import type { LoadedRubric, LoadedScenario } from './content.ts';
import { evaluate, printNumbers } from './numbers.ts';
import { planPhases, readable } from './plan-phases.ts';
import type { RubricFile } from './rubric-schema.ts';
import type { ScenarioFile } from './scenario-schema.ts';
import type { DimensionPlan, Item, Quantity, Script } from './script.ts';

/**
 * Makes a scenario and the rubric ready for one level. Both must have passed the loader.
 * @param level one that the scenario offers; another one is planned all the same, with what has no level
 */
export function compileScript(scenario: LoadedScenario, rubric: LoadedRubric, level: Level): Script {
  const { file, numbers } = scenario;
  const atLevel = <T extends { levels?: readonly Level[] | undefined }>(entries: readonly T[]) =>
    entries.filter(({ levels }) => levels === undefined || levels.includes(level));
  const dimensions = planDimensions(rubric.file, level, file);
  const counted = new Set(dimensions.filter(({ weight }) => weight > 0).map(({ id }) => id));
  const changes = atLevel(file.changes);
  const items = [
    ...atLevel(file.items).map((item) => itemOf(item, true, numbers)),
    ...atLevel(rubric.file.items).map((item) => itemOf(item, false, {})),
    // Where no change is announced, none can be taken up; a drill asks nothing of what it does not practise.
  ].filter(
    (item) =>
      (item.measured !== 'took-up-change' || changes.length > 0) &&
      (file.kind === 'interview' || counted.has(item.dimension)),
  );
  const there = new Set(items.map((item) => item.id));
  // An entry may also name items of other levels; it goes when none of its items is left.
  const about = <T extends { levels?: readonly Level[] | undefined; for: readonly string[] }>(entries: readonly T[]) =>
    atLevel(entries).flatMap((entry) => {
      const left = entry.for.filter((id) => there.has(id));
      return left.length > 0 ? [{ ...entry, for: left }] : [];
    });
  const phases = planPhases(file, level);
  const print = (text: string) => printNumbers(text, numbers);
  return {
    scenario: { id: file.id, sha256: scenario.sha256 },
    rubric: { id: rubric.file.id, version: rubric.file.version, sha256: rubric.sha256 },
    title: file.title ?? readable(file.id),
    kind: file.kind,
    level,
    durationMs: Math.round(phases.reduce((total, phase) => total + phase.minutes, 0) * 60_000),
    phases,
    brief: file.brief.trim(),
    persona: file.persona,
    subject: file.subject,
    bank: scenario.bank,
    numbers,
    facts: atLevel(file.facts).map(({ id, asked, say }) => ({ id, asked, say: print(say) })),
    concepts: { ...rubric.file.concepts, ...file.concepts },
    guarded: file.guarded,
    items,
    probes: about(file.probes).map(({ id, phase, for: items, ask, code, then }) => ({
      id,
      phase,
      for: items,
      ask,
      code: code === true && level === 'senior',
      then,
    })),
    hints: about(file.hints).map(({ for: items, rungs: [one, two, three] }) => ({
      for: items,
      rungs: [print(one), print(two), print(three)],
    })),
    changes: changes.map(({ id, say, for: items }) => ({
      id,
      say: print(say),
      for: items.filter((item) => there.has(item)),
    })),
    contradictions: atLevel([...file.contradictions, ...rubric.file.contradictions]).map(
      ({ id, says, unless, costs }) => ({
        id,
        says,
        unless: unless ?? [],
        costs: costs.filter((item) => there.has(item)),
      }),
    ),
    reference: printReference(file.reference, print),
    dimensions,
    above: levelAbove(rubric.file, level),
    opens: rubric.file.opens,
    openings: rubric.file.openings,
  };
}

/**
 * The rubric's dimensions with their weights at one level. In a drill only those count that it has items of its own for:
 * ten minutes about caches say nothing of framing.
 */
export function planDimensions(rubric: RubricFile, level: Level, scenario: ScenarioFile): DimensionPlan[] {
  const { weights, bars, core } = rubric.levels[level];
  const practised = new Set(scenario.items.map(({ id }) => dimensionOf(id)));
  const counts = (id: DimensionId) => scenario.kind === 'interview' || practised.size === 0 || practised.has(id);
  return rubric.dimensions.map((dimension) => {
    const { id } = dimension;
    const plan = counts(id)
      ? { weight: weights[id], bar: bars[id], core: core.includes(id) }
      : { weight: 0, bar: null, core: false };
    return { ...dimension, cornerstone: dimension.cornerstone ?? null, ...plan };
  });
}

function levelAbove(rubric: RubricFile, level: Level): Script['above'] {
  const above = LEVELS[LEVELS.indexOf(level) + 1];
  return above === undefined ? null : { level: above, bars: rubric.levels[above].bars };
}

function itemOf(
  item: ScenarioFile['items'][number] | RubricFile['items'][number],
  own: boolean,
  numbers: Readonly<Record<string, Quantity>>,
): Item {
  return {
    id: item.id,
    dimension: dimensionOf(item.id),
    anchor: anchorOf(item.anchor),
    asks: item.asks,
    met: item.met,
    whole: 'whole' in item ? (item.whole ?? null) : null,
    numbers: (item.number ?? []).flatMap((wanted) => quantityOf(wanted, numbers)),
    change: item.change ?? null,
    measured: 'measured' in item ? (item.measured ?? null) : null,
    drawn: 'drawn' in item ? (item.drawn ?? null) : null,
    own,
    good: item.good,
    also: item.also ?? [],
    bluff: item.bluff ?? null,
  };
}

function quantityOf(
  wanted: string | { is: string | number; unit: string },
  numbers: Readonly<Record<string, Quantity>>,
): Quantity[] {
  if (typeof wanted !== 'string') return [{ value: evaluate(wanted.is, scopeOf(numbers)), unit: wanted.unit }];
  const named = numbers[wanted];
  return named ? [named] : [];
}

function dimensionOf(itemId: string): DimensionId {
  const id = DIMENSION_IDS.find((dimension) => itemId.startsWith(`${dimension}-`));
  if (id === undefined) throw new Error(`item '${itemId}' does not begin with its dimension`);
  return id;
}

function anchorOf(anchor: number): Item['anchor'] {
  if (anchor === 1 || anchor === 2 || anchor === 3 || anchor === 4) return anchor;
  throw new Error(`${anchor} is not an anchor`);
}

function printReference(reference: ScenarioFile['reference'], print: (text: string) => string): Script['reference'] {
  const { staff, principal } = reference.beyond;
  return {
    diagram: reference.diagram,
    solution: print(reference.solution).trim(),
    tradeoffs: reference.tradeoffs.map(print),
    beyond: {
      ...(staff === undefined ? {} : { staff: print(staff) }),
      ...(principal === undefined ? {} : { principal: print(principal) }),
    },
  };
}
