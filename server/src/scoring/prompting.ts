import type { Item, Script } from '../content/script.ts';
import type { Turn } from '../contract/candidate-view.ts';
import { compileConcepts, findConcepts } from '../detect/concepts.ts';
import { addTrigrams, overlapWith } from '../detect/echo.ts';
import { onceFor } from '../detect/once.ts';
import { markSteering } from '../detect/steering.ts';
import { isStop, type Sentence, sentencesOf, type Token, tokensOf } from '../detect/words.ts';

/** Tells whether the interviewer said an item's concepts, or most of what shows it, before a turn and before the candidate did. */
export type WasPrompted = (item: Item, before: number, quotes: readonly string[]) => boolean;

/** An idea that is said again in so few words of one's own, and with so many of the interviewer's, was theirs. */
const [THEIRS, SHARE] = [3, 0.6];

/** A sentence with at most this many words for each of its figures only gives figures. */
const WORDS_A_FIGURE = 8;

/** The figures of a text as they are written; "5M" and "5 million" differ. */
const figuresOf = (tokens: readonly Token[]): string[] =>
  tokens.filter(({ word }) => /^\d/.test(word)).map(({ word }) => word);

/** Concepts that a turn says: anywhere, and in statements alone. */
interface Said {
  all: Set<string>;
  stated: Set<string>;
}

/**
 * Reads once who said which concept first. The brief, facts and changes are everybody's and prompt nothing; a
 * question prompts the scenario's own items, which name special things, but not the rubric's everyday ones.
 */
export function promptingIn(script: Script, turns: readonly Turn[]): WasPrompted {
  const { conceptsIn, given, figures, words } = knownOf(script);
  /** A fact in other words: its figures are the fact sheet's, and it says little beside them. */
  const onlyFigures = ({ tokens }: Sentence): boolean => {
    const said = figuresOf(tokens);
    return (
      said.length > 0 && said.length * WORDS_A_FIGURE >= tokens.length && said.every((figure) => figures.has(figure))
    );
  };

  const saidIn = turns.map(({ by, text }): Said => {
    const said: Said = { all: new Set(), stated: new Set() };
    for (const { sentence, steers } of markSteering(text)) {
      // What tries to steer the judge shows nothing, and so is no first word either.
      if (by === 'candidate' && steers) continue;
      if (by === 'interviewer' && (overlapWith(given, sentence.tokens) > 0.5 || onlyFigures(sentence))) continue;
      for (const concept of conceptsIn(sentence)) {
        said.all.add(concept);
        if (!isQuestion(sentence)) said.stated.add(concept);
      }
    }
    return said;
  });
  const firstUse = new Map<string, number>();
  turns.forEach(({ by }, index) => {
    if (by !== 'candidate') return;
    for (const concept of saidIn[index]?.all ?? []) if (!firstUse.has(concept)) firstUse.set(concept, index);
  });
  const theirs = firstSaidBy(turns, given, words, onlyFigures);
  /** "Below 1 % after two quarters, stop." – "If after two quarters it is below 1 %, we stop." */
  const isRepeated = (quotes: readonly string[], before: number): boolean => {
    const own = telling(quotes.join(' ')).filter((stem) => !words.has(stem));
    const led = own.filter((stem) => (theirs.get(stem) ?? before) < before);
    return led.length >= THEIRS && led.length >= own.length * SHARE;
  };
  const interviewer = turns.flatMap((turn, index) => (turn.by === 'interviewer' ? [index] : []));
  return (item, before, quotes) =>
    isRepeated(quotes, before) ||
    (item.met.length > 0 &&
      interviewer.some((index) => {
        if (index >= before) return false;
        const missing = item.met.filter((concept) => (firstUse.get(concept) ?? Number.POSITIVE_INFINITY) > index);
        const said = item.own ? saidIn[index]?.all : saidIn[index]?.stated;
        return missing.length > 0 && missing.every((concept) => said?.has(concept));
      }));
}

/** The telling words that the interviewer stated before the candidate said them, each with the turn. */
function firstSaidBy(
  turns: readonly Turn[],
  given: ReadonlySet<string>,
  words: ReadonlySet<string>,
  onlyFigures: (sentence: Sentence) => boolean,
): ReadonlyMap<string, number> {
  const [first, own] = [new Map<string, number>(), new Set<string>()];
  turns.forEach(({ by, text }, index) => {
    for (const sentence of sentencesOf(text)) {
      const stated = by === 'interviewer' && !isQuestion(sentence) && overlapWith(given, sentence.tokens) <= 0.5;
      if (by === 'interviewer' && (!stated || onlyFigures(sentence))) continue;
      for (const stem of telling(sentence.text)) {
        if (words.has(stem) || own.has(stem)) continue;
        if (by === 'candidate') own.add(stem);
        else if (!first.has(stem)) first.set(stem, index);
      }
    }
  });
  return first;
}

/** The words of a text that say something, by stem, each once; figures too. */
const telling = (text: string): string[] => [
  ...new Set(tokensOf(text).flatMap(({ word, stem }) => (isStop(word) ? [] : [stem]))),
];

const knownOf = onceFor((script: Script) => {
  const given = new Set<string>();
  const texts = [script.brief, ...script.facts.map((fact) => fact.say), ...script.changes.map((change) => change.say)];
  for (const text of texts) for (const { tokens } of sentencesOf(text)) addTrigrams(given, tokens);
  const figures = new Set(texts.flatMap((text) => figuresOf(sentencesOf(text).flatMap(({ tokens }) => tokens))));
  const words = new Set(texts.flatMap(telling));
  const compiled = compileConcepts(script.concepts);
  const conceptsIn = onceFor(
    ({ tokens }: Sentence) => new Set(findConcepts(compiled, tokens).map(({ concept }) => concept)),
  );
  return { conceptsIn, given, figures, words };
});

const isQuestion = ({ text }: Sentence): boolean => /\?["')\]]*$/.test(text);
