import type { ScorecardItem } from '@onsite/server/contract/scorecard';
import { stemOf } from '../../record/telling-words.ts';

/** A point with those that ask the same of it; the one that was shown best leads. */
export interface Line {
  item: ScorecardItem;
  twins: ScorecardItem[];
}

/** A generic point and the scenario's own are twins from this share of their words on: both of all that either holds. */
const ALIKE = 0.5;
const SMALL = new Set(
  (
    'a an the and or of to in on by for from with what which that who how is are be it its at as so do does not one ' +
    'some this these than then there'
  ).split(' '),
);

/** The rubric's own points, which every scenario is asked, carry `any` in their id. */
const isGeneric = ({ id }: ScorecardItem): boolean => /^D\d-any-/.test(id);

/** The points as lines, in their order; a scenario's twin of a generic point shares a line with it. Scores stay. */
export function linesOf(items: readonly ScorecardItem[]): Line[] {
  const own = items.filter((item) => !isGeneric(item));
  const taken = new Map<string, string>();
  for (const generic of items.filter(isGeneric)) {
    for (const { id } of own.filter((item) => isTwin(generic, item))) if (!taken.has(id)) taken.set(id, generic.id);
  }
  return items
    .filter(({ id }) => !taken.has(id))
    .map((first) => {
      const same = [first, ...own.filter(({ id }) => taken.get(id) === first.id)].toSorted(byStanding);
      const [item = first, ...twins] = same;
      return { item, twins };
    });
}

const isTwin = (one: ScorecardItem, other: ScorecardItem): boolean =>
  one.dimension === other.dimension && one.anchor === other.anchor && alike(one.question, other.question) >= ALIKE;

/** The share of words that two questions have in common, in any form of them, 0–1. */
export function alike(one: string, other: string): number {
  const here = wordsOf(one);
  const there = wordsOf(other);
  const shared = [...here].filter((word) => there.has(word)).length;
  const all = here.size + there.size - shared;
  return all === 0 ? 0 : shared / all;
}

function wordsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => !SMALL.has(word)).map(stemOf));
}

const STANDING: readonly ScorecardItem['status'][] = ['met', 'partial', 'not_met', 'cannot_evaluate'];

/** The one that earned most comes first. */
const byStanding = (one: ScorecardItem, other: ScorecardItem): number =>
  other.credit - one.credit || STANDING.indexOf(one.status) - STANDING.indexOf(other.status);
