import { type Found, within2 } from './quantities.ts';
import { SPOKEN_SUMS } from './spoken-sums.ts';
import { stemOf } from './stems.ts';

/** The words between the ends of two quantities of one sentence. */
export type Between = (a: Found | undefined, b: Found | undefined) => string;

/** One figure is reckoned with another. */
export const SIGN = /times|divided|plus|[×*·/÷+]|\sx\s/i;
/** "Is", "which makes", "=", "so", or a comma, and few words up to the result. */
const RESULT =
  /(?:=|≈|~|→|->|\b(?:is|are|makes?|gives?|needs?|takes?|comes? to|that's|equals|means|so)\b|,)\s*(?:\S+\s+){0,3}$/i;
/** "100,000 sockets a box", "2,000 per node": what one of them takes. */
const EACH = /\b(?:a|an|per|each)\s+(\w+)/i;
/** "At 50 a second that is 80,000 seconds, which is 22 hours". */
const SAME_TIME =
  /^[\s,(]*(?:=|(?:which|that) is|that's|or (?=about|roughly|around))\s*(?:about|roughly|around|some|a good)?\s*$/i;
/** Spare machines, and a second centre, are no mistake. */
const SPARE = 4;

/**
 * Recomputes shares ("0.5 % of 30,000 is 150"), what is divided among many ("10 million users at 100,000 a box is 100
 * boxes"), times in another unit ("80,000 seconds, which is 22 hours") and prices per thousand. Gives the indices of
 * results that are off.
 */
export function wrongShares(found: readonly Found[], between: Between, after: (result: Found) => string): number[] {
  return found.flatMap((first, n) => {
    const [second, third] = [found[n + 1], found[n + 2]];
    if (!second) return [];
    const [words, then] = [between(first, second), between(second, third)];
    // "100 × 50 µs = 5 ms" converts nothing.
    const factor = SIGN.test(between(found[n - 1], first));
    const converts = found[n - 1]?.kind !== 'percent' && !factor && !/^\s*of\b/.test(after(second));
    if (converts && isWrongTime(first, second, words)) return [n + 1];
    // "80 % of 330 waits are about five times as long".
    if (!third || /[;:?]/.test(then) || /^\s*(?:times|x|×)/i.test(after(third))) return [];
    const wrong = [isWrongPrice, isWrongShare, isWrongSplit, ...SPOKEN_SUMS].some((isWrong) =>
      isWrong(first, second, third, words, then, after(third)),
    );
    return wrong ? [n + 2] : [];
  });
}

const isWrongTime = (first: Found, second: Found, words: string): boolean =>
  first.kind === 'time' &&
  second.kind === 'time' &&
  first.per === null &&
  second.per === null &&
  SAME_TIME.test(words) &&
  !within2(first.value, second.value);

function isWrongShare(share: Found, whole: Found, part: Found, words: string, then: string): boolean {
  if (share.kind !== 'percent' || !/^\s*of\s*(?:the|all|those|these|our)?\s*$/i.test(words)) return false;
  if (whole.kind !== part.kind || whole.per !== part.per || whole.kind === 'time' || !RESULT.test(then)) return false;
  return !within2((share.raw / 100) * whole.value, part.value);
}

/** "600K a month at $5 per thousand is $3,000". */
function isWrongPrice(all: Found, price: Found, cost: Found, words: string, then: string): boolean {
  const lot = /^\s*(?:per|a|each)\s+(thousand|million)\b/i.exec(then)?.[1]?.toLowerCase();
  if (!lot || all.kind !== 'count' || price.kind !== 'money' || cost.kind !== 'money') return false;
  if (!/^[^;:,.]*\b(?:at|with|times|for)\s*[$€£]?$/i.test(words) || !RESULT.test(then.replace(/[$€£]\s*$/, '')))
    return false;
  const sum = (all.raw * price.raw) / (lot === 'million' ? 1e6 : 1000);
  return !within2(sum, cost.raw) && !LOTS.some((many) => within2(sum * many, cost.raw));
}
/** By the day, and the sum for a week, a month, a year. */
const LOTS = [7, 30, 365, 12];

function isWrongSplit(all: Found, one: Found, machines: Found, words: string, then: string): boolean {
  if (!/^[^;:,.]*\b(?:at|with|by|over)\s*$/i.test(words) || !RESULT.test(then)) return false;
  const machine = stemOf(EACH.exec(then)?.[1]?.toLowerCase() ?? '') === machines.nouns[0];
  const alike = all.kind === one.kind && (all.per === null) === (one.per === null) && machines.per === null;
  if (!machine || !alike || machines.kind !== 'count' || one.value === 0) return false;
  const needed = all.value / one.value;
  return machines.raw * 2 < needed || machines.raw > Math.max(1, needed) * SPARE;
}
