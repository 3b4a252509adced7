import type { Item, Script } from '../content/script.ts';
import { stemFor } from './concepts.ts';
import { isStop, type Sentence, type Token, tokensOf } from './words.ts';

/** The item that a sentence is most about, and how surely. */
export interface Nearest {
  itemId: string;
  sure: boolean;
}

/** A concept's phrases are many and loose; a word of theirs weighs less than one of the item's own sentences. */
const PHRASE = 0.6;
/** Shared weight in words that only one item uses, times that of the next best item, share of the sentence's known words. */
const NEAR = { weight: 2.2, ahead: 1.3, share: 0.3 };
const SURE = { weight: 2.9, ahead: 1.45, share: 0.4 };

/**
 * Prepares a search for the scenario's item that a sentence has most rare words in common with. It hears who says an
 * item's idea in words that no phrase foresaw: the phrases say what an item means, its question, its good sentence
 * and the others how it sounds. A word weighs ln(items / items that use it), a word of one item 1; linear in the sentence.
 */
export function compileNearest(script: Script): (sentence: Sentence) => Nearest | null {
  const own = script.items.filter((item) => item.own && item.measured === null);
  const byStem = new Map<string, [string, number][]>();
  for (const item of own) {
    for (const [stem, worth] of wordsOf(item, script))
      byStem.set(stem, [...(byStem.get(stem) ?? []), [item.id, worth]]);
  }
  const rarity = (uses: number) => Math.log((own.length + 1) / (uses + 0.5));
  const weightOf = (stem: string) => rarity(byStem.get(stem)?.length ?? 0) / rarity(1);
  const bluffs = new Map(own.map(({ id, bluff }) => [id, stemsOf(bluff ?? '')]));
  return (sentence) => {
    const stems = stemsIn(sentence.tokens);
    const shared = new Map<string, number>();
    let known = 0;
    for (const stem of stems) {
      const users = byStem.get(stem);
      if (!users) continue;
      const weight = weightOf(stem);
      known += weight;
      for (const [id, worth] of users) shared.set(id, (shared.get(id) ?? 0) + weight * worth);
    }
    const [first, second] = [...shared].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    if (!first) return null;
    const [itemId, weight] = first;
    // As near to the item's bluff as to the item: talk about it.
    const bluffed = [...(bluffs.get(itemId) ?? [])].reduce(
      (sum, stem) => sum + (stems.has(stem) ? weightOf(stem) : 0),
      0,
    );
    if (bluffed >= weight) return null;
    const ahead = second ? weight / second[1] : Number.POSITIVE_INFINITY;
    const passes = (bar: typeof NEAR) => weight >= bar.weight && ahead >= bar.ahead && weight >= known * bar.share;
    return passes(NEAR) ? { itemId, sure: passes(SURE) } : null;
  };
}

const stemsIn = (tokens: readonly Token[]): Set<string> =>
  new Set(tokens.flatMap((token) => (isStop(token.word) ? [] : [stemFor(token)])));
const stemsOf = (text: string): Set<string> => stemsIn(tokensOf(text));

function wordsOf(item: Item, script: Script): Map<string, number> {
  const words = new Map<string, number>();
  const add = (text: string, worth: number) => {
    for (const stem of stemsOf(text)) words.set(stem, Math.max(worth, words.get(stem) ?? 0));
  };
  add([item.asks, item.good, ...item.also].join('. '), 1);
  for (const concept of item.met) for (const phrase of script.concepts[concept] ?? []) add(phrase, PHRASE);
  return words;
}
