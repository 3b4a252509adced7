import { phraseStems } from '../detect/concepts.ts';
import { isStop, tokensOf } from '../detect/words.ts';
import type { Path, Problem } from './problem.ts';
import type { YamlFile } from './yaml-file.ts';

/** Phrases of which one everyday word and its article are all that is left ("over a", "first the"): they are heard by chance. */
export function checkPhrases(
  concepts: Readonly<Record<string, readonly string[]>>,
  problem: YamlFile['problem'],
): Problem[] {
  return Object.entries(concepts).flatMap(([concept, phrases]) =>
    phrases.flatMap((phrase, i) => {
      if (!isChance(phrase)) return [];
      const path: Path = ['concepts', concept, i];
      const message = `'${phrase}' is heard in sentences about anything`;
      return [problem(path, message, 'add the word that it is about, or leave it out')];
    }),
  );
}

/** All words are everyday ones, and at most one is more than an article or a small word. */
const isChance = (phrase: string): boolean =>
  tokensOf(phrase).every(({ word }) => isStop(word)) && wordsOf(phrase) <= 1;

/** The words that a phrase demands, its article aside. */
const wordsOf = (phrase: string): number => phraseStems(phrase).filter((stem) => !stem.startsWith('(')).length;
