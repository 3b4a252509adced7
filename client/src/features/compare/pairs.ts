import type { Scorecard, ScorecardDimension, ScorecardItem } from '@onsite/server/contract/scorecard';
import { levelFigure } from '../../ui/level-meter.tsx';

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
  /** Second less first, as they are shown; null where one was not judged. */
  change: number | null;
  gained: ItemPair[];
  lost: ItemPair[];
  /** Shown both times, to the same degree. */
  kept: ItemPair[];
  /** Not shown either time. */
  open: ItemPair[];
  /** Not asked or not judged in one of them at least: nothing that could have been gained or lost. */
  apart: ItemPair[];
}

type Card = Pick<Scorecard, 'dimensions' | 'items'>;

/** Lays two scorecards side by side: the dimensions that count in at least one, in the order of the rubric. */
export function pairsOf(first: Card, second: Card): DimensionPair[] {
  const ids = [...new Set([...first.dimensions, ...second.dimensions].map(({ id }) => id))];
  return ids.toSorted().flatMap((id) => {
    const [one, other] = [dimensionOf(first, id), dimensionOf(second, id)];
    if (!one?.weight && !other?.weight) return [];
    const all = itemPairs(first, second, id);
    const items = all.filter((pair) => isJudged(pair.first) && isJudged(pair.second));
    return [
      {
        id,
        title: (one ?? other)?.title ?? id,
        first: one,
        second: other,
        change: judged(one) && judged(other) ? tenths(other.level) - tenths(one.level) : null,
        gained: items.filter((pair) => creditOf(pair.second) > creditOf(pair.first)),
        lost: items.filter((pair) => creditOf(pair.second) < creditOf(pair.first)),
        kept: items.filter((pair) => creditOf(pair.first) > 0 && creditOf(pair.second) === creditOf(pair.first)),
        open: items.filter((pair) => creditOf(pair.first) === 0 && creditOf(pair.second) === 0),
        apart: all.filter((pair) => !items.includes(pair)),
      },
    ];
  });
}

/** As it is shown, so that the change is what lies between the two figures beside it. */
const tenths = (level: number): number => Number(levelFigure(level));

const dimensionOf = ({ dimensions }: Card, id: string) => dimensions.find((dimension) => dimension.id === id) ?? null;

const judged = (dimension: ScorecardDimension | null): dimension is ScorecardDimension =>
  dimension?.evaluable === true && dimension.weight > 0;

/** What could not be judged as a whole may still hold a point that was. */
const isJudged = (item: ScorecardItem | null): boolean =>
  item !== null && (item.status !== 'cannot_evaluate' || item.credit > 0);

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
