/** A place that may serve a claim: the numbers of its sentences, rising, and how well they fit it. */
export interface Place {
  claim: string;
  /** The turn that the sentences stand in. */
  turn: string;
  sentences: readonly number[];
  fit: number;
}

/** A sentence serves at most this many items. */
const CAPACITY = 2;
/** A place is as good as the best one if it fits nearly as well; then the earlier one is quoted. */
const NEARLY = 0.7;

/**
 * Shares the sentences out: each serves the claims that it fits best, whatever is said elsewhere. So nothing that
 * comes later changes what an earlier sentence serves, and a deleted part takes along only its own quotes.
 * @param load what the sentences serve already, by sentence; what is given out here is added
 * @returns the index of the place that serves each claim
 */
export function assign(places: readonly Place[], load = new Map<number, Set<string>>()): Map<string, number> {
  const order = places
    .map((place, index) => ({ place, index }))
    .sort((a, b) => b.place.fit - a.place.fit || (a.place.claim < b.place.claim ? -1 : 1) || a.index - b.index);
  const kept = new Map<string, { index: number; fit: number }[]>();
  const inTurn = new Set<string>();
  for (const { place, index } of order) {
    const { claim, turn, sentences, fit } = place;
    if (inTurn.has(`${turn} ${claim}`)) continue;
    const serving = sentences.map((sentence) => load.get(sentence) ?? new Set<string>());
    if (serving.some((claims) => claims.size >= CAPACITY && !claims.has(claim))) continue;
    for (const [n, claims] of serving.entries()) load.set(sentences[n] ?? -1, claims.add(claim));
    inTurn.add(`${turn} ${claim}`);
    kept.set(claim, [...(kept.get(claim) ?? []), { index, fit }]);
  }
  const served = new Map<string, number>();
  for (const [claim, all] of kept) {
    const best = all[0]?.fit ?? 0;
    const near = all.filter(({ fit }) => fit >= best * NEARLY).map(({ index }) => index);
    const first = near.toSorted((a, b) => (places[a]?.sentences[0] ?? 0) - (places[b]?.sentences[0] ?? 0))[0];
    if (first !== undefined) served.set(claim, first);
  }
  return served;
}
