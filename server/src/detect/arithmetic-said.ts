import { type Found, quantitiesIn, within2 } from './quantities.ts';
import { type Between, SIGN, wrongShares } from './shares-said.ts';
import { rateUnit, secondsIn } from './units.ts';
import type { Sentence, Token } from './words.ts';

/** "GB" may stand for gigabits. */
const BITS = 8;
/** Of what is counted, "23" may stand for 23 thousand or million; a larger figure stands for itself. */
const LEFT_OUT = [1, 1000, 1e6];
/** Of whatever time was meant, the result may be for a week, a month, a year. */
const MULTIPLES = [1, 7, 12, 24, 30, 60, 365, 3600, 86_400];
const TIME_FACTORS = [60, 3600, 86_400, 100_000, 2_592_000];
const EQUALS =
  /^[\s,]*(?:=|≈|~|(?:is|are|makes?|gives?|comes? to|that is|which is|that's|equals|or|about|roughly|around)\b|→|->|=>)|[=≈→]/i;
/** So many words may stand between "is", or an arrow, and the result. */
const [FEW, FEW_AT_ARROW] = [4, 1];
/** Where it is said what the time is of: "with 99.9 percent we have, what is it, 8 hours down a month". */
const [FEW_OF_DOWNTIME, DOWN] = [7, /\b(?:down(?:time)?|outages?|unavailab\w*|offline|unreachable)\b/i];
/** What is said to hold for a part of the time only, or of something else, is no conversion. */
const APART = /\b(?:peak|times|factor|fold|only|but|and|to|against)\b/i;

/**
 * Recomputes what a sentence reckons out loud ("A times B is C", "X a day / 86,400 = Y", "X a day is Y a second").
 * Gives the indices of results that are off by more than a factor of two, and only where units leave no doubt.
 */
export function wrongResults(
  text: string,
  start: number,
  tokens: readonly Token[],
  found: readonly Found[],
): Set<number> {
  const wrong = new Set<number>();
  const between: Between = (a, b) => {
    const [left, right] = [tokens[(a?.to ?? 1) - 1], tokens[b?.from ?? 0]];
    return left && right ? text.slice(left.end - start, right.start - start) : '';
  };
  const after = (result: Found | undefined): string =>
    text.slice((tokens[(result?.to ?? 1) - 1]?.end ?? start) - start);
  for (let n = 0; n + 1 < found.length; n += 1) {
    const reckoned = reckonFrom(found, n, between);
    if (!reckoned) continue;
    if (isWrong(reckoned, found[reckoned.at]) && !IN_TIME.test(after(found[reckoned.at]))) wrong.add(reckoned.at);
    n = reckoned.at - 1;
  }
  for (let n = 0; n + 1 < found.length; n += 1) {
    const [a, b] = [found[n], found[n + 1]];
    if (!a || !b || a.per === null || b.per === null || a.per === b.per || a.kind !== b.kind) continue;
    const words = between(a, b);
    if (!EQUALS.test(words) || /;/.test(words) || APART.test(words.replace(EQUALS, ''))) continue;
    // "One summary a minute makes 200 messages a second": of many machines.
    const [many, few] = [countedIn(a), countedIn(b)];
    if (many.length > 0 && few.length > 0 && !few.some((noun) => many.includes(noun))) continue;
    // "50 × 1/s = 4.3M a day": not the last factor alone.
    if (SIGN.test(between(found[n - 1], a))) continue;
    const limited = tokens.slice(b.to, b.to + 4).some((token) => /peak|busy|worst|over|during|within/.test(token.word));
    if (!within2(a.value, b.value) && !limited) wrong.add(n + 1);
  }
  for (let n = 0; n + 1 < found.length; n += 1) {
    const [share, time] = [found[n], found[n + 1]];
    if (share?.kind !== 'percent' || share.raw < 90 || time?.kind !== 'time' || time.per === null) continue;
    // "99.9 % is 43 minutes a month": what is left of a whole, as time.
    const words = between(share, time);
    const reach = DOWN.test(text) && !/\b(?:of|and)\b/i.test(words) ? FEW_OF_DOWNTIME : FEW;
    const close = !/[;.]/.test(words) && words.trim().split(/\s+/).length <= reach;
    if (close && !within2(1 - share.raw / 100, time.value)) wrong.add(n + 1);
  }
  for (const at of wrongShares(found, between, after)) wrong.add(at);
  return wrong;
}

/** Words for each other: "120,000 requests a day is 1.4 QPS". */
const CALLS = new Set(['request', 'queri', 'call', 'transact', 'oper']);
/** What is counted, without the time words and "QPS". */
const countedIn = ({ nouns, kind }: Found): string[] =>
  kind === 'count'
    ? nouns.filter((noun) => secondsIn(noun) === null && rateUnit(noun) === null && !CALLS.has(noun))
    : [];

/** Whether a sentence states a result that its own figures do not give. */
export function reckonsWrong({ text, start, tokens }: Sentence): boolean {
  const found = quantitiesIn(text, start, tokens);
  return found.length > 1 && wrongResults(text, start, tokens, found).size > 0;
}

interface Reckoned {
  operands: readonly Found[];
  /** Where the result stands. */
  at: number;
  /** Computed from the figures as written, and from seconds and bytes. */
  raw: number;
  /** As `raw`, but for what carries a unit of data, which is in bytes (by its own time where it is a rate). */
  bytes: number;
  value: number;
  /** It was divided by the seconds of a minute, a day or another time. */
  converted: boolean;
  /** Not sums and products in one chain, where it is not said which comes first. */
  plain: boolean;
}

/** A sign stands right before the figure that it takes: "a title watched forty times saves less than a dollar" reckons nothing. */
const TIMES =
  /(?:^|\s)(?:times|x|multiplied by)\s+(?:(?:about|some|roughly|the|another)\s+)?[$€£~(]*$|[×*·]\s*[$€£~(]*$/i;
const DIVIDED = /(?:divided by|over)\s*$|[/÷][\s(~$€£]*$/i;
const PLUS = /(?:^|\s)plus\s+$|\s\+\s*$/i;
/** "That's 29 thousand a second, times 300": of what was said last. */
const GOES_ON = /^\s*,\s*times\s*$/i;
/** "= 1.2 GB, × 100k" goes on from somewhere else; formulas with letters and brackets are not read. */
const APART_FROM = /[,;:()[\]²√✓✗]|(?<!\d)\.$/;

/** "60 cents times 150,000 is 33 million in a year": of each day, which stands somewhere else. */
const IN_TIME = /^(?:\s+\w+)?\s+(?:in|per|over)\s+(?:a |one |the )?(?:day|week|month|year)\b/i;

/** "Times 1M orders is 23": the words for what was counted last. */
const COUNTED = /^\s+(?:[a-z]+\s+){1,2}(?=(?:is|are|makes?|gives?|comes? to|equals)\s|[=≈])/i;

/** "= about 23" and "is a load of 23"; what comes after a stop or many words is another matter. */
function comesTo(words: string, { kind, per }: Found): boolean {
  if (/^\s*,\s*(?:(?:about|around|roughly|or)\s+)*$/.test(words)) return kind !== 'count' || per !== null;
  if (/[)^]/.test(words)) return false;
  const rest = words.replace(EQUALS, '').trim();
  const most = /→|[-=]>/.test(words) ? FEW_AT_ARROW : FEW;
  return EQUALS.test(words) && !/[;:.]/.test(rest) && rest.split(/\s+/).length <= most;
}

const sameData = (a: number, b: number): boolean => [1, BITS, 1 / BITS].some((factor) => within2(a * factor, b));

const share = ({ kind }: Found): number => (kind === 'percent' ? 0.01 : 1);

const amountsOf = (found: Found): Pick<Reckoned, 'raw' | 'bytes' | 'value'> => {
  const [raw, value] = [found.raw * share(found), found.value * share(found)];
  return { raw, value, bytes: found.kind === 'data' ? value * (found.per ?? 1) : raw };
};

function reckonFrom(found: readonly Found[], from: number, between: Between): Reckoned | null {
  const first = found[from];
  // In the middle of a chain that is not read from its beginning.
  if (!first || SIGN.test(between(found[from - 1], first))) return null;
  let { raw, bytes, value } = amountsOf(first);
  let converted = false;
  const signs = new Set<'times' | 'plus'>();
  let spread = false;
  for (let at = from; at + 1 < found.length; at += 1) {
    const words = between(found[at], found[at + 1]);
    const next = found[at + 1];
    if (!next) return null;
    const by = amountsOf(next);
    if (APART_FROM.test(words) && SIGN.test(words) && !GOES_ON.test(words)) return null;
    if (TIMES.test(words)) [raw, bytes, value] = [raw * by.raw, bytes * by.bytes, value * by.value];
    else if (DIVIDED.test(words) && by.raw !== 0) {
      [raw, bytes, value] = [raw / by.raw, bytes / by.bytes, value / by.value];
      converted ||= next.kind === 'time' || /^864/.test(`${next.raw}`);
      spread ||= /over\s*$/i.test(words);
    } else if (PLUS.test(words)) [raw, bytes, value] = [raw + by.raw, bytes + by.bytes, value + by.value];
    else {
      // "23/s flat over 24 h, 556/s in one": a list and no result.
      // "Over 5 billion keys is 550 GB" spreads and does not divide.
      if (
        at === from ||
        !comesTo(spread ? words : words.replace(COUNTED, ''), next) ||
        (spread && /^\s*,\s*$/.test(words))
      )
        return null;
      return { operands: found.slice(from, at + 1), at: at + 1, raw, bytes, value, converted, plain: signs.size === 1 };
    }
    if (/\bpeak\b/i.test(words)) return null;
    if (found.slice(from, at + 2).some(({ kind }) => kind === 'percent') && /plus|\+/i.test(words)) return null;
    signs.add(PLUS.test(words) ? 'plus' : 'times');
    converted ||= TIME_FACTORS.includes(next.raw);
  }
  return null;
}

/** "Half times five" is half of what was said before. */
const HALF = 0.5;
/** "At 90/10" and "1/3" are parts of a whole, and not divided. */
const isRatio = ([a, b, ...more]: readonly Found[]): boolean =>
  a !== undefined && b !== undefined && more.length === 0 && (a.raw + b.raw === 100 || (a.raw < 10 && b.raw < 10));

/** Off by more than two however the units are read; where a time is missing on one side, nothing is certain. */
function isWrong({ operands, raw, bytes, value, converted, plain }: Reckoned, result: Found | undefined): boolean {
  if (!result || !plain || result.raw === 1 || operands[0]?.raw === HALF || isRatio(operands)) return false;
  if ([...operands, result].some(({ nouns }) => nouns[0] === 'b')) return false;
  if (
    (['money', 'data'] as const).some((kind) => operands.some((each) => each.kind === kind) !== (result.kind === kind))
  )
    return false;
  if (result.kind === 'time' && !operands.some(({ kind }) => kind === 'time')) return false;
  const times = new Set(operands.flatMap(({ per }) => (per === null ? [] : [per])));
  const untimed = times.size === 0 && result.per !== null;
  if (!converted && (times.size > 1 || (times.size > 0 && result.per === null))) return false;
  if (!converted && untimed)
    return (
      result.kind === 'data' && !MULTIPLES.some((many) => sameData(bytes * many, result.value * (result.per ?? 1)))
    );
  const [time] = times;
  const changed = !converted && time !== undefined && result.per !== null ? result.per / time : 1;
  if (result.kind === 'data') {
    const byTime = result.value * (result.per ?? 1);
    return !sameData(bytes, byTime) && !sameData(bytes * changed, byTime) && !sameData(value, result.value);
  }
  const stated = result.raw * share(result);
  const near = (a: number, b: number) => LEFT_OUT.some((factor) => within2(a / factor, b));
  return !near(raw, stated) && !near(raw * changed, stated) && !within2(value, result.value * share(result));
}
