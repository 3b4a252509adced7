import type { Item, Script } from '../content/script.ts';
import { stemFor } from './concepts.ts';
import { bytesIn, isMoney, isPercent, secondsIn } from './units.ts';
import { isStop, type Sentence, type Token, tokensOf } from './words.ts';

/** The item that a sentence is most about, and how surely. */
export interface Nearest {
  itemId: string;
  sure: boolean;
}

/** A word of one of an item's sentences counts whole, one of its other sentences or of its phrases less. */
const ELSEWHERE = 0.5;
const PHRASE = 0.6;
/** Shared weight in words that only one item uses, times that of the next best item, share of the sentence's known words. */
const NEAR = { weight: 1.7, ahead: 1.2, share: 0.3 };
const SURE = { weight: 1.9, ahead: 1.25, share: 0.35 };

/** A word of this part of an item's sentences is wholly its own. */
const OFTEN = 3;
/** Words in common, at least. */
const FEWEST = 3;

interface Words {
  id: string;
  sentences: readonly ReadonlySet<string>[];
  all: ReadonlySet<string>;
  phrases: ReadonlySet<string>;
  bluff: ReadonlySet<string>;
}

/** Where a word is used. */
interface Uses {
  weight: number;
  /** For each item that uses it (by number), its part in what any of the item's sentences shares. */
  items: Map<number, number>;
  /** For each sentence that holds it (by number over all items), what comes to that. */
  sentences: Map<number, number>;
}

/**
 * Prepares a search for the scenario's item that a sentence has most rare words in common with. It hears who says an
 * item's idea in words that no phrase foresaw: the phrases say what an item means, its question, its good sentence
 * and the others how it sounds. The one of its sentences that is nearest counts. A word weighs
 * ln(items / items that use it), a word of one item 1.
 */
export function compileNearest(script: Script): (sentence: Sentence) => Nearest | null {
  const items = script.items.filter((item) => item.own && item.measured === null).map((item) => wordsOf(item, script));
  const owners = items.flatMap(({ sentences }, number) => sentences.map(() => number));
  const index = indexOf(items);
  return (sentence) => {
    const known = [...stemsIn(sentence.tokens)].flatMap((stem): [string, Uses][] => {
      const uses = index.get(stem);
      return uses ? [[stem, uses]] : [];
    });
    const [first, second] = sharedByItem(
      known.map(([, uses]) => uses),
      owners,
    );
    const item = items[first.item];
    if (!item) return null;
    const { weight } = first;
    // Two words in common are chance, however rare they are among the items.
    if (known.filter(([, uses]) => uses.items.has(first.item)).length < FEWEST) return null;
    const sum = (words: readonly [string, Uses][]) => words.reduce((total, [, uses]) => total + uses.weight, 0);
    // As near to the item's bluff as to the item: talk about it.
    if (sum(known.filter(([stem]) => item.bluff.has(stem))) >= weight) return null;
    const passes = (bar: typeof NEAR) =>
      weight >= bar.weight && weight >= second.weight * bar.ahead && weight >= sum(known) * bar.share;
    return passes(NEAR) ? { itemId: item.id, sure: passes(SURE) } : null;
  };
}

function indexOf(items: readonly Words[]): Map<string, Uses> {
  const index = new Map<string, Uses>();
  const counts = new Map<string, number>();
  let number = 0;
  items.forEach(({ sentences, all, phrases }, item) => {
    const held = new Map<string, number>();
    for (const words of sentences) for (const stem of words) held.set(stem, (held.get(stem) ?? 0) + 1);
    for (const stem of new Set([...all, ...phrases])) {
      const uses = index.get(stem) ?? { weight: 0, items: new Map(), sentences: new Map() };
      uses.items.set(item, phrases.has(stem) ? PHRASE : ELSEWHERE);
      index.set(stem, uses);
      // A word that one of an item's many sentences uses is not the item's word yet.
      const share = (held.get(stem) ?? 0) / sentences.length;
      counts.set(stem, (counts.get(stem) ?? 0) + (phrases.has(stem) ? 1 : Math.min(1, share * OFTEN)));
    }
    for (const words of sentences) {
      for (const stem of words) index.get(stem)?.sentences.set(number, phrases.has(stem) ? 1 - PHRASE : 1 - ELSEWHERE);
      number += 1;
    }
  });
  const rarity = (count: number) => Math.log((items.length + 1) / (count + 0.5));
  for (const [stem, uses] of index) uses.weight = rarity(counts.get(stem) ?? 0) / rarity(1);
  return index;
}

interface Shared {
  item: number;
  weight: number;
}

/** The item with the most weight in common, by its best sentence, and the next one. */
function sharedByItem(known: readonly Uses[], owners: readonly number[]): [Shared, Shared] {
  const base = new Map<number, number>();
  const more = new Map<number, number>();
  for (const { weight, items, sentences } of known) {
    for (const [item, part] of items) base.set(item, (base.get(item) ?? 0) + weight * part);
    for (const [sentence, part] of sentences) more.set(sentence, (more.get(sentence) ?? 0) + weight * part);
  }
  const best = new Map<number, number>();
  for (const [sentence, weight] of more) {
    const item = owners[sentence] ?? -1;
    best.set(item, Math.max(best.get(item) ?? 0, weight));
  }
  let [first, second]: [Shared, Shared] = [NOTHING, NOTHING];
  for (const [item, weight] of [...base].sort(([a], [b]) => a - b)) {
    const shared = { item, weight: weight + (best.get(item) ?? 0) };
    if (shared.weight > first.weight) [first, second] = [shared, first];
    else if (shared.weight > second.weight) second = shared;
  }
  return [first, second];
}
const NOTHING: Shared = { item: -1, weight: 0 };

/** Figures are the item's `number`; here they would only echo the brief. */
const stemsIn = (tokens: readonly Token[]): Set<string> =>
  new Set(tokens.flatMap((token) => (isStop(token.word) || measures(token.word) ? [] : [stemFor(token)])));

/** "80 percent", "ten million", "5 GB", and verbs of any sentence: told by no item. */
const measures = (word: string): boolean =>
  /^\d/.test(word) ||
  VAGUE.has(word) ||
  isPercent(word) ||
  isMoney(word) ||
  bytesIn(word) !== null ||
  secondsIn(word) !== null;
const VAGUE = new Set(
  'million billion thousand hundred ten bring brings brought give gives gave put puts let lets'.split(' '),
);
const stemsOf = (text: string): Set<string> => stemsIn(tokensOf(text));

function wordsOf(item: Item, script: Script): Words {
  const sentences = [`${item.asks}. ${item.good}`, ...item.also].map(stemsOf);
  const phrases = stemsOf(item.met.flatMap((concept) => script.concepts[concept] ?? []).join('. '));
  return {
    id: item.id,
    sentences,
    all: new Set(sentences.flatMap((stems) => [...stems])),
    phrases,
    bluff: stemsOf(item.bluff ?? ''),
  };
}
