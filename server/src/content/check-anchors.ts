import type { Level } from '../contract/vocabulary.ts';
import type { Problem } from './problem.ts';
import type { RubricFile } from './rubric-schema.ts';
import type { ScenarioFile } from './scenario-schema.ts';
import type { YamlFile } from './yaml-file.ts';

const isOf = (entry: { levels?: readonly Level[] | undefined }, level: Level) =>
  entry.levels === undefined || entry.levels.includes(level);

/** Every dimension that counts at an offered level has an item, own or generic, at each anchor. */
export function checkAnchors(scenario: ScenarioFile, rubric: RubricFile, file: Pick<YamlFile, 'problem'>): Problem[] {
  const problems: Problem[] = [];
  const items = [...scenario.items, ...rubric.items];
  for (const level of scenario.levels) {
    for (const { id } of rubric.dimensions) {
      if (rubric.levels[level].weights[id] === 0) continue;
      for (const anchor of [1, 2, 3, 4]) {
        const has = items.some((item) => item.anchor === anchor && item.id.startsWith(`${id}-`) && isOf(item, level));
        if (has) continue;
        const message = `at level ${level} dimension ${id} has no item at anchor ${anchor}`;
        problems.push(file.problem(['items'], message, `add an item '${id}-…' with anchor: ${anchor}`));
      }
    }
  }
  return problems;
}
