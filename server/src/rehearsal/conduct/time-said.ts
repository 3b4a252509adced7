import { numberAt } from '../../detect/numerals.ts';
import { secondsIn } from '../../detect/units.ts';
import { tokensOf } from '../../detect/words.ts';

const UNIT = /^(?:second|minute|hour)s?$/;
const A = /^an?$/;

/** Every length of time that a text names (ms), in order: "12 minutes", "five minutes", "an hour". */
export function timesSaid(text: string): number[] {
  const tokens = tokensOf(text);
  const times: number[] = [];
  for (let at = 0; at < tokens.length; ) {
    const one = A.test(tokens[at]?.word ?? '') ? { value: 1, to: at + 1 } : null;
    const number = numberAt(tokens, at) ?? one;
    at = number?.to ?? at + 1;
    const unit = tokens[at]?.word ?? '';
    if (number && UNIT.test(unit)) times.push(number.value * (secondsIn(unit) ?? 0) * 1_000);
  }
  return times;
}
