import type { LoadedScenario } from './content.ts';
import type { Problem } from './problem.ts';
import { problemsIn } from './yaml-file.ts';

const FIGURE = /(?<![\p{L}\d.,:-])\d+(?:[.,:]\d+)*/gu;
/** Signs that a line does its own arithmetic. */
const DERIVED = /[=×*÷]|\btimes\b|\bdivided\b|\bper cent\b/;
/** Counts that prose uses without a source: "two copies, 3 regions". */
const SMALL = 12;
/** Figures are rounded for readers. */
const ROUNDING = 0.06;

/**
 * Figures of the reference prose that stand neither in the facts, the brief, the changes or the numbers, nor are derived
 * on their line. They may be right; their author looks at them once more.
 */
export function checkFigures(scenario: LoadedScenario): Problem[] {
  const { file, numbers } = scenario;
  const problem = problemsIn(scenario);
  const given = [file.brief, ...file.facts.map((fact) => fact.say), ...file.changes.map((change) => change.say)];
  const expressions = Object.values(file.numbers).map(({ is }) => String(is));
  const known = [
    ...[...given, ...expressions].flatMap(figuresIn),
    ...Object.values(numbers).map(({ value }) => value),
  ].flatMap(withScales);
  const { solution, tradeoffs, beyond } = file.reference;
  const lines = [
    ...solution.split('\n').map((line) => ({ path: ['reference', 'solution'], line })),
    ...tradeoffs.map((line, i) => ({ path: ['reference', 'tradeoffs', i], line })),
    ...Object.entries(beyond).map(([level, line]) => ({ path: ['reference', 'beyond', level], line: line ?? '' })),
  ];
  return lines.flatMap(({ path, line }) => {
    if (DERIVED.test(line)) return [];
    return figuresIn(line.replace(/\{\w+\}/g, ''))
      .filter((figure) => figure > SMALL && !known.some((value) => Math.abs(figure - value) <= ROUNDING * value))
      .map((figure) =>
        problem(path, `the figure ${figure} has no source`, 'make it a number, or derive it on its line'),
      );
  });
}

function figuresIn(text: string): number[] {
  return [...text.matchAll(FIGURE)].map(([figure]) => Number(figure.replaceAll(',', ''))).filter(Number.isFinite);
}

/** Prose may say 2 million, 2,000 thousand, or 30 % for 0.3. */
function withScales(value: number): number[] {
  return [value, value / 1e3, value / 1e6, value / 1e9, value * 100];
}
