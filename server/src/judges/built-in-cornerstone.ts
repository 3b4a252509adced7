import type { DimensionId } from '../contract/vocabulary.ts';
import type { Taken } from '../detect/contradictions.ts';
import type { Detector } from '../detect/items.ts';
import type { Shown } from '../detect/windows.ts';
import type { Sentence } from '../detect/words.ts';
import type { Judgement } from './judge.ts';

/** A place that shows an item: its sentences in their turn, and by number over the whole talk. */
interface Place extends Shown {
  passage: { sentences: readonly Sentence[] };
  sentences: readonly number[];
}

/** Anchor 1 only names, anchor 2 asks that one is handled; what lies above it stands on more than one. */
const [NAMED, APPLIED, SEVERAL] = [1, 2, 2];

/**
 * How many cornerstones of each dimension the talk follows through: different sentences that show an item of it, name
 * its cornerstone and rest on no wrong claim. Dimensions without a cornerstone are left out.
 */
export function followedIn(
  detector: Detector,
  found: ReadonlyMap<string, readonly Place[]>,
  { sentences: struck }: Taken,
): ReadonlyMap<DimensionId, number> {
  return new Map(
    detector.script.dimensions.flatMap(({ id, cornerstone }) => {
      if (cornerstone === null) return [];
      const follows = ({ item, status, passage, from, to, sentences }: Place) =>
        item.dimension === id &&
        item.anchor >= APPLIED &&
        status === 'met' &&
        !sentences.some((number) => struck.has(number)) &&
        (item.met.includes(cornerstone) ||
          detector.readings(passage.sentences.slice(from, to + 1)).some(({ concepts }) => concepts.has(cornerstone)));
      const places = [...found.values()].flat().filter(follows);
      return [[id, new Set(places.map(({ passage, from }) => passage.sentences[from]?.text)).size] as const];
    }),
  );
}

/**
 * Rule S5: what lies above anchor 1 stands on a cornerstone, what lies above anchor 2 on more than one. Who reckons the
 * bill and guards every door, and says of no failure what happens then, is on the happy path; of one, has applied it
 * (scoring.md, D6: "one failure handled"). A drill practises a part of a dimension only.
 */
export function onCornerstones(
  judgements: readonly Judgement[],
  { script, items }: Detector,
  followed: ReadonlyMap<DimensionId, number>,
): Judgement[] {
  if (script.kind === 'drill') return [...judgements];
  const byId = new Map(items.map(({ item }) => [item.id, item]));
  return judgements.map((judgement) => {
    const item = byId.get(judgement.item);
    const count = (item && followed.get(item.dimension)) ?? SEVERAL;
    const stands = count >= SEVERAL || (item?.anchor ?? 0) <= (count === 0 ? NAMED : APPLIED);
    if (!item || stands || judgement.status === 'not_met') return judgement;
    return { item: item.id, status: 'not_met', evidence: [], reason: TOO_LITTLE };
  });
}
const TOO_LITTLE = 'too little is followed through of what its dimension stands on';
