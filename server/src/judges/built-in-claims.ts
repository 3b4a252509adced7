import type { Item } from '../content/script.ts';
import type { Claim, Taken } from '../detect/contradictions.ts';
import { isPattern } from '../detect/patterns.ts';

/** A place in the talk that shows an item: the numbers of its sentences. */
interface Shows {
  item: Item;
  sentences: readonly number[];
}

/** Who says something wrong of what an item asks for has not got it, though another sentence names it rightly. */
export function withTouched(taken: Taken, found: ReadonlyMap<string, readonly Shows[]>): Taken {
  const items = new Map(taken.items);
  for (const { item, sentences } of [...found.values()].flat()) {
    const claim = taken.sentences.get(sentences.find((number) => taken.sentences.has(number)) ?? -1);
    if (claim && item.own && item.anchor > 1 && !items.has(item.id)) items.set(item.id, claim);
  }
  return { ...taken, items };
}

/** Fewer mistakes are slips: of right answers hardly one was ever heard to make two, of wrong ones none fewer than three. */
const SEVERAL = 3;

/**
 * The items that a slip half takes, each with it. A phrase of several parts hears more than its author thought of, and
 * may for once have misheard: while there are no more, it halves what it names, and its sentence shows nothing.
 */
export function slippedBy(taken: Taken): ReadonlyMap<string, Claim> {
  if (taken.sentences.size >= SEVERAL) return new Map();
  return new Map([...taken.items].filter(([, claim]) => isPattern(claim.phrase)));
}

/** How somebody frames (D1) and tells (D7) is no matter of right and wrong mechanisms. */
const isDoubtful = ({ dimension, anchor, own }: Item): boolean =>
  dimension !== 'D1' && dimension !== 'D7' && (anchor === 4 || (anchor === 3 && !own));

/**
 * What somebody who makes several serious mistakes has not shown in the dimensions that they are in, each item with the
 * claim that it is doubted for. Nothing there is leveraged (anchor 4), and the rubric's everyday words prove no
 * justification (its own anchor 3), which would have to survive a probe (scoring.md). A right mechanism stays shown.
 */
export function doubtedBy(taken: Taken, items: readonly Item[]): ReadonlyMap<string, Claim> {
  if (taken.sentences.size < SEVERAL) return new Map();
  const claims = new Map(
    items.flatMap(({ id, dimension }) => {
      const claim = taken.items.get(id);
      return claim ? [[dimension, claim] as const] : [];
    }),
  );
  return new Map(
    items.flatMap((item) => {
      const claim = claims.get(item.dimension);
      return claim && isDoubtful(item) ? [[item.id, claim] as const] : [];
    }),
  );
}
