import type { Item, Script } from '../content/script.ts';
import { type CompiledPhrases, compileConcepts } from './concepts.ts';
import { type Concrete, compileConcrete } from './concrete.ts';
import { compileFigures } from './known-figures.ts';
import { compileNearest } from './nearest.ts';
import { type Reading, readSentence } from './reading.ts';
import { markSteering } from './steering.ts';
import { compileTies } from './ties.ts';
import { unitOf } from './units.ts';
import { type CompiledItem, givenQuantities, nearWindow, type Shown, windowsOf } from './windows.ts';
import { isStop, type Sentence, sentencesOf } from './words.ts';

/** An item that one turn shows, with the words that show it. */
export interface ItemSaid {
  itemId: string;
  status: 'met' | 'partial';
  sentences: { text: string; start: number; end: number }[];
  /** The concept's own words, else the whole sentence. */
  surface: string;
}

export interface Detector {
  script: Script;
  items: readonly CompiledItem[];
  concepts: CompiledPhrases;
  /** Reads sentences of one turn; equal sentence objects are read once. */
  readings(sentences: readonly Sentence[]): Reading[];
  /** Every item that one or two neighbouring sentences show (partial: three). Earliest and shortest first for each item. */
  shown(readings: readonly Reading[]): Shown[];
  /** What an item's own phrases find in a turn's text, without its nearest sentences: whether they say what it means. */
  phrased(itemId: string, turnText: string): 'met' | 'partial' | null;
  /** The scenario's item that a text's first sentence is most about; null where none is clearly ahead. */
  nearestItem(text: string): string | null;
  /** The items that a turn's text shows, each once, the attempts to steer left out. */
  read(turnText: string): ItemSaid[];
  /** Reads the sentences of a text ahead, so that a turn that holds them too is soon read. */
  hear(text: string): void;
}

/** Prepares a script once; what it gives is cheap enough to be asked at each turn. */
export function compileDetector(script: Script): Detector {
  const concepts = compileConcepts(script.concepts);
  const concrete = compileConcrete(script);
  const given = givenQuantities(script);
  const contradicts = compileFigures(script);
  const items = script.items
    .filter((item) => item.measured === null)
    .map((item) => compileItem(concepts, concrete, item));
  const memo = new WeakMap<Sentence, Reading>();
  const readings = (sentences: readonly Sentence[]): Reading[] =>
    sentences.map((sentence) => {
      const reading = memo.get(sentence) ?? readSentence(concepts, concrete, sentence);
      memo.set(sentence, reading);
      return reading;
    });
  const nearest = rememberedBySentence(compileNearest(script));
  const byId = new Map(items.map((compiled) => [compiled.item.id, compiled]));
  const ties = compileTies(script);
  const shown = (list: readonly Reading[]): Shown[] => {
    const windows = items.flatMap((compiled) => windowsOf(compiled, given, list, ties));
    // Rare words in common tie a nearest sentence to the item already.
    const near = list.flatMap((reading, at) => nearWindow(byId, given, list, at, nearest(reading.sentence)));
    const holds = (window: Shown) =>
      windows.some(
        (other) =>
          other.item === window.item && other.status === 'met' && other.from <= window.from && other.to >= window.to,
      );
    return [...windows, ...near.filter((window) => !holds(window))].filter(({ item, from, to }) => {
      const scale = item.dimension === 'D2' && item.numbers.length === 0;
      return !scale || !contradicts(list.slice(from, to + 1).flatMap(({ quantities }) => quantities));
    });
  };
  const readingsOf = (turnText: string) =>
    readings(markSteering(turnText).flatMap(({ sentence, steers }) => (steers ? [] : [sentence])));
  const read = (turnText: string): ItemSaid[] => {
    const list = readingsOf(turnText);
    return firstOfEach(shown(list)).map((window) => said(list, window));
  };
  const phrased = (itemId: string, turnText: string) => {
    const compiled = byId.get(itemId);
    const windows = compiled ? windowsOf(compiled, given, readingsOf(turnText), () => true) : [];
    return firstOfEach(windows)[0]?.status ?? null;
  };
  const nearestItem = (text: string) => {
    const [sentence] = sentencesOf(text);
    return sentence ? (nearest(sentence)?.itemId ?? null) : null;
  };
  const hear = (text: string) => {
    for (const { sentence } of readingsOf(text)) nearest(sentence);
  };
  return { script, items, concepts, readings, shown, phrased, nearestItem, read, hear };
}

function rememberedBySentence<T>(find: (sentence: Sentence) => T): (sentence: Sentence) => T {
  const known = new WeakMap<Sentence, { found: T }>();
  return (sentence) => {
    const kept = known.get(sentence) ?? { found: find(sentence) };
    known.set(sentence, kept);
    return kept.found;
  };
}

/** Whether a text shows an item: for the tests of an item's own `good` and `bluff`. */
export function itemShown(detector: Detector, itemId: string, text: string): 'met' | 'partial' | null {
  return detector.read(text).find((shown) => shown.itemId === itemId)?.status ?? null;
}

function compileItem(concepts: CompiledPhrases, concrete: Concrete, item: Item): CompiledItem {
  const readings = sentencesOf(item.good).map((sentence) => readSentence(concepts, concrete, sentence));
  const denied = item.met.filter((concept) => {
    const mentions = readings.flatMap((reading) => reading.concepts.get(concept) ?? []);
    return mentions.length > 0 && mentions.every((mention) => mention.negated);
  });
  const numbers = item.numbers.map((wanted) => ({ value: wanted.value, unit: unitOf(wanted.unit) }));
  return { item, numbers, denied: new Set(denied), asked: readings.some((reading) => reading.asks) };
}

function firstOfEach(shown: readonly Shown[]): Shown[] {
  const first = new Map<string, Shown>();
  for (const window of shown) {
    const before = first.get(window.item.id);
    if (!before || (before.status === 'partial' && window.status === 'met')) first.set(window.item.id, window);
  }
  return [...first.values()];
}

function said(list: readonly Reading[], window: Shown): ItemSaid {
  const readings = list.slice(window.from, window.to + 1);
  const sentences = readings.map(({ sentence: { text, start, end } }) => ({ text, start, end }));
  return { itemId: window.item.id, status: window.status, sentences, surface: surfaceIn(readings, window.item) };
}

function surfaceIn(readings: readonly Reading[], item: Item): string {
  for (const { concepts, sentence } of readings) {
    for (const concept of item.met) {
      const mention = concepts.get(concept)?.[0];
      const [first, last] = [sentence.tokens[mention?.from ?? -1], sentence.tokens[(mention?.to ?? 0) - 1]];
      if (first && last && !isStop(first.word))
        return sentence.text.slice(first.start - sentence.start, last.end - sentence.start);
    }
  }
  return readings[0]?.sentence.text ?? '';
}
