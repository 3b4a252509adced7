/** A place that may serve a claim: the numbers of its sentences, rising. */
export interface Place {
  claim: string;
  sentences: readonly number[];
}

/** A sentence serves at most this many items. */
const CAPACITY = 2;

/**
 * Shares the sentences out, from the first to the last: each claim takes the first place that still has room. Where
 * more claims want a sentence than it may serve, `rank` decides (lower first, from the script alone). What comes
 * later in a transcript so never changes what was served before, and a deleted part takes along only its own quotes.
 * @returns the index of the place that serves each claim
 */
export function assign(
  places: readonly Place[],
  rank: (claim: string) => number,
  load = new Map<number, number>(),
): Map<string, number> {
  const order = places.map((place, index) => ({
    place,
    index,
    end: place.sentences.at(-1) ?? 0,
    rank: rank(place.claim),
  }));
  order.sort((a, b) => a.end - b.end || a.rank - b.rank || a.index - b.index);
  const served = new Map<string, number>();
  for (const { place, index } of order) {
    const free = place.sentences.every((sentence) => (load.get(sentence) ?? 0) < CAPACITY);
    if (!free || served.has(place.claim)) continue;
    served.set(place.claim, index);
    for (const sentence of place.sentences) load.set(sentence, (load.get(sentence) ?? 0) + 1);
  }
  return served;
}
