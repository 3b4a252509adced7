import type { Item, Script } from '../content/script.ts';
import type { Reading } from './reading.ts';

/** How many things that one can point at stand for a figure: where the item is shown, or in the sentences around it too. */
const THINGS_SHOWN = 2;
const THINGS_AROUND = 3;
/** A scenario that names hardly anything of its own cannot ask that it be named. */
const FEW_CONCEPTS = 3;

/**
 * Whether what shows an item speaks of this system and not of systems at large. A figure in the same or a neighbouring
 * sentence ties it. Without one a scenario's own item from anchor 3 on needs things that one can point at; an item of
 * the rubric, from anchor 2 on, needs more of them and one of the scenario's own concepts nearby. How somebody frames
 * and decides is said in everyday words: of the rubric's it is not asked for, of the scenario's own for one thing.
 */
export type Ties = (item: Item, list: readonly Reading[], from: number, to: number) => boolean;

/** Prepares the ties of one script. */
export function compileTies(script: Script): Ties {
  const of = (own: boolean) => script.items.filter((item) => item.own === own).flatMap(({ met }) => met);
  const generic = new Set(of(false));
  const concepts = new Set(of(true).filter((concept) => !generic.has(concept)));
  return (item, list, from, to) => {
    const { own, anchor, dimension } = item;
    const frames = dimension === 'D1' || dimension === 'D7';
    if (anchor < (own ? 3 : 2) || (!own && frames)) return true;
    const around = list.slice(Math.max(0, from - 1), to + 2);
    if (around.some(holdsFigure)) return true;
    if (!own && concepts.size < FEW_CONCEPTS) return true;
    if (own) return thingsIn(list.slice(from, to + 1)) >= (frames ? 1 : THINGS_SHOWN);
    return (
      thingsIn(around) >= THINGS_AROUND &&
      around.some((reading) => [...reading.concepts.keys()].some((id) => concepts.has(id)))
    );
  };
}

/** A number that measures or counts; "one" alone is an article. */
const holdsFigure = ({ quantities }: Reading): boolean =>
  quantities.some(({ kind, per, raw }) => kind !== 'count' || per !== null || raw >= 2);

/** The scenario's subject is left out: whoever talks about it names it. */
const thingsIn = (readings: readonly Reading[]): number =>
  new Set(readings.flatMap(({ marks }) => [...marks].filter((mark) => !mark.startsWith('subject')))).size;
