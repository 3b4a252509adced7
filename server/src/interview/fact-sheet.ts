import type { Script } from '../content/script.ts';
import { isStop, sentencesOf, type Token, tokensOf } from '../detect/words.ts';
import { askingPart } from './clauses.ts';
import { meetsSubject } from './subject.ts';
import { LIGHT_WAYS, LIGHT_WORDS, QUESTION_WORDS, waysIn } from './ways-to-ask.ts';

type Fact = Script['facts'][number];

/** The fact sheet made ready to be asked: facts by the words that tell them, and how rare each word is. */
export interface FactSheet {
  facts: Script['facts'];
  known: readonly Known[];
  /** How much a term tells (0–1); one of a single fact 1. */
  rarity: (term: string) => number;
  /** How much a word of a question tells (0–1), whether the sheet knows it or not. */
  telling: (stem: string) => number;
}

interface Known {
  fact: Fact;
  phrases: readonly (readonly Token[])[];
  /** What the fact is asked by or says, each with how well it tells that this fact is meant (0–1). */
  terms: ReadonlyMap<string, number>;
}

/** A word of the phrases by which a fact is asked, of its id, of its own sentence. */
const ASKED = 1;
const ID = 0.9;
const SAID = 0.75;
/** Different words for the same thing; a word that everybody uses; a word of the brief. */
const WAY = 0.75;
const LIGHT_WAY = 0.35;
const LIGHT = 0.4;
const OF_BRIEF = 0.65;
/** What a whole phrase of several words adds, and each word beyond the second. */
const PHRASE = 0.55;
const LONGER = 0.25;
const NAMED = 0.2;

/** From here on a fact answers; what is theirs to decide must be asked for more plainly. */
const ANSWERS = 0.72;
const ANSWERS_DECISION = 2.5;
/** Whether something belongs to the task the sheet may well say; how it is built it does not. */
const ANSWERS_SCOPE = 1.6;
/** Less will do where no other fact comes near. */
const ALONE = 0.36;
const AHEAD = 1.3;
/** One thing of a list must be asked for more plainly. */
const LISTED = 0.9;
/** A fact that was told already stands back behind one that answers nearly as well. */
const TOLD = 0.85;

/** Prepares a fact sheet once. Words of the brief are everybody's: they tell less. */
export function factSheet(facts: Script['facts'], brief = ''): FactSheet {
  const inBrief = new Set(tokensOf(brief).map(({ stem }) => stem));
  const known = facts.map((fact) => knownOf(fact));
  const uses = new Map<string, number>();
  for (const { terms } of known)
    for (const [term, worth] of terms) uses.set(term, (uses.get(term) ?? 0) + (worth >= ID ? 1 : 0.7));
  const idf = (count: number) => Math.log(1 + (facts.length - count + 0.5) / (count + 0.5));
  const rarity = (term: string): number => {
    const count = Math.max(1, uses.get(term) ?? facts.length);
    return (Math.max(0, idf(Math.min(count, facts.length))) / idf(1)) * commonness(term, inBrief);
  };
  return { facts, known, rarity, telling: (stem) => commonness(stem, inBrief) };
}

const isLight = (term: string): boolean =>
  term.startsWith('~') ? LIGHT_WAYS.has(term.slice(1)) : LIGHT_WORDS.has(term);

function commonness(term: string, inBrief: ReadonlySet<string>): number {
  if (term.startsWith('~')) return LIGHT_WAYS.has(term.slice(1)) ? LIGHT_WAY : WAY;
  return LIGHT_WORDS.has(term) ? LIGHT : inBrief.has(term) ? OF_BRIEF : 1;
}

function knownOf(fact: Fact): Known {
  const terms = new Map<string, number>();
  const add = (text: string, worth: number) => {
    for (const term of termsOf(tokensOf(text), text)) terms.set(term, Math.max(worth, terms.get(term) ?? 0));
  };
  for (const phrase of fact.asked) add(phrase, ASKED);
  add(fact.id.replace(/^f-/, '').replaceAll('-', ' '), ID);
  add(fact.say, SAID);
  return { fact, phrases: fact.asked.map((phrase) => tokensOf(phrase)), terms };
}

/** The stems that tell something, and the ways in which the text speaks of things (`~rate`). */
function termsOf(tokens: readonly Token[], text: string): Set<string> {
  const stems = tokens.flatMap(({ word, stem }) =>
    isStop(word) || QUESTION_WORDS.has(stem) || /^[.\d,]+%?$/.test(word) ? [] : [stem],
  );
  return new Set([...stems, ...waysIn(text).map((way) => `~${way}`)]);
}

/** The words of a text that say what it is about. */
export const tellingWords = (text: string): ReadonlySet<string> =>
  new Set([...termsOf(tokensOf(text), text)].filter((term) => !term.startsWith('~')));

const DECIDES =
  /^\W*(?:(?:so|and|then|ok(?:ay)?|well)[, ]+)*(?:(?:can|could|may|shall|would) (?:i|we)|should (?:i|we|the|it|this|that|\w+s)|(?:how|where|what|which \w+) (?:would|should|could) (?:i|we|you))\b(?! (?:assume|expect))/i;

const OF_SCOPE =
  /\b(?:can|could|may|shall|should|would) (?:i|we) (?:also |just |then |please )?(?:leave|skip|drop|ignore|cover|support|include|take|start with|begin with)\b/i;

/** Asks for things by their names. */
const LISTS =
  /\b(?:what(?:'s| is| are| about)|how about|how (?:many|much)|(?:tell|give|show) (?:me|us)|(?:know|hear|learn|ask) (?:about|of|the)|need the)\b/i;

/** Where a question asks for a second thing. */
const JOINTS = /\s*(?:[,;:]|\band\b|\bor\b|\bplus\b)\s*/i;

/**
 * The facts that a question asks for, in its order: the best match, and others where another part of the question asks
 * for what the first does not tell.
 * @param told whether a fact was told already
 * @param inPassing whether the fact may be spoken of among much else, as a figure is that they doubt
 */
export function factsFor(
  text: string,
  sheet: FactSheet,
  told: (fact: Fact) => boolean = () => false,
  inPassing = false,
): Script['facts'] {
  const least = !DECIDES.test(text) ? ANSWERS : OF_SCOPE.test(text) ? ANSWERS_SCOPE : ANSWERS_DECISION;
  const [best, second] = ranked(text, sheet, told, inPassing);
  const stands =
    best !== undefined &&
    (best.worth >= least || (least === ANSWERS && best.worth >= ALONE && best.worth >= AHEAD * (second?.worth ?? 0)));
  // A list asks for each thing on it; no fact need know of the whole list.
  if (!stands && !LISTS.test(text)) return [];
  const found = stands ? [{ ...best, at: 0 }] : [];
  // Neither a reason nor what they doubt in passing asks for a second thing.
  const parts = inPassing ? [] : askingPart(text).split(JOINTS);
  for (const [at, part] of parts.length > 1 ? parts.entries() : []) {
    const [other] = ranked(part, sheet, told, inPassing);
    if (!other || other.worth < Math.max(least, LISTED)) continue;
    const same = found.find(({ fact }) => fact === other.fact);
    if (same) same.at = at;
    else if (isNew(part, found, sheet)) found.push({ ...other, at });
  }
  return found.sort((a, b) => a.at - b.at).map(({ fact }) => fact);
}

/** Whether a part of a question asks for more than the facts found know of. */
function isNew(part: string, found: readonly { terms: Known['terms'] }[], sheet: FactSheet): boolean {
  const terms = termsOf(tokensOf(part), part);
  const weight = weightOf(terms, sheet);
  const open = [...terms].filter((term) => !found.some((fact) => fact.terms.has(term)));
  return weight > 0 && weightOf(open, sheet) / weight >= 0.5;
}

const weightOf = (terms: Iterable<string>, sheet: FactSheet): number =>
  [...terms].reduce((sum, term) => sum + sheet.rarity(term), 0);

function ranked(text: string, sheet: FactSheet, told: (fact: Fact) => boolean, inPassing: boolean) {
  const words = sentencesOf(text).flatMap(({ tokens }) => tokens);
  const terms = termsOf(words, text);
  return sheet.known
    .filter(({ terms: known }) => inPassing || meetsSubject(text, known, sheet.telling))
    .map((known) => ({
      fact: known.fact,
      terms: known.terms,
      worth: worthOf(known, terms, words, sheet, inPassing) * (told(known.fact) ? TOLD : 1),
    }))
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth);
}

function worthOf(
  { phrases, terms }: Known,
  asked: ReadonlySet<string>,
  words: readonly Token[],
  sheet: FactSheet,
  inPassing: boolean,
): number {
  let worth = 0;
  let tells = false;
  for (const term of asked) {
    const given = terms.get(term) ?? 0;
    const share = given * sheet.rarity(term);
    worth += share;
    // A word of the fact's own sentence helps, but what the fact is about is what it is asked by.
    tells ||= share > 0 && (given >= ID || inPassing) && !isLight(term);
  }
  const phrase = Math.max(0, ...phrases.map((each) => matchOf(each, words) || nameOf(each, asked, words)));
  // What everybody says in passing decides nothing alone.
  return tells || phrase > 0 ? worth + phrase : 0;
}

/** What a phrase of one word adds: much where the question names nothing else. */
function nameOf([token, ...more]: readonly Token[], asked: ReadonlySet<string>, words: readonly Token[]): number {
  if (!token || more.length > 0 || isStop(token.word) || !words.some(({ stem }) => stem === token.stem)) return 0;
  const alone = [...asked].every((term) => term === token.stem || term.startsWith('~'));
  return alone ? PHRASE : isLight(token.stem) || !asked.has(token.stem) ? 0 : NAMED;
}

/** What a whole phrase of several words adds that stands in the question, in order; others may stand between. */
function matchOf(phrase: readonly Token[], words: readonly Token[]): number {
  if (phrase.length < 2 || phrase.every(({ word }) => isStop(word))) return 0;
  let at = -1;
  let gaps = 0;
  for (const { stem } of phrase) {
    const found = words.findIndex((token, index) => index > at && bare(token.stem) === bare(stem));
    if (found < 0 || (at >= 0 && found - at > FURTHEST)) return 0;
    if (at >= 0) gaps += found - at - 1;
    at = found;
  }
  return (PHRASE + LONGER * (phrase.length - 2)) / (1 + gaps / 4);
}

/** "99.9%" is asked for by "99.9" too. */
const bare = (stem: string): string => stem.replace(/%$/, '');

/** Two words of one phrase stand at most this far apart in a question. */
const FURTHEST = 5;
