import type { ScoredSession } from '@onsite/server/contract/http';
import { DIMENSION_IDS } from '@onsite/server/contract/vocabulary';

/** A dimension over time. */
export interface DimensionTrend {
  id: string;
  title: string;
  /** Oldest first. Both figures are levels, 0–4. */
  points: { session: ScoredSession; level: number; bar: number }[];
}

const MOST = 16;

/** The latest levels of each dimension where it was judged and counts; a dimension that never was is left out. */
export function dimensionTrends(scored: readonly ScoredSession[]): DimensionTrend[] {
  const oldestFirst = scored.toReversed();
  return DIMENSION_IDS.flatMap((id) => {
    const points = oldestFirst
      .flatMap((session) => {
        // Too little to score is too little to say how it went.
        if (session.overall === null) return [];
        const found = session.dimensions.find((dimension) => dimension.id === id);
        if (!found?.evaluable || found.bar === null || found.weight === 0) return [];
        return [{ session, level: found.level, bar: found.bar, title: found.title }];
      })
      .slice(-MOST);
    const title = points.at(-1)?.title;
    return title === undefined ? [] : [{ id, title, points }];
  });
}
