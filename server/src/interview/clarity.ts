import { type CompiledPhrases, findPhrases } from '../detect/concepts.ts';
import { isStop, tokensOf } from '../detect/words.ts';

/** Shorter words ("yes", "the queue") are taken as they are. */
const FEWEST_WORDS = 6;
/** In running English more than a third of the words are small ones; below this share there is no sentence. */
const LEAST_SMALL = 0.15;

/** Whether these words are a sentence that can be answered: some grammar, or a term of the task. */
export function isClear(text: string, concepts: CompiledPhrases): boolean {
  const tokens = tokensOf(text);
  if (tokens.length < FEWEST_WORDS || findPhrases(text, concepts).length > 0) return true;
  const small = tokens.filter(({ word }) => isStop(word)).map(({ word }) => word);
  // One small word again and again is an accident.
  return new Set(small).size >= 2 && small.length / tokens.length >= LEAST_SMALL;
}
