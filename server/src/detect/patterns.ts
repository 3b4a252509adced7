import { isStop } from './words.ts';

/**
 * A phrase of several parts that stand near each other in any order: "switch|move to + once|as soon as|above nn".
 * "|" parts what stands for each other. It hears a thought whatever words it is built from.
 */
export interface Pattern {
  concept: string;
  /** The parts that are looked for once one stands. */
  rest: readonly Part[];
}

/** The ways to say a part, by the stem that they begin with. */
export type Part = ReadonlyMap<string, readonly (readonly string[])[]>;

/** One way to say one part of a pattern: where a search for it begins. */
export interface PatternBeginning {
  pattern: Pattern;
  stems: readonly string[];
}

export type Patterns = ReadonlyMap<string, readonly PatternBeginning[]>;

/** [from, to) in tokens. */
type Range = [number, number];

/** Parts that stand farther from each other (words) speak of different things. */
const SPAN = 14;

export const isPattern = (phrase: string): boolean => phrase.includes(' + ') || phrase.includes('|');

/**
 * @param stemsOf the stems of a phrase of one part
 * @returns where to begin: the ways to say the part whose beginnings are the rarest, as the order of parts means nothing
 */
export function compilePattern(
  concept: string,
  phrase: string,
  stemsOf: (phrase: string) => readonly string[],
): PatternBeginning[] {
  const { first, rest } = READ.get(phrase) ?? readPattern(phrase, stemsOf);
  READ.set(phrase, { first, rest });
  const pattern = { concept, rest };
  return first.map((stems) => ({ pattern, stems }));
}

/** The rubric's patterns are every script's. */
const READ = new Map<string, { first: readonly (readonly string[])[]; rest: readonly Part[] }>();

function readPattern(phrase: string, stemsOf: (phrase: string) => readonly string[]) {
  const parts = phrase.split(' + ').map((part) =>
    part
      .split('|')
      .map(stemsOf)
      .filter(({ length }) => length > 0),
  );
  const everyday = (ways: readonly (readonly string[])[]) => ways.filter(([stem]) => isStop(stem ?? '')).length;
  const [first = [], ...others] = parts.toSorted((a, b) => everyday(a) - everyday(b));
  return { first, rest: others.map((ways) => Map.groupBy(ways, ([stem]) => stem ?? '')) };
}

/** A sentence as patterns are looked for in it. */
export interface Searched {
  /** Where a phrase may begin in it, by what it begins with: the token, and the one after that beginning. */
  begins: ReadonlyMap<string, readonly Range[]>;
  /** The index after a phrase whose first stem ends before a token; -1 where the rest does not follow. */
  endOf(stems: readonly string[], after: number): number;
}

/** Where a pattern stands whose first part stands at `first`; null where a part is missing or far away. */
export function patternPlace({ rest }: Pattern, first: Range, sentence: Searched): Range | null {
  const taken: Range[] = [first];
  for (const part of rest) {
    const found = placeNear(part, taken, sentence);
    if (!found) return null;
    taken.push(found);
  }
  return hull(taken);
}

/** The first place of a part that overlaps none of the others and lies near enough to all of them. */
function placeNear(part: Part, taken: readonly Range[], { begins, endOf }: Searched): Range | null {
  for (const [begin, ways] of part) {
    for (const [at, after] of within(begins.get(begin) ?? [], taken)) {
      for (const stems of ways) {
        const end = endOf(stems, after);
        if (end < 0 || taken.some(([from, to]) => at < to && end > from)) continue;
        const [from, to] = hull([...taken, [at, end]]);
        if (to - from <= SPAN) return [at, end];
      }
    }
  }
  return null;
}

/** The places, in their order, that begin near enough to a part that was found. */
function within(places: readonly Range[], taken: readonly Range[]): readonly Range[] {
  const [from, to] = hull(taken);
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.[0] ?? 0) < to - SPAN) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < places.length && (places[end]?.[0] ?? 0) <= from + SPAN) end += 1;
  return places.slice(low, end);
}

function hull(ranges: readonly Range[]): Range {
  let [from, to] = ranges[0] ?? [0, 0];
  for (const [start, end] of ranges) [from, to] = [Math.min(from, start), Math.max(to, end)];
  return [from, to];
}
