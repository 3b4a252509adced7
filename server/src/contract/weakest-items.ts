import type { Scorecard, ScorecardDimension, ScorecardItem } from './scorecard.ts';

/** Meeting every bar gives this many points. */
const BAR_POINTS = 75;

/** How much a dimension holds the overall score back: weight times the points missing to the bar; negative above it. */
export const missing = ({ weight, score }: Pick<ScorecardDimension, 'weight' | 'score'>): number =>
  score === null ? Number.NEGATIVE_INFINITY : weight * (BAR_POINTS - score);

/**
 * The open items that are worth the most: of each dimension, the one that holds it back the most first, its lowest open
 * item; then a second one of each, and so on, until there are `count`.
 */
export function weakestItems(
  { dimensions, items }: Pick<Scorecard, 'dimensions' | 'items'>,
  count: number,
): ScorecardItem[] {
  const open = dimensions
    .filter(({ weight, score }) => weight > 0 && score !== null)
    .toSorted((one, other) => missing(other) - missing(one))
    .map(({ id }) =>
      items
        .filter(({ dimension, credit, status }) => dimension === id && credit < 1 && status !== 'cannot_evaluate')
        .toSorted((one, other) => one.anchor - other.anchor || one.credit - other.credit),
    );
  const deepest = Math.max(0, ...open.map(({ length }) => length));
  const rounds = Array.from({ length: deepest }, (_, round) => open.flatMap((own) => own.slice(round, round + 1)));
  return rounds.flat().slice(0, count);
}
