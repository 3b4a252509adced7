import type { Script } from '../content/script.ts';
import type { Turn } from '../contract/candidate-view.ts';
import { markSteering } from '../detect/steering.ts';
import type { Sentence } from '../detect/words.ts';
import { type Everybodys, everybodysIn, tellingOf } from './everybodys.ts';

/** Whether what was quoted says again, from a turn on, what the interviewer had stated before the candidate did. */
export type IsRetold = (quotes: readonly string[], before: number) => boolean;

/** So many of its telling words, and this share of them, make an idea the interviewer's. */
const [LEAST, SHARE] = [3, 0.6];

/**
 * Reads once whose words came first. It hears an idea that is told again in another order, which no run of words shows:
 * "Below 1 % after two quarters, stop." – "If after two quarters it is below 1 %, we stop."
 */
export function retoldIn(script: Script, turns: readonly Turn[]): IsRetold {
  const everybodys = everybodysIn(script);
  const stated = firstStated(turns, everybodys);
  return (quotes, before) => {
    const telling = tellingOf(quotes.join(' ')).filter((stem) => !everybodys.words.has(stem));
    const theirs = telling.filter((stem) => (stated.get(stem) ?? before) < before);
    return theirs.length >= LEAST && theirs.length >= telling.length * SHARE;
  };
}

/** The telling words that the interviewer stated before the candidate said them, each with its turn. */
function firstStated(turns: readonly Turn[], everybodys: Everybodys): ReadonlyMap<string, number> {
  const stated = new Map<string, number>();
  const own = new Set<string>();
  turns.forEach(({ by, text }, index) => {
    for (const { sentence, steers } of markSteering(text)) {
      const counts = by === 'candidate' ? !steers : !isQuestion(sentence) && !everybodys.holds(sentence);
      for (const stem of counts ? tellingOf(sentence.text) : []) {
        if (by === 'candidate') own.add(stem);
        else if (!own.has(stem) && !stated.has(stem)) stated.set(stem, index);
      }
    }
  });
  return stated;
}

/** A question states nothing. */
export const isQuestion = ({ text }: Sentence): boolean => /\?["')\]]*$/.test(text);
