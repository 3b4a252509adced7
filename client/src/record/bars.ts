import type { ScorecardDimension } from '@onsite/server/contract/scorecard';

type Figures = Pick<ScorecardDimension, 'weight' | 'bar' | 'level' | 'evaluable'>;

/** The dimensions that carry weight and have a bar: the corners of the radar. */
export const barred = <T extends Figures>(dimensions: readonly T[]): T[] =>
  dimensions.filter(({ weight, bar }) => weight > 0 && bar !== null);

/** How many of the judged dimensions reach their bar. */
export function barsMet(dimensions: readonly Figures[]): { met: number; of: number } {
  const judged = barred(dimensions).filter(({ evaluable }) => evaluable);
  return { met: judged.filter(({ level, bar }) => bar !== null && level >= bar).length, of: judged.length };
}
