import type { Script } from '../content/script.ts';
import type { NextLevel, ScorecardDimension, ScorecardItem } from '../contract/scorecard.ts';

const MOST = 4;

/**
 * What would have made this an answer of the next level up: of the dimensions that stay below its bar, the heaviest
 * first, the most telling open sign of the scenario's own that this bar asks for. Null at the highest level.
 */
export function nextLevelOf(
  script: Script,
  dimensions: readonly ScorecardDimension[],
  items: readonly ScorecardItem[],
): NextLevel | null {
  const { above, reference } = script;
  if (above === null) return null;
  const short = dimensions
    .filter(({ id, level, weight }) => weight > 0 && level < (above.bars[id] ?? 0))
    .toSorted((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
  const steps = short.flatMap(({ id }) => {
    const open = items
      .filter((item) => item.dimension === id && item.credit < 1 && item.anchor <= (above.bars[id] ?? 0))
      .flatMap((item) => script.items.filter((each) => each.id === item.id && each.own && each.measured === null))
      .toSorted((a, b) => b.anchor - a.anchor);
    return open.slice(0, 1).map((item) => ({ id: item.id, dimension: id, question: item.asks, example: item.good }));
  });
  return { level: above.level, adds: addsAt(reference.beyond, above.level), items: steps.slice(0, MOST) };
}

const addsAt = (beyond: Script['reference']['beyond'], level: NextLevel['level']): string | null =>
  level === 'senior' ? null : (beyond[level] ?? null);
