import type { Script } from '../content/script.ts';
import type { Turn } from '../contract/candidate-view.ts';
import { markSteering } from '../detect/steering.ts';
import type { Sentence } from '../detect/words.ts';
import { type Everybodys, everybodysIn, tellingOf } from './everybodys.ts';

/** Whether what was quoted says again, from a turn on, what the interviewer had stated before the candidate did. */
export type IsRetold = (quotes: readonly string[], before: number) => boolean;

/** So many telling words that one turn said first, and this share of all that it said, make an idea the interviewer's. */
const [LEAST, SHARE] = [3, 0.6];

/** What one turn of the interviewer stated: all telling words, and those that neither candidate nor script had said. */
interface Stated {
  all: ReadonlySet<string>;
  first: ReadonlySet<string>;
}

/**
 * Reads once whose words came first. It hears an idea that is told again in another order, which no run of words shows:
 * "Below 1 % after two quarters, stop." – "If after two quarters it is below 1 %, we stop." One turn must have said
 * most of it: words picked up over a whole talk are chance.
 */
export function retoldIn(script: Script, turns: readonly Turn[]): IsRetold {
  const stated = statedIn(turns, everybodysIn(script));
  return (quotes, before) => {
    const telling = tellingOf(quotes.join(' '));
    return [...stated].some(([index, { all, first }]) => {
      if (index >= before) return false;
      const share = telling.filter((stem) => all.has(stem)).length;
      return share >= telling.length * SHARE && telling.filter((stem) => first.has(stem)).length >= LEAST;
    });
  };
}

/** What each turn of the interviewer states, by its index. */
function statedIn(turns: readonly Turn[], everybodys: Everybodys): ReadonlyMap<number, Stated> {
  const stated = new Map<number, Stated>();
  const own = new Set<string>(everybodys.words);
  turns.forEach(({ by, text }, index) => {
    const counting = markSteering(text).filter(({ sentence, steers }) =>
      by === 'candidate' ? !steers : !isQuestion(sentence) && !everybodys.holds(sentence),
    );
    const telling = counting.flatMap(({ sentence }) => tellingOf(sentence.text));
    if (by === 'candidate') for (const stem of telling) own.add(stem);
    else stated.set(index, { all: new Set(telling), first: new Set(telling.filter((stem) => !own.has(stem))) });
  });
  return stated;
}

/** A question states nothing. */
export const isQuestion = ({ text }: Sentence): boolean => /\?["')\]]*$/.test(text);
