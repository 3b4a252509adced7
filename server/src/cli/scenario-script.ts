import { fail } from '../command-line.ts';
import { compileScript } from '../content/compile-script.ts';
import type { Content } from '../content/content.ts';
import type { Script } from '../content/script.ts';
import type { Level } from '../contract/vocabulary.ts';

/** The script of `--scenario` and `--level` (null: the scenario's first); stops with one line where there is none. */
export function scriptOf({ scenarios, rubric }: Content, id: string, level: Level | null): Script {
  const scenario = scenarios.get(id);
  if (!scenario) fail(`--scenario ${id} is not there; there are ${[...scenarios.keys()].join(', ')}`);
  const { levels } = scenario.file;
  const [first = 'senior'] = levels;
  if (level !== null && !levels.includes(level)) fail(`--level ${level}: ${id} is offered at ${levels.join(', ')}`);
  return compileScript(scenario, rubric, level ?? first);
}
