import type { Script } from '../content/script.ts';
import { isStop, sentencesOf, type Token, tokensOf } from '../detect/words.ts';
import { lacksCarrier } from './carriers.ts';
import { askingPart } from './clauses.ts';
import { meetsSubject } from './subject.ts';
import { FILLERS, LIGHT_WAYS, LIGHT_WORDS, QUESTION_WORDS, waysIn } from './ways-to-ask.ts';

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
/** What follows "how many" is asked for plainly. */
const COUNTED = 0.6;
const ASKS_ANEW = /\b(?:how|what|which|who|where|when|why|is|are|do|does|can|may)\b/i;
/** Who, why and may are not answered by what names no one, no reason and no leave, unless it is plainly asked for. */
const ANSWERS_UNFIT = 2.5;
/** Facts that are worth the same but for this answer alike. */
const ALIKE = 0.02;
const alike = (worth: number): number => Math.round(worth / ALIKE);
/** A fact that was told already stands back behind one that answers nearly as well. */
const TOLD = 0.85;

/** How a question is put to the sheet. */
export interface Asking {
  /** Whether a fact was told already. */
  told?: (fact: Fact) => boolean;
  /** Whether the fact may be spoken of among much else, as a figure is that they doubt. */
  inPassing?: boolean;
  /** It is understood only with what stands before it: of its own words a fact must know half. */
  leansOn?: string;
  /** The question of which it is the first part: of two facts that answer alike, the one that this is nearer to. */
  partOf?: string;
  /** What a fact must be worth at the least, where more is wanted than else. */
  least?: number;
}

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

/** Whether a word is in half of all questions, whatever they ask for. */
export const isEveryday = (stem: string): boolean => LIGHT_WORDS.has(stem) || FILLERS.has(stem);
const isLight = (term: string): boolean => (term.startsWith('~') ? LIGHT_WAYS.has(term.slice(1)) : isEveryday(term));

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
  const stems = tokens.flatMap(({ word, stem }) => (tells(word, stem) ? [stem] : []));
  return new Set([...stems, ...waysIn(text).map((way) => `~${way}`)]);
}

const tells = (word: string, stem: string): boolean =>
  !isStop(word) && !QUESTION_WORDS.has(stem) && !/^[.\d,]+%?$/.test(word);

/** The words of a text that say what it is about. */
export const tellingWords = (text: string): ReadonlySet<string> =>
  new Set([...termsOf(tokensOf(text), text)].filter((term) => !term.startsWith('~')));

/** The words of a question that these facts do not speak of, in other words neither. */
export function openWords(question: string, { known }: FactSheet, ids: readonly string[]): string[] {
  const facts = known.filter(({ fact }) => ids.includes(fact.id));
  return tokensOf(question).flatMap(({ word, stem }) => {
    if (!tells(word, stem) || FILLERS.has(stem)) return [];
    const met = facts.some(({ terms }) => terms.has(stem) || waysIn(word).some((way) => terms.has(`~${way}`)));
    return met ? [] : [stem];
  });
}

/** Whether these facts speak of all that a part asks for that names no thing of its own: "and how fresh?". */
export function isSpokenOf(part: string, sheet: FactSheet, ids: readonly string[]): boolean {
  const words = tokensOf(part);
  const speaks = words.length <= ELLIPSIS && words.some(({ word, stem }) => tells(word, stem));
  return speaks && ids.length > 0 && openWords(part, sheet, ids).length === 0;
}
const ELLIPSIS = 3;

const DECIDES =
  /^\W*(?:(?:so|and|then|ok(?:ay)?|well)[, ]+)*(?:(?:can|could|may|shall|would) (?:i|we)|should (?:i|we|the|it|this|that|\w+s)|(?:how|where|what|which \w+) (?:would|should|could) (?:i|we|you))\b(?! (?:assume|expect))/i;

const OF_SCOPE =
  /\b(?:can|could|may|shall|should|would) (?:i|we) (?:also |just |then |please )?(?:leave|skip|drop|ignore|cover|support|include|take|start with|begin with)\b/i;

/** Asks for things by their names. */
const LISTS =
  /\b(?:what(?:'s| is| are| about)|how about|how (?:many|much)|(?:tell|give|show) (?:me|us)|(?:know|hear|learn|ask) (?:about|of|the)|need the)\b/i;

/** What "how many" is said of, one after the other. */
const COUNTS = /^(.*?\bhow (?:many|much)) /i;

/** Where a question asks for a second thing. */
const JOINTS = /\s*(?:[,;:]|\band\b|\bor\b|\bplus\b)\s*/i;

/**
 * The facts that a question asks for, in its order: the best match, and others where another part of the question asks
 * for what the first does not tell.
 */
export function factsFor(text: string, sheet: FactSheet, asking: Asking = {}): Script['facts'] {
  const { told = () => false, inPassing = false, leansOn = '', least: wanted = 0, partOf } = asking;
  const least = Math.max(
    wanted,
    !DECIDES.test(text) ? ANSWERS : OF_SCOPE.test(text) ? ANSWERS_SCOPE : ANSWERS_DECISION,
  );
  const [best, second] = ranked(leansOn === '' ? text : `${leansOn} ${text}`, sheet, told, inPassing, partOf);
  const stands =
    best !== undefined &&
    (leansOn === '' || knowsHalf(text, sheet, best.fact)) &&
    (!lacksCarrier(text, best.fact) || best.worth >= ANSWERS_UNFIT) &&
    (best.worth >= least || (least === ANSWERS && best.worth >= ALONE && best.worth >= AHEAD * (second?.worth ?? 0)));
  // A list asks for each thing on it; no fact need know of the whole list.
  if (!stands && (leansOn !== '' || !LISTS.test(text))) return [];
  const found = stands ? [{ ...best, at: 0 }] : [];
  // Neither a reason nor what they doubt in passing asks for a second thing.
  const parts = inPassing ? [] : askingPart(text).split(JOINTS);
  const counts = COUNTS.exec(parts[0] ?? '')?.[1];
  for (const [at, part] of parts.length > 1 ? parts.entries() : []) {
    const counted = at > 0 && counts !== undefined && !ASKS_ANEW.test(part);
    const isCounted = counted || (at === 0 && counts !== undefined);
    const [other] = ranked(counted ? `how many ${part}` : part, sheet, told, inPassing);
    if (!other || other.worth < (isCounted ? COUNTED : Math.max(least, LISTED))) continue;
    const same = found.find(({ fact }) => fact === other.fact);
    if (same) same.at = at;
    else if (isCounted ? other.worth >= ANSWERS : isNew(part, found, sheet)) found.push({ ...other, at });
  }
  return found.sort((a, b) => a.at - b.at).map(({ fact }) => fact);
}

function knowsHalf(text: string, sheet: FactSheet, { id }: Fact): boolean {
  const told = tokensOf(text).filter(({ word, stem }) => tells(word, stem) && !FILLERS.has(stem));
  return openWords(text, sheet, [id]).length * 2 <= told.length;
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

function ranked(text: string, sheet: FactSheet, told: (fact: Fact) => boolean, inPassing: boolean, partOf = '') {
  const words = sentencesOf(text).flatMap(({ tokens }) => tokens);
  const terms = termsOf(words, text);
  const around = tokensOf(partOf);
  const near = termsOf(around, partOf);
  return sheet.known
    .filter((known) => inPassing || asksAsListed(known, words) || meetsSubject(text, known.terms, sheet.telling))
    .map((known) => ({
      fact: known.fact,
      terms: known.terms,
      worth: worthOf(known, terms, words, sheet, inPassing) * (told(known.fact) ? TOLD : 1),
      nearness: partOf === '' ? 0 : worthOf(known, near, around, sheet, inPassing),
    }))
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => alike(b.worth) - alike(a.worth) || b.nearness - a.nearness || b.worth - a.worth);
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
  const phrase = Math.max(
    0,
    ...phrases.map((each) => matchOf(each, words) || smallOf(each, words) || nameOf(each, asked, words)),
  );
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

/** What a phrase of small words alone adds: as much as asks for a fact, where the question is this phrase. */
function smallOf(phrase: readonly Token[], words: readonly Token[]): number {
  if (phrase.length < 2 || !phrase.every(({ word }) => isStop(word))) return 0;
  const from = words.findIndex((_, at) => phrase.every(({ word }, index) => words[at + index]?.word === word));
  if (from < 0 || from > SMALL_LEAD) return 0;
  const after = words[from + phrase.length];
  return after === undefined || ENDS_SMALL.has(after.word) ? ANSWERS : 0;
}
const asksAsListed = ({ phrases }: Known, words: readonly Token[]): boolean =>
  phrases.some((phrase) => smallOf(phrase, words) > 0);
const SMALL_LEAD = 2;
/** "What do we have already, a login?" goes on with examples. */
const ENDS_SMALL = new Set(['already', 'today', 'now', 'currently', 'so', 'there', 'then', 'yet']);

/** "99.9%" is asked for by "99.9" too. */
const bare = (stem: string): string => stem.replace(/%$/, '');

/** Two words of one phrase stand at most this far apart in a question. */
const FURTHEST = 5;
