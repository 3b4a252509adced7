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
const SURE = { weight: 2.2, ahead: 1.35, share: 0.4 };

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

/**
 * Prepares a search for the scenario's item that a sentence has most rare words in common with. It hears who says an
 * item's idea in words that no phrase foresaw: the phrases say what an item means, its question, its good sentence
 * and the others how it sounds. The one of its sentences that is nearest counts. A word weighs
 * ln(items / items that use it), a word of one item 1.
 */
export function compileNearest(script: Script): (sentence: Sentence) => Nearest | null {
  const items = script.items.filter((item) => item.own && item.measured === null).map((item) => wordsOf(item, script));
  const uses = new Map<string, number>();
  for (const { sentences, all, phrases } of items) {
    for (const stem of new Set([...all, ...phrases])) {
      const share = sentences.filter((words) => words.has(stem)).length / sentences.length;
      // A word that one of an item's many sentences uses is not the item's word yet.
      uses.set(stem, (uses.get(stem) ?? 0) + (phrases.has(stem) ? 1 : Math.min(1, share * OFTEN)));
    }
  }
  const rarity = (count: number) => Math.log((items.length + 1) / (count + 0.5));
  const weights = new Map([...uses].map(([stem, count]) => [stem, rarity(count) / rarity(1)]));
  return (sentence) => {
    const known = [...stemsIn(sentence.tokens)].flatMap((stem): [string, number][] => {
      const weight = weights.get(stem);
      return weight === undefined ? [] : [[stem, weight]];
    });
    let first: { item: Words; weight: number } | null = null;
    let second = 0;
    for (const item of items) {
      const weight = sharedWith(item, known);
      if (first && weight <= first.weight) second = Math.max(second, weight);
      else {
        second = first?.weight ?? 0;
        first = { item, weight };
      }
    }
    if (!first || first.weight === 0) return null;
    const { item, weight } = first;
    // Two words in common are chance, however rare they are among the items.
    if (known.filter(([stem]) => item.all.has(stem) || item.phrases.has(stem)).length < FEWEST) return null;
    const sum = (stems: readonly [string, number][]) => stems.reduce((total, [, each]) => total + each, 0);
    // As near to the item's bluff as to the item: talk about it.
    if (sum(known.filter(([stem]) => item.bluff.has(stem))) >= weight) return null;
    const passes = (bar: typeof NEAR) =>
      weight >= bar.weight && weight >= second * bar.ahead && weight >= sum(known) * bar.share;
    return passes(NEAR) ? { itemId: item.id, sure: passes(SURE) } : null;
  };
}

function sharedWith({ sentences, all, phrases }: Words, known: readonly [string, number][]): number {
  const elsewhere = known.map(([stem]) => (phrases.has(stem) ? PHRASE : all.has(stem) ? ELSEWHERE : 0));
  if (elsewhere.every((worth) => worth === 0)) return 0;
  let best = 0;
  for (const words of sentences) {
    let weight = 0;
    for (const [n, [stem, each]] of known.entries()) weight += each * (words.has(stem) ? 1 : (elsewhere[n] ?? 0));
    best = Math.max(best, weight);
  }
  return best;
}

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
