import type { Found } from './quantities.ts';
import type { Token } from './words.ts';

/** "A million rows of 200 bytes a day": the rate is the rows', not the bytes'. */
const EACH_OF = /^[^,;:.]*\b(?:of|at|with|x|times)\s+[$€£]?$|[×*]\s*[$€£]?$/i;
/** "18 GB in 90 days". */
const WITHIN = /^\s*(?:in|over|within|after|for)\s+$/i;

/**
 * Gives each rate to what is counted by it, and notes the time that an amount is said to build up in.
 * @param text the sentence, which starts at offset `start`
 */
export function sharedRates(text: string, start: number, tokens: readonly Token[], found: readonly Found[]): Found[] {
  const gap = (a: Found, b: Found) =>
    text.slice((tokens[a.to - 1]?.end ?? start) - start, (tokens[b.from]?.start ?? start) - start);
  return found.map((quantity, n) => {
    const [before, next] = [found[n - 1], found[n + 1]];
    if (before && isEach(before, quantity, gap(before, quantity)))
      return { ...quantity, per: null, value: quantity.value * (quantity.per ?? 1) };
    if (next && isEach(quantity, next, gap(quantity, next)) && next.per !== null)
      return { ...quantity, per: next.per, value: quantity.value / next.per };
    if (next && quantity.per === null && quantity.kind !== 'time' && next.kind === 'time' && next.per === null)
      return WITHIN.test(gap(quantity, next)) ? { ...quantity, over: next.value } : quantity;
    return quantity;
  });
}

const isEach = (many: Found, one: Found, gap: string): boolean =>
  many.kind === 'count' &&
  many.per === null &&
  (one.kind === 'data' || one.kind === 'money') &&
  one.per !== null &&
  // "16,000 streams of 5 Mbit/s": a bandwidth is a unit of its own.
  one.per >= 60 &&
  EACH_OF.test(gap);
