import { type Found, within2 } from './quantities.ts';
import type { Token } from './words.ts';

/** Prefixes (kilo, mega, bits for bytes) that a speaker may change on the way without saying so. */
const PREFIXES = [1, 8, 1000, 1024, 1e6, 1e9];
/** Of what is counted, "23" may stand for 23 thousand or million; a larger figure stands for itself. */
const LEFT_OUT = [1, 1000, 1e6];
const TIME_FACTORS = [60, 3600, 86_400, 100_000, 2_592_000];
const EQUALS =
  /^[\s,]*(?:=|≈|~|(?:is|are|makes?|gives?|comes? to|that is|which is|that's|equals|or|about|roughly|around)\b|→|->|=>)|[=≈→]/i;
/** So many words may stand between "is", or an arrow, and the result. */
const [FEW, FEW_AT_ARROW] = [4, 1];
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
  const between = (a: Found | undefined, b: Found | undefined): string => {
    const [left, right] = [tokens[(a?.to ?? 1) - 1], tokens[b?.from ?? 0]];
    return left && right ? text.slice(left.end - start, right.start - start) : '';
  };
  for (let n = 0; n + 1 < found.length; n += 1) {
    const reckoned = reckonFrom(found, n, between);
    if (!reckoned) continue;
    if (isWrong(reckoned, found[reckoned.at])) wrong.add(reckoned.at);
    n = reckoned.at - 1;
  }
  for (let n = 0; n + 1 < found.length; n += 1) {
    const [a, b] = [found[n], found[n + 1]];
    if (!a || !b || a.per === null || b.per === null || a.per === b.per || a.kind !== b.kind) continue;
    const words = between(a, b);
    if (!EQUALS.test(words) || APART.test(words.replace(EQUALS, ''))) continue;
    const limited = tokens.slice(b.to, b.to + 4).some((token) => /peak|busy|worst|over|during|within/.test(token.word));
    if (!within2(a.value, b.value) && !limited) wrong.add(n + 1);
  }
  for (let n = 0; n + 1 < found.length; n += 1) {
    const [share, time] = [found[n], found[n + 1]];
    if (share?.kind !== 'percent' || share.raw < 90 || time?.kind !== 'time' || time.per === null) continue;
    // "99.9 % is 43 minutes a month": what is left of a whole, as time.
    const words = between(share, time);
    const close = !/[;.]/.test(words) && words.trim().split(/\s+/).length <= FEW;
    if (close && !within2(1 - share.raw / 100, time.value)) wrong.add(n + 1);
  }
  return wrong;
}

interface Reckoned {
  operands: readonly Found[];
  /** Where the result stands. */
  at: number;
  /** Computed from the figures as written, and from seconds and bytes. */
  raw: number;
  value: number;
  /** It was divided by the seconds of a minute, a day or another time. */
  converted: boolean;
  /** Not sums and products in one chain, where it is not said which comes first. */
  plain: boolean;
}

/** "= about 23" and "is a load of 23"; what comes after a stop or many words is another matter. */
function comesTo(words: string, { kind, per }: Found): boolean {
  if (/^\s*,\s*$/.test(words)) return kind !== 'count' || per !== null;
  const rest = words.replace(EQUALS, '').trim();
  const most = /→|[-=]>/.test(words) ? FEW_AT_ARROW : FEW;
  return EQUALS.test(words) && !/[;:.]/.test(rest) && rest.split(/\s+/).length <= most;
}

const share = ({ kind }: Found): number => (kind === 'percent' ? 0.01 : 1);

function reckonFrom(
  found: readonly Found[],
  from: number,
  between: (a: Found | undefined, b: Found | undefined) => string,
): Reckoned | null {
  const first = found[from];
  if (!first) return null;
  let [raw, value] = [first.raw * share(first), first.value * share(first)];
  let converted = false;
  const signs = new Set<'times' | 'plus'>();
  let spread = false;
  for (let at = from; at + 1 < found.length; at += 1) {
    const words = between(found[at], found[at + 1]);
    const next = found[at + 1];
    if (!next) return null;
    const [plain, base] = [next.raw * share(next), next.value * share(next)];
    if (/(^|\s)(times|x|multiplied by)\s|[×*·]/i.test(words)) [raw, value] = [raw * plain, value * base];
    else if (/(divided by|over)\s*$|\/[\s(~$€£]*$/i.test(words) && plain !== 0) {
      [raw, value] = [raw / plain, value / base];
      converted ||= next.kind === 'time' || /^864/.test(`${next.raw}`);
      spread ||= /over\s*$/i.test(words);
    } else if (/(^|\s)plus\s|\s\+\s/i.test(words)) [raw, value] = [raw + plain, value + base];
    else {
      // "23/s flat over 24 h, 556/s in one": a list and no result.
      if (at === from || !comesTo(words, next) || (spread && /^\s*,\s*$/.test(words))) return null;
      return { operands: found.slice(from, at + 1), at: at + 1, raw, value, converted, plain: signs.size === 1 };
    }
    if (/\bpeak\b|[;:]/i.test(words)) return null;
    if (found.slice(from, at + 2).some(({ kind }) => kind === 'percent') && /plus|\+/i.test(words)) return null;
    signs.add(/plus|\+/i.test(words) ? 'plus' : 'times');
    converted ||= TIME_FACTORS.includes(next.raw);
  }
  return null;
}

/** Off by more than two however the units are read; where a time is missing on one side, nothing is certain. */
function isWrong({ operands, raw, value, converted, plain }: Reckoned, result: Found | undefined): boolean {
  if (!result || !plain) return false;
  if (
    (['money', 'data'] as const).some((kind) => operands.some((each) => each.kind === kind) !== (result.kind === kind))
  )
    return false;
  if (result.kind === 'time' && !operands.some(({ kind }) => kind === 'time')) return false;
  const times = new Set(operands.flatMap(({ per }) => (per === null ? [] : [per])));
  if (!converted && (times.size > 1 || (times.size === 0) !== (result.per === null))) return false;
  const [time] = times;
  const changed = !converted && time !== undefined && result.per !== null ? result.per / time : 1;
  const stated = result.raw * share(result);
  const near = (a: number, b: number) =>
    result.kind === 'data'
      ? PREFIXES.some((factor) => within2(a * factor, b) || within2(a / factor, b))
      : LEFT_OUT.some((factor) => within2(a / factor, b));
  return !near(raw, stated) && !near(raw * changed, stated) && !within2(value, result.value * share(result));
}
