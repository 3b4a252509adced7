import type { Item, Script } from '../content/script.ts';
import { stemFor } from '../detect/concepts.ts';
import type { Reading } from '../detect/reading.ts';
import { isStop, type Token, tokensOf } from '../detect/words.ts';

export interface Fit {
  /** How well a run of sentences fits an item; only figures of the same sentences are compared. */
  of(item: Item, window: readonly Reading[]): number;
  /** Whether that is too little: the phrases met by accident in a sentence about something else. */
  isChance(item: Item, fit: number): boolean;
}

/** Below this share of what its own good sentence reaches, a place is chance. */
const CHANCE = 0.25;
/** How somebody frames and decides is said in everyday words, whatever the subject; to name a thing takes one word. */
const isEveryday = ({ dimension, anchor }: Item): boolean => anchor === 1 || dimension === 'D1' || dimension === 'D7';

/** A scenario's own items ask for more than the rubric's, which any system meets in some way. */
const OWN = 1.3;
/** A named figure says as much as two rare words. */
const NUMBER = 4;
/** What needs two sentences fits each of them less. */
const LONGER = 0.85;

/**
 * Prepares the measure for one script: words that the sentence shares with the item, the rarer among the items the more they
 * weigh (ln of all items over those that use the word).
 * @param read reads the sentences of a text
 */
export function fitIn(script: Script, read: (text: string) => readonly Reading[]): Fit {
  const words = new Map(
    script.items.map((item) => [item.id, stemsOf([item.asks, item.good, ...item.also].join('. '))]),
  );
  const uses = new Map<string, number>();
  for (const stems of words.values()) for (const stem of stems) uses.set(stem, (uses.get(stem) ?? 0) + 1);
  const weight = (stem: string): number => Math.log((words.size + 1) / ((uses.get(stem) ?? 0) + 0.5));
  const of: Fit['of'] = (item, window) => {
    const own = words.get(item.id) ?? new Set<string>();
    const counted = new Set<string>();
    for (const reading of window) {
      const { tokens } = reading.sentence;
      for (const concept of item.met) {
        for (const { from, to } of reading.concepts.get(concept) ?? []) {
          for (const token of tokens.slice(from, to)) if (tells(token)) counted.add(stemFor(token));
        }
      }
      for (const token of tokens) if (tells(token) && own.has(stemFor(token))) counted.add(stemFor(token));
    }
    const shared = [...counted].reduce((sum, stem) => sum + weight(stem), 0);
    const figure = item.numbers.length > 0 && window.some(({ quantities }) => quantities.length > 0) ? NUMBER : 0;
    return (shared + figure) * (item.own ? OWN : 1) * LONGER ** (window.length - 1);
  };
  const ideal = new Map<string, number>();
  const isChance: Fit['isChance'] = (item, fit) => {
    const best = ideal.get(item.id) ?? of(item, read(item.good));
    ideal.set(item.id, best);
    return item.own && !isEveryday(item) && fit < best * CHANCE;
  };
  return { of, isChance };
}

/** Figures differ from answer to answer. */
const tells = ({ word }: Token): boolean => !isStop(word) && !/^\d/.test(word);

const stemsOf = (text: string): ReadonlySet<string> =>
  new Set(tokensOf(text).flatMap((token) => (tells(token) ? [stemFor(token)] : [])));
