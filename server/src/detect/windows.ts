import type { Item, Script } from '../content/script.ts';
import type { Nearest } from './nearest.ts';
import { answers, type Found, hasUnit, quantitiesIn } from './quantities.ts';
import type { Reading } from './reading.ts';
import type { Ties } from './ties.ts';
import type { Unit } from './units.ts';
import { tokensOf } from './words.ts';

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
  /** Found by rare words in common, with none of the item's concepts. */
  unnamed: boolean;
}

/** A sentence of fewer words says too little, one of more is a list or a run-on. */
const SHORTEST = 5;
const LONGEST = 60;

/** A sentence that is plainly about one item, though in words that no phrase of it foresaw. */
export function nearWindow(
  byId: ReadonlyMap<string, CompiledItem>,
  given: Given,
  list: readonly Reading[],
  at: number,
  nearest: Nearest | null,
): Shown[] {
  const [reading, next] = [list[at], list[at + 1]];
  const compiled = nearest ? byId.get(nearest.itemId) : undefined;
  if (!nearest || !compiled || !reading) return [];
  const { item, numbers, asked } = compiled;
  const { tokens } = reading.sentence;
  if (tokens.length < SHORTEST || tokens.length > LONGEST || reading.hollow || reading.wrong) return [];
  if ((item.anchor > 2 && reading.hedges) || (item.anchor > 1 && reading.unsure)) return [];
  if (reading.asks && !asked) return [];
  if (item.anchor > 1 && reading.wavers && !isFraming(item)) return [];
  // Words in common without an idea of the item show half of it, and of what is to be justified only where they are many.
  const named = item.anchor === 1 || namesAny(item, reading);
  if (!named && item.anchor > 2 && !nearest.sure && !reading.quantities.some(hasUnit)) return [];
  // The reason may follow: "We count drinks per slot. That way …"
  const reasoned = relationsOf(item, reading).size > 0;
  const goesOn =
    !reasoned && next?.continues === true && !next.asks && !next.hollow && relationsOf(item, next).size > 0;
  if ((!reasoned && !goesOn) || marksOf([reading]).size < marksNeeded(item)) return [];
  // What is refused where it should be taken, or taken where it should be refused, is about the item and still against it.
  const refused = item.met.some((concept) => reading.concepts.get(concept)?.every(({ negated }) => negated));
  if (compiled.denied.size > 0 ? !reading.declines : refused) return [];
  if (numbers.length > 0 && !answersNumber(compiled, given, reading, true)) return [];
  return [
    {
      item,
      status: nearest.sure && named ? 'met' : 'partial',
      from: at,
      to: goesOn ? at + 1 : at,
      unnamed: !named,
    },
  ];
}

/** How somebody frames and decides is weighed aloud: "maybe" is no doubt there. */
const isFraming = ({ dimension }: Item): boolean => dimension === 'D1' || dimension === 'D7';

const namesAny = ({ met }: Item, { concepts }: Reading): boolean => met.some((concept) => concepts.has(concept));

const key = (found: Found): string => `${found.raw}|${found.kind}|${found.per}`;

/** What brief and fact sheet give: said again, it derives nothing. */
export interface Given {
  /** Rates in their own unit. */
  rates: ReadonlySet<string>;
  figures: ReadonlySet<string>;
}

export function givenQuantities(script: Script): Given {
  const texts = [script.brief, ...script.facts.map((fact) => fact.say)];
  const all = texts.flatMap((text) => quantitiesIn(text, 0, tokensOf(text)));
  return {
    rates: new Set(all.filter((found) => found.per !== null).map(key)),
    figures: new Set(all.map(({ raw }) => `${raw}`)),
  };
}

/** The rubric's first steps in reckoning take a figure that was not there before. */
const wantsNewFigure = ({ own, dimension, anchor }: Item): boolean => !own && dimension === 'D2' && anchor === 2;

const holdsNewFigure = (window: readonly Reading[], { figures }: Given): boolean =>
  window.some(({ quantities }) => quantities.some((found) => !figures.has(`${found.raw}`) && hasUnit(found)));

/** Another figure than the wanted one is half at most, and nothing where it is off by more than ten times (scoring.md, D2). */
const OFF = 10;
const isNear = ({ value, unit }: CompiledItem['numbers'][number], window: readonly Reading[]): boolean =>
  window.some(({ quantities }) =>
    quantities.some(
      (found) =>
        found.kind === unit.kind &&
        (found.per === null) === (unit.per === null) &&
        found.value >= value / OFF &&
        found.value <= value * OFF,
    ),
  );

/** The stretches of up to three sentences that show an item, each as short as it can be. */
export function windowsOf(compiled: CompiledItem, given: Given, list: readonly Reading[], ties: Ties): Shown[] {
  const windows: Shown[] = [];
  for (let from = 0; from < list.length; from += 1) {
    // A window is looked at from the first sentence that adds to it, so each pair is looked at once.
    for (let to = from; to <= Math.min(from + 2, list.length - 1); to += 1) {
      const status = statusOf(compiled, given, list.slice(from, to + 1));
      if (!status || !ties(compiled.item, list, from, to)) continue;
      windows.push({ item: compiled.item, status, from, to, unnamed: false });
      break;
    }
  }
  return windows.filter((window) => !windows.some((other) => other !== window && within(other, window)));
}

/** A window that holds a better or equal one adds nothing. */
const within = (inner: Shown, outer: Shown): boolean =>
  inner.from >= outer.from && inner.to <= outer.to && (inner.status === 'met' || outer.status === 'partial');

function statusOf(compiled: CompiledItem, given: Given, window: readonly Reading[]): 'met' | 'partial' | null {
  const { item, asked, numbers } = compiled;
  if (item.met.length === 0 && numbers.length === 0) return null;
  const usable = window.filter(
    (reading) => (asked || !reading.asks || item.dimension === 'D1') && reading.sentence.tokens.length <= LONGEST,
  );
  if (usable.length < window.length) return null;
  // What rests on a wrong result shows nothing; at most that the subject was touched.
  if ((item.dimension === 'D2' || item.anchor > 1) && window.some((reading) => reading.wrong)) return null;
  const places = (concept: string) => window.map((reading) => holdsConcept(compiled, concept, reading, window));
  const whole = item.whole === null ? [] : places(item.whole);
  const holds = whole.includes(true) ? [whole] : item.met.map(places);
  if (holds.some((each) => !each.includes(true))) return null;
  const near = item.met.length > 0;
  const answered = window.map((reading) => answersNumber(compiled, given, reading, near));
  const numberOk = numbers.length === 0 || answered.includes(true);
  if (!numberOk && item.met.length === 0) return null;

  const words = window.reduce((sum, reading) => sum + reading.sentence.tokens.length, 0);
  if (item.anchor === 1)
    return words >= 3 && window.length === 1 && numberOk && window.every((reading) => reading.speaks) ? 'met' : null;
  if (words < SHORTEST || window.some((reading) => reading.hollow)) return null;
  const about = window.map((_, n) => answered[n] === true || holds.some((each) => each[n]));
  if (marksOf(window).size < marksNeeded(item)) return null;
  if (wantsNewFigure(item) && !holdsNewFigure(window, given)) return null;
  if (item.anchor > 2 && window.every((reading) => reading.hedges)) return null;
  if (window.some((reading) => reading.unsure || (reading.wavers && !isFraming(item)))) return null;
  // Each sentence of the window must add to it: hold a part, or carry on from the one before with the relation.
  const goesOn = (reading: Reading, n: number) => n > 0 && reading.continues;
  const relates = (reading: Reading) => relationsOf(item, reading).size > 0;
  const tied = window.every((reading, n) => about[n] || (goesOn(reading, n) && relates(reading)));
  const related = window.some((reading, n) => relates(reading) && (about[n] || goesOn(reading, n)));
  if (!tied || !related) return null;
  if (!numberOk && (window.length > 1 || !holdsNewFigure(window, given))) return null;
  if (!numberOk && item.dimension === 'D2' && !numbers.some((wanted) => isNear(wanted, window))) return null;
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

function answersNumber(compiled: CompiledItem, given: Given, reading: Reading, near: boolean): boolean {
  return reading.quantities.some((found) => {
    // "58,000 feeds a second" answers a number of feeds, and none of lookups.
    const named = compiled.numbers.filter(
      ({ unit }) =>
        unit.kind === found.kind && (unit.per === null) === (found.per === null) && found.nouns.includes(unit.noun),
    );
    return (named.length > 0 ? named : compiled.numbers).some((wanted) => {
      if (given.rates.has(key(found)) && found.per !== wanted.unit.per) return false;
      const about = near || reading.sentence.tokens.some((token) => token.stem === wanted.unit.noun);
      return answers(found, wanted, about);
    });
  });
}
