import type { Row } from '../figures/row.ts';

/** What a reader of a figure beside the relay's must know. */
export const APART = '(which reads through LangChain; Onsite off the wire)';

export function inRandomOrder<T>(all: readonly T[]): T[] {
  return all
    .map((each) => ({ each, at: Math.random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ each }) => each);
}

/**
 * A row whose baseline was off its usual figure by 2 × is no verdict on the program.
 * @param because where the time goes, as profiled; what the table says of a row that does not hold
 */
export function overBaseline(
  id: string,
  figure: string,
  goal: string,
  holds: boolean,
  busy: boolean,
  because = 'over the goal',
): Row {
  if (busy && !holds)
    return { id, figure, goal, pass: null, reason: 'machine too busy: the baseline itself is off its usual figure' };
  return holds ? { id, figure, goal, pass: true } : { id, figure, goal, pass: false, reason: because };
}
