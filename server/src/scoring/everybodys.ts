import type { Script } from '../content/script.ts';
import { addTrigrams, overlapWith } from '../detect/echo.ts';
import { onceFor } from '../detect/once.ts';
import { isStop, type Sentence, sentencesOf, type Token, tokensOf } from '../detect/words.ts';

/** What brief, facts and changes say: it is everybody's, whoever says it first. */
export interface Everybodys {
  /** Telling words, by stem. */
  words: ReadonlySet<string>;
  /** Whether a sentence of the interviewer only says it again, be it in slightly other words. */
  holds(sentence: Sentence): boolean;
}

/** More than this share of a sentence's runs of three words was given. */
const ECHO = 0.5;
/** A sentence with at most this many words for each of its figures only gives figures. */
const WORDS_A_FIGURE = 8;

/** Reads a script once. */
export const everybodysIn = onceFor((script: Script): Everybodys => {
  const texts = [script.brief, ...script.facts.map((fact) => fact.say), ...script.changes.map((change) => change.say)];
  const given = new Set<string>();
  for (const text of texts) for (const { tokens } of sentencesOf(text)) addTrigrams(given, tokens);
  const figures = new Set(texts.flatMap((text) => figuresOf(sentencesOf(text).flatMap(({ tokens }) => tokens))));
  /** A fact in other words: its figures are the fact sheet's, and it says little beside them. */
  const onlyFigures = ({ tokens }: Sentence): boolean => {
    const said = figuresOf(tokens);
    return (
      said.length > 0 && said.length * WORDS_A_FIGURE >= tokens.length && said.every((figure) => figures.has(figure))
    );
  };
  return {
    words: new Set(texts.flatMap(tellingOf)),
    holds: (sentence) => overlapWith(given, sentence.tokens) > ECHO || onlyFigures(sentence),
  };
});

/** The words of a text that say something, by stem, each once; figures too. */
export const tellingOf = (text: string): string[] => [
  ...new Set(tokensOf(text).flatMap(({ word, stem }) => (isStop(word) ? [] : [stem]))),
];

/** The figures of a text as they are written; "5M" and "5 million" differ. */
const figuresOf = (tokens: readonly Token[]): string[] =>
  tokens.filter(({ word }) => /^\d/.test(word)).map(({ word }) => word);
