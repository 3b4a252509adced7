import { isNegated, isNegator } from './negation.ts';
import { numberAt } from './numerals.ts';
import { secondsIn } from './units.ts';
import { speaksOf, type Weighing } from './weighing.ts';
import { isArticle, isSmall, isStop, type Sentence, type Token, tokensOf } from './words.ts';

/**
 * A contradiction's phrase. Its words come in order, others in between. Parts joined by " + " stand in any order, not far
 * from each other; "|" parts words that stand for each other: "release|version + at once|same night".
 * "(wrong result)" is said by a sum that does not come out.
 */
export interface ClaimPhrase {
  words: string;
  /** For each part the stems of each of its alternatives. */
  parts: readonly (readonly (readonly string[])[])[];
  stems: ReadonlySet<string>;
  /** It says something alone. A single everyday word, or a mere name of one of the scenario's concepts, does not. */
  strong: boolean;
}

/** A sentence has it among its keys where it states a result that its own figures do not give. */
export const WRONG_RESULT = '(wrong result)';
const ALL = new Set(['every', 'each', 'all', 'any']);
/** Small words without which a phrase says another thing. */
const TELLING = new Set([...ALL, 'both']);
/** What follows one of these is said of something else. */
const BREAKS = new Set(['because', 'since', 'whereas', 'although', 'though', 'unless']);
const holdsFigure = (tokens: readonly Token[]): boolean => tokens.some((_, at) => numberAt(tokens, at) !== null);
const LOOSE = new Set(['and', 'as', 'but', 'when', 'that', 'which']);
/** At most this many words may stand between two of a phrase, fewer between two of a part. */
const [GAP, CLOSE] = [4, 2];
/** Parts that stand farther from each other (words) speak of different things. */
const SPAN = 10;
/** Parts that meet by chance in a larger share of sentences say nothing: of 2,238 right ones 4 were struck with it, 94 without. */
const CHANCE = 2e-5;

/** @param named the phrases of the scenario's concepts */
export function compileClaim(words: string, named: ReadonlySet<string>): ClaimPhrase {
  const { strong, ...parts } = READ.get(words) ?? readParts(words);
  READ.set(words, { strong, ...parts });
  return { words, ...parts, strong: strong && !named.has(words) };
}

/** The rubric's phrases are every script's. */
const READ = new Map<string, Omit<ClaimPhrase, 'words'>>();

function readParts(words: string): Omit<ClaimPhrase, 'words'> {
  if (words === WRONG_RESULT) return { parts: [[[WRONG_RESULT]]], stems: new Set(), strong: true };
  const alternatives = words.split(' + ').map((part) => part.split('|').map(tellingTokens));
  const parts = alternatives.map((part) => part.map((tokens) => tokens.map(keyOf)));
  const telling = (alternatives[0]?.[0] ?? []).filter(tells);
  return { parts, stems: new Set(parts.flat(2)), strong: parts.length > 1 || telling.length >= 2 };
}

/** The small words are left out, unless one word alone would be left: "get on" is not "get". */
function tellingTokens(words: string): Token[] {
  const all = tokensOf(words);
  const telling = all.filter(
    (token) => TELLING.has(token.word) || !(isSmall(token) || isArticle(token) || LOOSE.has(token.word)),
  );
  return telling.length > 1 ? telling : all.filter((token) => !isArticle(token));
}

const tells = ({ word }: Token): boolean => !isStop(word) || word === 'no' || word === 'only' || TELLING.has(word);

/** The stem by which a claim's word is found. */
export const keyOf = (token: Token): string => (ALL.has(token.word) ? 'all' : token.stem);

/** The keys of a sentence's telling words. */
export const tellingIn = ({ tokens }: Sentence): Set<string> =>
  new Set(tokens.filter(({ word }) => !isStop(word)).map(keyOf));

/** The share of the right sentences about this system that hold all these stems. */
export type ShareOf = (stems: readonly string[]) => number;

/** The phrase by which a sentence says it; one that is weak alone needs a second. */
export function phraseSaid(
  phrases: readonly ClaimPhrase[],
  keys: readonly string[],
  sentence: Sentence,
  weighs: readonly Weighing[],
  shareOf: ShareOf,
): ClaimPhrase | null {
  const said = phrases.filter(({ parts }) => {
    const [only, ...more] = parts;
    if (only?.[0]?.[0] === WRONG_RESULT) return keys.includes(WRONG_RESULT);
    // Words that stand for each other hear more than their author thought of, and so are held to chance.
    const general = more.length > 0 || (only?.length ?? 0) > 1;
    const gap = general ? CLOSE : GAP;
    const places = parts.map((part) => part.flatMap((stems) => placesIn(stems, keys, sentence, weighs, gap)));
    return standTogether(places, sentence, general ? shareOf : () => 0);
  });
  return said.find(({ strong }) => strong) ?? (said.length >= 2 ? (said[0] ?? null) : null);
}

interface Place {
  from: number;
  to: number;
  stems: readonly string[];
}

/**
 * Whether there is a place for each part, no two of them one, close enough to speak of the same, and together more than
 * chance: what right answers often say, each for itself, is no claim for standing side by side.
 */
function standTogether(
  places: readonly (readonly Place[])[],
  sentence: Sentence,
  shareOf: ShareOf,
  so: readonly Place[] = [],
): boolean {
  const [next, ...rest] = places;
  if (!next) return chanceOf(so, shareOf) < CHANCE;
  return next.some((place) => {
    if (so.some((other) => place.from <= other.to && other.from <= place.to)) return false;
    const all = [...so, place];
    const from = Math.min(...all.map((each) => each.from));
    const to = Math.max(...all.map((each) => each.to));
    return to - from < SPAN && !isParted(sentence, from, to) && standTogether(rest, sentence, shareOf, all);
  });
}

/** A claim of one part is as likely as its words, each for itself. */
function chanceOf(places: readonly Place[], shareOf: ShareOf): number {
  const [only, ...more] = places;
  const together = more.length > 0 ? places.map(({ stems }) => stems) : (only?.stems ?? []).map((stem) => [stem]);
  return together.reduce((chance, stems) => chance * shareOf(stems), 1);
}

const isParted = ({ text, start, tokens }: Sentence, from: number, to: number): boolean =>
  /[;:](?!\d)/.test(text.slice((tokens[from]?.start ?? start) - start, (tokens[to]?.end ?? start) - start));

/** Where a phrase's words stand, said of the own design and not denied. */
function placesIn(
  stems: readonly string[],
  keys: readonly string[],
  { text, start, tokens }: Sentence,
  weighs: readonly Weighing[],
  gap: number,
): Place[] {
  const found: Place[] = [];
  const [first] = stems;
  for (let at = keys.indexOf(first ?? ''); at >= 0; at = keys.indexOf(first ?? '', at + 1)) {
    const words = placesOf(stems, keys, tokens, at, gap);
    if (!words || weighs.some((word) => speaksOf(word, words))) continue;
    // "A timeout does not mean declined."
    const denied = tokens.slice(at, words.at(-1)).some((token, n) => isNegator(token) && !words.includes(at + n));
    if (!denied && !isNegated(text, start, tokens, at)) found.push({ from: at, to: words.at(-1) ?? at, stems });
  }
  return found;
}

/** Where the words of a phrase stand that begins at `from`; null where it does not stand there. */
function placesOf(
  stems: readonly string[],
  keys: readonly string[],
  tokens: readonly Token[],
  from: number,
  gap: number,
): number[] | null {
  const places = [from];
  for (const stem of stems.slice(1)) {
    const last = places.at(-1) ?? from;
    const next = keys.indexOf(stem, last + 1);
    if (next < 0 || next - last > gap + 1) return null;
    const between = tokens.slice(last + 1, next);
    // "Every 45 seconds" is not "every second", nor "nine terabytes in ten years" "nine terabytes a year".
    if (secondsIn(tokens[next]?.word ?? '') !== null && holdsFigure(between)) return null;
    // "HyperLogLog, because exact sets are too big" does not call it exact.
    if (between.some(({ word }) => BREAKS.has(word))) return null;
    places.push(next);
  }
  return places;
}
