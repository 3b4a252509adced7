import type { LoadedRubric, LoadedScenario } from './content.ts';
import type { Problem } from './problem.ts';
import { problemsIn } from './yaml-file.ts';

/** What a shipped interview must hold at least; a drill needs a third, and no requirement change. */
const LEAST = { facts: 8, probes: 16, hints: 4, items: 24, contradictions: 6 } as const;
const LEAST_PROBES_A_PHASE = 3;
/** Spoken in one turn with a greeting and a question: conduct allows an opening of 150 words. */
const LONGEST_BRIEF = 110;

/**
 * The minimum counts of a shipped scenario; an author's own may hold less. Part of the content check, not of the start:
 * a scenario that is still being written can be tried.
 */
export function checkCounts(loaded: LoadedScenario, { file: rubric }: LoadedRubric): Problem[] {
  const { file: scenario, shipped } = loaded;
  if (!shipped) return [];
  const problem = problemsIn(loaded);
  const problems: Problem[] = [];
  const drill = scenario.kind === 'drill';
  const atLeast = (what: string, path: (string | number)[], has: number, least: number) => {
    if (has < least) problems.push(problem(path, `has ${has} ${what}`, `a shipped one needs at least ${least}`));
  };
  for (const [kind, least] of Object.entries(LEAST) as [keyof typeof LEAST, number][]) {
    atLeast(kind, [kind], scenario[kind].length, drill ? Math.ceil(least / 3) : least);
  }
  for (const phase of scenario.phases) {
    const probes = scenario.probes.filter((probe) => probe.phase === phase.id);
    atLeast(`probes in phase '${phase.id}'`, ['probes'], probes.length, drill ? 1 : LEAST_PROBES_A_PHASE);
  }
  const words = scenario.brief.split(/\s+/).filter((word) => word !== '').length;
  if (words === 0) problems.push(problem(['brief'], 'is empty', 'say in a few sentences what is to be designed'));
  if (words > LONGEST_BRIEF) {
    problems.push(problem(['brief'], `has ${words} words`, `say it in at most ${LONGEST_BRIEF}`));
  }
  if (drill) {
    if (scenario.phases.length !== 1) problems.push(problem(['phases'], 'has several phases', 'a drill has one'));
    if (scenario.changes.length > 0)
      problems.push(problem(['changes'], 'has a requirement change', 'a drill has none'));
    return problems;
  }
  for (const level of scenario.levels) {
    const changes = scenario.changes.filter(({ levels }) => levels === undefined || levels.includes(level)).length;
    const most = level === 'senior' ? 1 : 2;
    // A list may hold more for a level than is said: the director takes the first of them.
    atLeast(
      `requirement changes at level ${level} (${most === 1 ? 'one' : 'one or two'} is said)`,
      ['changes'],
      changes,
      1,
    );
    for (const { id } of rubric.dimensions) {
      if (rubric.levels[level].weights[id] === 0) continue;
      const probed = scenario.probes.filter(
        (probe) =>
          (probe.levels === undefined || probe.levels.includes(level)) &&
          probe.for.some((item) => item.startsWith(`${id}-`)),
      );
      atLeast(`probes for dimension ${id} at level ${level}`, ['probes'], probed.length, 1);
      const own = scenario.items.filter(
        (item) => item.id.startsWith(`${id}-`) && (item.levels === undefined || item.levels.includes(level)),
      );
      atLeast(`items of dimension ${id} at level ${level}`, ['items'], own.length, 1);
    }
  }
  return problems;
}
