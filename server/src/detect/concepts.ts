import { isNegator } from './negation.ts';
import {
  compilePattern,
  isPattern,
  type PatternBeginning,
  type Patterns,
  patternPlace,
  type Searched,
} from './patterns.ts';
import { stemOf } from './stems.ts';
import { isArticle, isSmall, isStop, sentencesOf, type Token, tokensOf } from './words.ts';

/** In a phrase it stands for any number: "nn a second" is said by "12 a second". */
const ANY_NUMBER = 'nn';
/** An article that a phrase keeps, where one word alone would be left: any of them says it. */
const ANY_ARTICLE = '(article)';
const isNumber = (token: Token): boolean => /^\d/.test(token.word);
/** Any of these says "for each one", so they stand for each other. */
const EACH = new Set(['each', 'every', 'per']);
/** So many small words may stand between two words of a phrase that tells something by two words at least; in any other so many more than it has itself. */
const GAP = 4;
const GAP_OF_LITTLE = 1;
const TELLING = 2;

export interface Phrase {
  concept: string;
  /** What must come, in this order. Small words inside the phrase are left out: they may differ. */
  stems: readonly string[];
  /** Words of any kind may part it, as it holds a telling one: "leave the points out" for "leave out". */
  loose: boolean;
  /** At most this many small words may stand between two of its words. */
  gap: number;
}

/** Phrases by the stem that they begin with. */
export interface CompiledPhrases {
  byFirst: ReadonlyMap<string, readonly Phrase[]>;
  /** Phrases of several parts, by what their first part may begin with. */
  patterns: Patterns;
}

/** Where a concept stands: token indices [from, to), and its words as they stand in the text. */
export interface ConceptMatch {
  concept: string;
  from: number;
  to: number;
}

/** Makes the phrases of one concept ready for `findConcepts`. */
export function compilePhrases(phrases: readonly string[]): CompiledPhrases {
  return compileConcepts({ '': phrases });
}

/** Makes many concepts ready for `findConcepts`; each has its phrases under its id. */
export function compileConcepts(concepts: Readonly<Record<string, readonly string[]>>): CompiledPhrases {
  const byFirst = new Map<string, Phrase[]>();
  const patterns = new Map<string, PatternBeginning[]>();
  for (const [concept, phrases] of Object.entries(concepts)) {
    for (const phrase of phrases) {
      if (isPattern(phrase)) {
        for (const beginning of compilePattern(concept, phrase, phraseStems)) {
          const first = beginning.stems[0] ?? '';
          const known = patterns.get(first);
          if (known) known.push(beginning);
          else patterns.set(first, [beginning]);
        }
        continue;
      }
      const { stems, loose, gap } = wordingOf(phrase);
      const first = stems[0];
      if (first === undefined) continue;
      const same = byFirst.get(first) ?? [];
      same.push({ concept, stems, loose, gap });
      byFirst.set(first, same);
    }
  }
  return { byFirst, patterns };
}

/**
 * What must be said of a phrase of one part, by stem. "My assumption" keeps its article: shrunk to "assumption" it
 * would be heard in any sentence.
 */
export function phraseStems(phrase: string): readonly string[] {
  return wordingOf(phrase).stems;
}

type Wording = Omit<Phrase, 'concept'>;

function wordingOf(phrase: string): Wording {
  const known = WORDINGS.get(phrase);
  if (known) return known;
  const stems = readStems(phrase);
  const wording = { stems, loose: isLoose(phrase, stems), gap: gapOf(phrase, stems) };
  if (WORDINGS.size >= MOST_WORDINGS) WORDINGS.clear();
  WORDINGS.set(phrase, wording);
  return wording;
}

/** The rubric's phrases are every script's. Labels of a board come here too, so there is an end to it. */
const MOST_WORDINGS = 200_000;
const WORDINGS = new Map<string, Wording>();

function readStems(phrase: string): string[] {
  const tokens = tokensOf(phrase);
  let from = 0;
  let to = tokens.length;
  while (from < to - 1 && isArticleAt(tokens, from)) from += 1;
  while (to > from + 1 && isArticleAt(tokens, to - 1)) to -= 1;
  const inner = tokens.slice(from, to);
  if (inner.length === 1 && tokens.length > 1) {
    const stems = inner.map(stemFor);
    return from > 0 ? [ANY_ARTICLE, ...stems] : [...stems, ANY_ARTICLE];
  }
  return inner.filter((token, i) => i === 0 || i === inner.length - 1 || !isSmall(token)).map(stemFor);
}

/** "And not a" with words between is anything at all. */
const isLoose = (phrase: string, stems: readonly string[]): boolean =>
  !stems.includes(ANY_ARTICLE) && tokensOf(phrase).some(({ word }) => !isStop(word));

/** "Of all orders" is not said by "of them, where the order stands". */
function gapOf(phrase: string, stems: readonly string[]): number {
  const tokens = tokensOf(phrase);
  const telling = tokens.filter(({ word }) => !isStop(word)).length;
  return telling >= TELLING ? GAP : tokens.length - stems.length + GAP_OF_LITTLE;
}

const isArticleAt = (tokens: readonly Token[], i: number): boolean => {
  const token = tokens[i];
  return token !== undefined && isArticle(token);
};
/** The stem that a phrase is matched by. */
export const stemFor = (token: Token): string => (EACH.has(token.word) ? 'each' : token.stem);

/**
 * Every place where one of the concepts stands, in order. Linear in the tokens.
 * @param apart how many words of any kind may stand between two words of a phrase, beside small ones: people say
 *   "leave the loyalty points out" for "leave out"
 */
export function findConcepts(compiled: CompiledPhrases, tokens: readonly Token[], apart = 0): ConceptMatch[] {
  const matches: ConceptMatch[] = [];
  const starts = tokens.map((_, i) => beginnings(tokens, i));
  const begins = placesOf(starts);
  const reach = (stems: readonly string[], after: number, loose = 0, gap = GAP): number => {
    // Most phrases that begin here do not go on: their second word stands nowhere in the sentence.
    const second = stems[1];
    return second !== undefined && !begins.has(second) ? -1 : endOf(stems, tokens, after, loose, gap);
  };
  const searched: Searched = { begins, endOf: (stems, after) => reach(stems, after) };
  starts.forEach((here, i) => {
    for (const [begin, width] of here) {
      for (const phrase of compiled.byFirst.get(begin) ?? []) {
        const to = reach(phrase.stems, i + width, phrase.loose ? apart : 0, phrase.gap);
        if (to >= 0) matches.push({ concept: phrase.concept, from: i, to });
      }
      for (const { pattern, stems } of compiled.patterns.get(begin) ?? []) {
        const to = reach(stems, i + width);
        const place = to >= 0 ? patternPlace(pattern, [i, to], searched) : null;
        if (place) matches.push({ concept: pattern.concept, from: place[0], to: place[1] });
      }
    }
  });
  return matches;
}

function placesOf(starts: readonly (readonly [string, number][])[]): Map<string, [number, number][]> {
  const places = new Map<string, [number, number][]>();
  starts.forEach((here, i) => {
    for (const [begin, width] of here) {
      const known = places.get(begin);
      if (known) known.push([i, i + width]);
      else places.set(begin, [[i, i + width]]);
    }
  });
  return places;
}

/** What a phrase may begin with at token i, and how many tokens that takes: "web socket" is "websocket" too. */
function beginnings(tokens: readonly Token[], i: number): [string, number][] {
  const token = tokens[i];
  if (!token) return [];
  const here: [string, number][] = [[stemFor(token), 1]];
  if (isNumber(token)) here.push([ANY_NUMBER, 1]);
  if (isArticle(token)) here.push([ANY_ARTICLE, 1]);
  const joined = joinedStem(tokens, i);
  if (joined !== null) here.push([joined, 2]);
  return here;
}

function joinedStem(tokens: readonly Token[], i: number): string | null {
  const [token, next] = [tokens[i], tokens[i + 1]];
  if (!token || !next || next.start - token.end > 1 || /\d/.test(token.word + next.word)) return null;
  return stemOf(token.word + next.word);
}

/** The index after the phrase whose first stem ended before `at`; -1 where it does not stand here. */
function endOf(stems: readonly string[], tokens: readonly Token[], at: number, apart: number, most: number): number {
  let here = at;
  for (let n = 1; n < stems.length; n += 1) {
    const wanted = stems[n];
    let gap = 0;
    let others = 0;
    for (;;) {
      const token = tokens[here];
      if (!token) return -1;
      if (stemFor(token) === wanted || (wanted === ANY_NUMBER && isNumber(token))) break;
      if (wanted === ANY_ARTICLE && isArticle(token)) break;
      if (wanted === ANY_ARTICLE || stems[n - 1] === ANY_ARTICLE) return -1;
      if (!isSmall(token)) others += 1;
      // Loose words stand in one breath with the phrase; small ones may follow a comma.
      if (others > apart || gap === most || (others > 0 && (isParted(tokens, here) || isNegator(token)))) return -1;
      gap += 1;
      here += 1;
    }
    here += 1;
  }
  return here;
}

/** Whether more than a blank or a hyphen stands around token `at`. */
function isParted(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!before || !token || !next) return true;
  return token.start - before.end > 1 || next.start - token.end > 1;
}

/** The text between two tokens of a sentence. */
export function surfaceOf(
  sentence: { text: string; start: number; tokens: readonly Token[] },
  match: { from: number; to: number },
): string {
  const [first, last] = [sentence.tokens[match.from], sentence.tokens[match.to - 1]];
  return first && last ? sentence.text.slice(first.start - sentence.start, last.end - sentence.start) : '';
}

/** The concepts that a text names, sentence by sentence: words of two sentences name nothing together. */
export const conceptsIn = (compiled: CompiledPhrases, text: string): string[] =>
  sentencesOf(text).flatMap(({ tokens }) => findConcepts(compiled, tokens).map(({ concept }) => concept));

/**
 * Where any of the phrases is said in a text: the words as they stand there, with their place (UTF-16 units).
 * A phrase does not reach over the end of a sentence.
 */
export function findPhrases(
  text: string,
  phrases: readonly string[] | CompiledPhrases,
): { surface: string; start: number; end: number }[] {
  const compiled = 'byFirst' in phrases ? phrases : compilePhrases(phrases);
  return sentencesOf(text).flatMap((sentence) =>
    findConcepts(compiled, sentence.tokens).map((match) => {
      const start = sentence.tokens[match.from]?.start ?? 0;
      return { surface: surfaceOf(sentence, match), start, end: sentence.tokens[match.to - 1]?.end ?? start };
    }),
  );
}
