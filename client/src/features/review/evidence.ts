import type { Scorecard, ScorecardItem } from '@onsite/server/contract/scorecard';

/** The items that quote each source: a turn by its id, `board`, `code`. */
export type EvidenceBySource = ReadonlyMap<string, ScorecardItem[]>;

/** What each turn, the board and the code is quoted for. An item that quotes a source twice stands there once. */
export function itemsBySource(card: Scorecard | null): EvidenceBySource {
  const bySource = new Map<string, ScorecardItem[]>();
  for (const item of card?.items ?? []) {
    for (const source of new Set(item.evidence.map(({ turnId }) => turnId))) {
      bySource.set(source, [...(bySource.get(source) ?? []), item]);
    }
  }
  return bySource;
}
