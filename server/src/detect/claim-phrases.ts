import { isNegated, isNegator } from './negation.ts';
import { secondsIn } from './units.ts';
import { speaksOf, type Weighing } from './weighing.ts';
import { isArticle, isSmall, isStop, type Sentence, type Token, tokensOf } from './words.ts';

/**
 * A contradiction's phrase. Its words come in order, others in between. Parts joined by " + " stand anywhere in the
 * sentence, in any order; "|" parts words that stand for each other: "release|version + at once|same night".
 * "(wrong result)" is said by a sum that does not come out.
 */
export interface ClaimPhrase {
  words: string;
  /** For each part the stems of each of its alternatives. */
  parts: readonly (readonly (readonly string[])[])[];
  /** What one of the first part's alternatives begins with. */
  firsts: readonly string[];
  stems: ReadonlySet<string>;
  /** It says something alone. A single everyday word, or a mere name of one of the scenario's concepts, does not. */
  strong: boolean;
}

/** A sentence has it among its keys where it states a result that its own figures do not give. */
export const WRONG_RESULT = '(wrong result)';
const ALL = new Set(['every', 'each', 'all', 'any']);
/** Small words without which a phrase says another thing. */
const TELLING = new Set([...ALL, 'both']);
const LOOSE = new Set(['and', 'as', 'but', 'when', 'that', 'which']);
/** At most this many words may stand between two of a phrase. */
const GAP = 4;

/** @param named the phrases of the scenario's concepts */
export function compileClaim(words: string, named: ReadonlySet<string>): ClaimPhrase {
  if (words === WRONG_RESULT)
    return { words, parts: [[[WRONG_RESULT]]], firsts: [WRONG_RESULT], stems: new Set(), strong: true };
  const alternatives = words.split(' + ').map((part) => part.split('|').map(tellingTokens));
  const parts = alternatives.map((part) => part.map((tokens) => tokens.map(keyOf)));
  const telling = (alternatives[0]?.[0] ?? []).filter(tells);
  return {
    words,
    parts,
    firsts: (parts[0] ?? []).flatMap((stems) => stems.slice(0, 1)),
    stems: new Set(parts.flat(2)),
    strong: parts.length > 1 || (!named.has(words) && telling.length >= 2),
  };
}

const tellingTokens = (words: string): Token[] =>
  tokensOf(words).filter(
    (token) => TELLING.has(token.word) || !(isSmall(token) || isArticle(token) || LOOSE.has(token.word)),
  );

const tells = ({ word }: Token): boolean => !isStop(word) || word === 'no' || word === 'only' || TELLING.has(word);

/** The stem by which a claim's word is found. */
export const keyOf = (token: Token): string => (ALL.has(token.word) ? 'all' : token.stem);

/** The phrase by which a sentence says it; one that is weak alone needs a second. */
export function phraseSaid(
  phrases: readonly ClaimPhrase[],
  keys: readonly string[],
  sentence: Sentence,
  weighs: readonly Weighing[],
): ClaimPhrase | null {
  const said = phrases.filter(({ parts }) =>
    parts.every((part) => part.some((stems) => isSaid(stems, keys, sentence, weighs))),
  );
  return said.find(({ strong }) => strong) ?? (said.length >= 2 ? (said[0] ?? null) : null);
}

function isSaid(
  stems: readonly string[],
  keys: readonly string[],
  { text, start, tokens }: Sentence,
  weighs: readonly Weighing[],
): boolean {
  const [first] = stems;
  if (first === WRONG_RESULT) return keys.includes(WRONG_RESULT);
  for (let at = keys.indexOf(first ?? ''); at >= 0; at = keys.indexOf(first ?? '', at + 1)) {
    const words = placesOf(stems, keys, tokens, at);
    if (!words || weighs.some((word) => speaksOf(word, words))) continue;
    // "A timeout does not mean declined."
    const denied = tokens.slice(at, words.at(-1)).some((token, n) => isNegator(token) && !words.includes(at + n));
    if (!denied && !isNegated(text, start, tokens, at)) return true;
  }
  return false;
}

/** Where the words of a phrase stand that begins at `from`; null where it does not stand there. */
function placesOf(
  stems: readonly string[],
  keys: readonly string[],
  tokens: readonly Token[],
  from: number,
): number[] | null {
  const places = [from];
  for (const stem of stems.slice(1)) {
    const last = places.at(-1) ?? from;
    const next = keys.indexOf(stem, last + 1);
    if (next < 0 || next - last > GAP + 1) return null;
    // "Every 45 seconds" is not "every second".
    const time = secondsIn(tokens[next]?.word ?? '') !== null;
    if (time && keys.slice(last + 1, next).some((key) => /^\d/.test(key))) return null;
    places.push(next);
  }
  return places;
}
