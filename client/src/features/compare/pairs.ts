import type { Scorecard, ScorecardDimension, ScorecardItem } from '@onsite/server/contract/scorecard';

/** An item in both scorecards; null where one of them did not have it. */
export interface ItemPair {
  id: string;
  anchor: number;
  question: string;
  first: ScorecardItem | null;
  second: ScorecardItem | null;
}

export interface DimensionPair {
  id: ScorecardDimension['id'];
  title: string;
  first: ScorecardDimension | null;
  second: ScorecardDimension | null;
  /** Second less first; null where one was not judged. */
  change: number | null;
  gained: ItemPair[];
  lost: ItemPair[];
  /** Shown both times, to the same degree. */
  kept: ItemPair[];
  /** Not shown either time. */
  open: ItemPair[];
}

type Card = Pick<Scorecard, 'dimensions' | 'items'>;

/** Lays two scorecards side by side: the dimensions that count in at least one, in the order of the rubric. */
export function pairsOf(first: Card, second: Card): DimensionPair[] {
  const ids = [...new Set([...first.dimensions, ...second.dimensions].map(({ id }) => id))];
  return ids.toSorted().flatMap((id) => {
    const [one, other] = [dimensionOf(first, id), dimensionOf(second, id)];
    if (!one?.weight && !other?.weight) return [];
    const items = itemPairs(first, second, id);
    return [
      {
        id,
        title: (one ?? other)?.title ?? id,
        first: one,
        second: other,
        change: judged(one) && judged(other) ? other.level - one.level : null,
        gained: items.filter((pair) => creditOf(pair.second) > creditOf(pair.first)),
        lost: items.filter((pair) => creditOf(pair.second) < creditOf(pair.first)),
        kept: items.filter((pair) => creditOf(pair.first) > 0 && creditOf(pair.second) === creditOf(pair.first)),
        open: items.filter((pair) => creditOf(pair.first) === 0 && creditOf(pair.second) === 0),
      },
    ];
  });
}

const dimensionOf = ({ dimensions }: Card, id: string) => dimensions.find((dimension) => dimension.id === id) ?? null;

const judged = (dimension: ScorecardDimension | null): dimension is ScorecardDimension =>
  dimension?.evaluable === true && dimension.weight > 0;

const creditOf = (item: ScorecardItem | null) => item?.credit ?? 0;

function itemPairs(first: Card, second: Card, dimension: string): ItemPair[] {
  const own = (card: Card) => new Map(card.items.filter((item) => item.dimension === dimension).map((i) => [i.id, i]));
  const [one, other] = [own(first), own(second)];
  return [...new Map([...one, ...other]).values()]
    .map(({ id, anchor, question }) => ({
      ...{ id, anchor, question },
      first: one.get(id) ?? null,
      second: other.get(id) ?? null,
    }))
    .toSorted((a, b) => a.anchor - b.anchor);
}
