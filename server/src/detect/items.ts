import type { Item, Script } from '../content/script.ts';
import { type CompiledPhrases, compileConcepts } from './concepts.ts';
import { type Concrete, compileConcrete } from './concrete.ts';
import { compileFigures } from './known-figures.ts';
import { compileNearest, type Nearest } from './nearest.ts';
import { answers, type Found, quantitiesIn } from './quantities.ts';
import { type Reading, readSentence } from './reading.ts';
import { markSteering } from './steering.ts';
import { compileTies, type Ties } from './ties.ts';
import { type Unit, unitOf } from './units.ts';
import { isStop, type Sentence, sentencesOf, tokensOf } from './words.ts';

/** An item made ready to be looked for. */
export interface CompiledItem {
  item: Item;
  numbers: readonly { value: number; unit: Unit }[];
  /** Concepts that the item's own good sentence denies ("I would not run Kafka"): they count only where declined. */
  denied: ReadonlySet<string>;
  /** The good sentence is a question, so that a question may show the item. */
  asked: boolean;
}

/** An item shown by the sentences `from` to `to` (inclusive) of a list of readings. */
export interface Shown {
  item: Item;
  status: 'met' | 'partial';
  from: number;
  to: number;
}

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
  const nearest = compileNearest(script);
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
  return { script, items, concepts, readings, shown, phrased, nearestItem, read };
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

/** A sentence that is plainly about one item, though in words that no phrase of it foresaw. */
function nearWindow(
  byId: ReadonlyMap<string, CompiledItem>,
  given: ReadonlySet<string>,
  list: readonly Reading[],
  at: number,
  nearest: Nearest | null,
): Shown[] {
  const [reading, next] = [list[at], list[at + 1]];
  const compiled = nearest ? byId.get(nearest.itemId) : undefined;
  if (!nearest || !compiled || !reading) return [];
  const { item, numbers, asked } = compiled;
  const { tokens } = reading.sentence;
  if (tokens.length < SHORTEST || tokens.length > LONGEST || reading.hollow || (reading.asks && !asked)) return [];
  // The reason may follow: "We count drinks per slot. That way …"
  const reasoned = relationsOf(item, reading).size > 0;
  const goesOn =
    !reasoned && next?.continues === true && !next.asks && !next.hollow && relationsOf(item, next).size > 0;
  if ((!reasoned && !goesOn) || marksOf([reading]).size < marksNeeded(item)) return [];
  // What is refused where it should be taken, or taken where it should be refused, is about the item and still against it.
  const refused = item.met.some((concept) => reading.concepts.get(concept)?.every(({ negated }) => negated));
  if (compiled.denied.size > 0 ? !reading.declines : refused) return [];
  if (numbers.length > 0 && (reading.wrong || !answersNumber(compiled, given, reading, true))) return [];
  return [{ item, status: nearest.sure ? 'met' : 'partial', from: at, to: goesOn ? at + 1 : at }];
}

const key = (found: Found): string => `${found.raw}|${found.kind}|${found.per}`;

/** Rates that the brief and the fact sheet give: said again in the same unit, they derive nothing. */
function givenQuantities(script: Script): ReadonlySet<string> {
  const texts = [script.brief, ...script.facts.map((fact) => fact.say)];
  return new Set(
    texts.flatMap((text) =>
      quantitiesIn(text, 0, tokensOf(text))
        .filter((found) => found.per !== null)
        .map(key),
    ),
  );
}

function windowsOf(compiled: CompiledItem, given: ReadonlySet<string>, list: readonly Reading[], ties: Ties): Shown[] {
  const windows: Shown[] = [];
  for (let from = 0; from < list.length; from += 1) {
    // A window is looked at from the first sentence that adds to it, so each pair is looked at once.
    for (let to = from; to <= Math.min(from + 2, list.length - 1); to += 1) {
      const status = statusOf(compiled, given, list.slice(from, to + 1));
      if (!status || !ties(compiled.item, list, from, to)) continue;
      windows.push({ item: compiled.item, status, from, to });
      break;
    }
  }
  return windows.filter((window) => !windows.some((other) => other !== window && within(other, window)));
}

/** A window that holds a better or equal one adds nothing. */
const within = (inner: Shown, outer: Shown): boolean =>
  inner.from >= outer.from && inner.to <= outer.to && (inner.status === 'met' || outer.status === 'partial');

const SHORTEST = 5;
const LONGEST = 60;

function statusOf(
  compiled: CompiledItem,
  given: ReadonlySet<string>,
  window: readonly Reading[],
): 'met' | 'partial' | null {
  const { item, asked, numbers } = compiled;
  if (item.met.length === 0 && numbers.length === 0) return null;
  const usable = window.filter(
    (reading) => (asked || !reading.asks || item.dimension === 'D1') && reading.sentence.tokens.length <= LONGEST,
  );
  if (usable.length < window.length) return null;
  // Who reckons wrongly shows no sense of scale by it, whatever else the sentence holds.
  if (item.dimension === 'D2' && window.some((reading) => reading.wrong)) return null;
  const holds = item.met.map((concept) => window.map((reading) => holdsConcept(compiled, concept, reading, window)));
  if (holds.some((places) => !places.includes(true))) return null;
  const near = item.met.length > 0;
  const answered = window.map((reading) => answersNumber(compiled, given, reading, near));
  const numberOk = numbers.length === 0 || answered.includes(true);
  if (!numberOk && item.met.length === 0) return null;

  const words = window.reduce((sum, reading) => sum + reading.sentence.tokens.length, 0);
  if (item.anchor === 1)
    return words >= 3 && window.length === 1 && numberOk && window.every((reading) => reading.speaks) ? 'met' : null;
  if (words < SHORTEST || window.some((reading) => reading.hollow)) return null;
  const about = window.map((_, n) => answered[n] === true || holds.some((places) => places[n]));
  if (marksOf(window).size < marksNeeded(item)) return null;
  // Each sentence of the window must add to it: hold a part, or carry on from the one before with the relation.
  const tied = window.every((reading, n) => about[n] || (reading.continues && relationsOf(item, reading).size > 0));
  const related = window.some((reading, n) => relationsOf(item, reading).size > 0 && (about[n] || reading.continues));
  if (!tied || !related) return null;
  if (!numberOk && window.length > 1) return null;
  return numberOk && window.length < 3 ? 'met' : 'partial';
}

/** What the rubric's everyday words must be tied by is more than a scenario's own concepts need. */
const relationsOf = (item: Item, reading: Reading): ReadonlySet<string> =>
  item.own && item.anchor < 3 ? reading.relations : reading.tying;

/**
 * How many concrete things a window must hold. The rubric's own items are said in everyday words, which vague talk
 * uses too; a scenario's concepts are concrete themselves.
 */
function marksNeeded({ own, anchor, dimension }: Item): number {
  if (anchor < 2) return 0;
  if (own) return anchor < 3 ? 0 : 1;
  if (dimension === 'D7') return anchor < 3 ? 0 : 1;
  if (dimension === 'D1') return 1;
  return anchor === 2 ? 1 : 2;
}

const marksOf = (window: readonly Reading[]): ReadonlySet<string> =>
  new Set(window.flatMap((reading) => [...reading.marks]));

function holdsConcept(compiled: CompiledItem, concept: string, reading: Reading, window: readonly Reading[]): boolean {
  const mentions = reading.concepts.get(concept);
  if (!mentions) return false;
  if (compiled.denied.has(concept)) return window.some((each) => each.declines);
  return mentions.some((mention) => !mention.negated);
}

function answersNumber(compiled: CompiledItem, given: ReadonlySet<string>, reading: Reading, near: boolean): boolean {
  return reading.quantities.some((found) => {
    // "58,000 feeds a second" answers a number of feeds, and none of lookups.
    const named = compiled.numbers.filter(
      ({ unit }) =>
        unit.kind === found.kind && (unit.per === null) === (found.per === null) && found.nouns.includes(unit.noun),
    );
    return (named.length > 0 ? named : compiled.numbers).some((wanted) => {
      if (given.has(key(found)) && found.per !== wanted.unit.per) return false;
      const about = near || reading.sentence.tokens.some((token) => token.stem === wanted.unit.noun);
      return answers(found, wanted, about);
    });
  });
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
