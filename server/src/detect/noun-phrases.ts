import nlp from 'compromise';
import { isStop, tokensOf } from './words.ts';

const LEADING =
  /^(?:a|an|the|my|our|your|its|their|his|her|this|that|these|those|each|every|some|any|many|more|most|all|both|no|one|two|same|such|another|other)\s+/i;
const LONGEST = 3;

/** What a text speaks of: noun phrases of at most three words as they stand there, without articles, in order, each once. */
export function nounPhrasesIn(text: string): string[] {
  const found: string[] = nlp(text).nouns().out('array');
  const phrases = found.flatMap((noun) => {
    let phrase = noun.replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, '');
    while (LEADING.test(phrase)) phrase = phrase.replace(LEADING, '');
    const tokens = tokensOf(phrase);
    const plain = /^[\p{L}][\p{L}\d' -]*$/u.test(phrase) && tokens.every(({ word }) => !isStop(word));
    return plain && tokens.length > 0 && tokens.length <= LONGEST && text.includes(phrase) ? [phrase] : [];
  });
  return [...new Set(phrases)];
}
