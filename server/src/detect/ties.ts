import type { Item, Script } from '../content/script.ts';
import { type Found, quantitiesIn } from './quantities.ts';
import type { Reading } from './reading.ts';
import { tokensOf } from './words.ts';

/** How many things that one can point at stand for a figure: where the item is shown, or in the sentences around it too. */
const THINGS_SHOWN = 2;
const THINGS_AROUND = 3;
/** A scenario that names hardly anything of its own cannot ask that it be named. */
const FEW_CONCEPTS = 3;

/**
 * Whether what shows an item speaks of this system and not of systems at large. A figure in the same or a neighbouring
 * sentence ties it; from anchor 3 on one that the brief does not give, as whoever reads the brief out has reckoned
 * nothing. Without one a scenario's own item from anchor 3 on needs things that one can point at; an item of the
 * rubric, from anchor 2 on, needs more of them and one of the scenario's own concepts nearby. How somebody frames and
 * decides is said in everyday words: there things are enough, of the rubric's items from anchor 3 on, of the
 * scenario's one thing.
 */
export type Ties = (item: Item, list: readonly Reading[], from: number, to: number) => boolean;

/** Prepares the ties of one script. */
export function compileTies(script: Script): Ties {
  const of = (own: boolean) => script.items.filter((item) => item.own === own).flatMap(({ met }) => met);
  const generic = new Set(of(false));
  const concepts = new Set(of(true).filter((concept) => !generic.has(concept)));
  const told = quantitiesIn(script.brief, 0, tokensOf(script.brief));
  const isNew = (found: Found) => measures(found) && !told.some((given) => isSame(given, found));
  return (item, list, from, to) => {
    const { own, anchor, dimension } = item;
    const frames = dimension === 'D1' || dimension === 'D7';
    if (anchor < (own || frames ? 3 : 2)) return true;
    const around = list.slice(Math.max(0, from - 1), to + 2);
    if (around.some(({ quantities }) => quantities.some(anchor > 2 ? isNew : measures))) return true;
    const shown = thingsIn(list.slice(from, to + 1));
    if (own) return shown >= (frames ? 1 : THINGS_SHOWN);
    if (frames) return shown >= anchor - 2;
    if (concepts.size < FEW_CONCEPTS) return true;
    const names = around.some((reading) => [...reading.concepts.keys()].some((id) => concepts.has(id)));
    return names && thingsIn(around) >= THINGS_AROUND;
  };
}

/** "40 seconds" is another figure than the brief's 40 shops. */
const isSame = (given: Found, found: Found): boolean =>
  given.raw === found.raw &&
  given.kind === found.kind &&
  given.per === found.per &&
  (found.kind !== 'count' || given.nouns.some((noun) => found.nouns.includes(noun)));

/** A number that measures or counts; "one" alone is an article. */
const measures = ({ kind, per, raw }: Found): boolean => kind !== 'count' || per !== null || raw >= 2;

/** The scenario's subject is left out: whoever talks about it names it. */
const thingsIn = (readings: readonly Reading[]): number =>
  new Set(readings.flatMap(({ marks }) => [...marks].filter((mark) => !mark.startsWith('subject')))).size;
