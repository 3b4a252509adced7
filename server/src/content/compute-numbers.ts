import { remedyFor } from './did-you-mean.ts';
import { ExpressionError, evaluate, type Scope } from './numbers.ts';
import type { Path, Problem } from './problem.ts';
import type { ScenarioFile } from './scenario-schema.ts';
import type { Quantity } from './script.ts';
import type { YamlFile } from './yaml-file.ts';

/** A scenario's `numbers`, each computed from those before it. */
export function computeNumbers(
  scenario: ScenarioFile,
  file: Pick<YamlFile, 'problem'>,
): { numbers: Record<string, Quantity>; problems: Problem[] } {
  const numbers: Record<string, Quantity> = {};
  const problems: Problem[] = [];
  for (const [name, { is, unit }] of Object.entries(scenario.numbers)) {
    if (!/^[A-Za-z][A-Za-z0-9]*$/.test(name)) {
      const remedy = 'use letters and digits only: in an expression a hyphen is a minus';
      problems.push(file.problem(['numbers', name], `the name '${name}' cannot be used in an expression`, remedy));
      continue;
    }
    const value = tryEvaluate(is, scopeOf(numbers), ['numbers', name, 'is'], file, problems);
    // A failed one still counts as defined, so that it is told once.
    numbers[name] = { value: value ?? 1, unit };
  }
  return { numbers, problems };
}

export function scopeOf(numbers: Readonly<Record<string, Quantity>>): Scope {
  return Object.fromEntries(Object.entries(numbers).map(([name, { value }]) => [name, value]));
}

/** Evaluates, or adds a problem and gives null. */
export function tryEvaluate(
  is: string | number,
  scope: Scope,
  path: Path,
  file: Pick<YamlFile, 'problem'>,
  problems: Problem[],
): number | null {
  try {
    return evaluate(is, scope);
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    const remedy =
      error.unknown === null
        ? 'use numbers, names defined above, + - * / ^ and brackets'
        : remedyFor(error.unknown, Object.keys(scope), 'define it above, in `numbers`');
    problems.push(file.problem(path, error.message, remedy));
    return null;
  }
}
