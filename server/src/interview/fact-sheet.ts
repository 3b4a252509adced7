import type { Script } from '../content/script.ts';
import { isStop, sentencesOf, type Token, tokensOf } from '../detect/words.ts';

type Fact = Script['facts'][number];

/** The fact sheet made ready to be asked. */
export interface FactSheet {
  facts: Script['facts'];
  /** The phrases of each fact, as words. */
  asked: readonly (readonly (readonly Token[])[])[];
  /** Facts by the stems of their own words; only words that few facts use. */
  byStem: ReadonlyMap<string, readonly { fact: Fact; worth: number }[]>;
}

/** Words that questions are made of: they tell nothing of what is asked for. */
const QUESTION_WORDS = new Set(
  (
    'need needs support supports handle expect expected care consider know assume happen happens have exist there any long big large ' +
    'often fast quickly time new kind type different sort start talk app system design user users customer customers people order ' +
    'orders data work works send sends part point number figure change changes show shows come comes able allowed possible usually'
  )
    .split(' ')
    .flatMap((word) => tokensOf(word).map(({ stem }) => stem)),
);
/** A word in the fact's own sentence says less of what it answers than one of its phrases. */
const SAID = 0.8;
const FEW = 2;

/** Prepares a fact sheet once. Words of the brief are everybody's: sharing one asks for nothing. */
export function factSheet(facts: Script['facts'], brief = ''): FactSheet {
  const common = new Set(tokensOf(brief).map(({ stem }) => stem));
  const byStem = new Map<string, { fact: Fact; worth: number }[]>();
  for (const fact of facts) {
    const words = new Map<string, number>();
    for (const [texts, worth] of [[[fact.say], SAID] as const, [fact.asked, 1] as const]) {
      for (const { word, stem } of texts.flatMap((text) => tokensOf(text))) {
        if (!isStop(word) && !QUESTION_WORDS.has(stem) && !common.has(stem) && !/^\d/.test(word))
          words.set(stem, worth);
      }
    }
    for (const [stem, worth] of words) byStem.set(stem, [...(byStem.get(stem) ?? []), { fact, worth }]);
  }
  for (const [stem, uses] of byStem) if (uses.length > FEW) byStem.delete(stem);
  return { facts, asked: facts.map((fact) => fact.asked.map((phrase) => tokensOf(phrase))), byStem };
}

const DECIDES =
  /^\W*(?:(?:so|and|then|ok(?:ay)?|well)[, ]+)*(?:(?:can|could|may|shall|would) (?:i|we)|should (?:i|we|the|it|this|that))\b(?! (?:assume|expect))/i;

/** How many facts one question gets at most. */
const MOST_FACTS = 3;

/**
 * The facts that a question asks for: the best match of a fact's phrases first, then each that answers to words not yet
 * answered. Where no phrase fits, the one fact with which the question shares a rare word.
 */
export function factsFor(text: string, sheet: FactSheet): Script['facts'] {
  const words = sentencesOf(text).flatMap(({ tokens }) => tokens);
  // Whether one should or may do something is theirs to decide, unless it plainly asks for what the sheet holds.
  const decides = DECIDES.test(text);
  const matches = sheet.facts
    .flatMap((fact, index) => (sheet.asked[index] ?? []).map((phrase) => ({ fact, ...matchOf(phrase, words) })))
    .filter(({ worth }) => worth >= (decides ? 4 : 2))
    .sort((a, b) => b.worth - a.worth);
  const chosen = new Map<string, Fact>();
  const answered = new Set<number>();
  for (const { fact, content } of matches) {
    if (chosen.size === MOST_FACTS) break;
    if (chosen.has(fact.id) || content.every((index) => answered.has(index))) continue;
    chosen.set(fact.id, fact);
    for (const index of content) answered.add(index);
  }
  if (chosen.size > 0) return [...chosen.values()];
  return decides ? [] : nearestFact(words, sheet);
}

/** The fact that shares most rare words with the question; none where two share as many. */
function nearestFact(words: readonly Token[], { byStem }: FactSheet): Fact[] {
  const shared = new Map<Fact, number>();
  for (const stem of new Set(words.map((token) => token.stem))) {
    const uses = byStem.get(stem) ?? [];
    for (const { fact, worth } of uses) shared.set(fact, (shared.get(fact) ?? 0) + worth / uses.length);
  }
  const [first, second] = [...shared].sort((a, b) => b[1] - a[1]);
  return first && first[1] >= SAID && first[1] > (second?.[1] ?? 0) ? [first[0]] : [];
}

/**
 * How well a phrase of the fact sheet fits a question: its words must come in order, others may stand between.
 * A word with a meaning of its own counts 2, another 1; words that stand together count a little more.
 */
function matchOf(phrase: readonly Token[], words: readonly Token[]): { worth: number; content: number[] } {
  const content: number[] = [];
  let worth = 0;
  let at = -1;
  for (const { stem, word } of phrase) {
    const found = words.findIndex((token, index) => index > at && bare(token.stem) === bare(stem));
    if (found < 0 || (at >= 0 && found - at > FURTHEST)) return { worth: 0, content: [] };
    const meaning = !isStop(word);
    if (meaning) content.push(found);
    worth += (meaning ? 2 : 1) + (found === at + 1 && at >= 0 ? 0.5 : 0);
    at = found;
  }
  return content.length > 0 ? { worth, content } : { worth: 0, content: [] };
}

/** "99.9%" is asked for by "99.9" too. */
const bare = (stem: string): string => stem.replace(/%$/, '');

/** Two words of one phrase stand at most this far apart in a question. */
const FURTHEST = 7;
