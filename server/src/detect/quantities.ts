import { numberAt, type PlainNumber } from './numerals.ts';
import { sharedRates } from './rates.ts';
import { bytesIn, isMoney, isPercent, type Kind, kindOf, rateUnit, secondsIn, type Unit } from './units.ts';
import { isStop, type Token } from './words.ts';

/** A number with what it counts, as a sentence states it. */
export interface Found {
  /** As written, in plain digits: "14.4k" is 14,400. */
  raw: number;
  /** Seconds, bytes, or as counted; per second where `per` is set. */
  value: number;
  kind: Kind;
  /** Seconds of the time word ("a minute" is 60) where it is a rate. */
  per: number | null;
  /** Seconds in which an amount is said to build up: "18 GB in 90 days". */
  over?: number;
  /** Stems of the words right after the number: what is counted. */
  nouns: readonly string[];
  /** Token indices [from, to) of number and unit. */
  from: number;
  to: number;
}

/** All quantities of a sentence in order. `text` starts at offset `start`. */
export function quantitiesIn(text: string, start: number, tokens: readonly Token[]): Found[] {
  const found: Found[] = [];
  let i = 0;
  while (i < tokens.length) {
    const number = numberAt(tokens, i);
    if (!number) {
      i += 1;
      continue;
    }
    const quantity = withUnit(text, start, tokens, i, number);
    found.push(quantity);
    i = Math.max(number.to, i + 1);
  }
  return sharedRates(text, start, tokens, shareUnits(text, start, tokens, found));
}

/**
 * How many words may stand before the time word of a rate: "2,880 read requests a second", "43 minutes of downtime a
 * month".
 */
const RATE_REACH: Readonly<Record<Exclude<Kind, 'percent'>, number>> = { count: 4, data: 2, money: 2, time: 3 };

/** "Gb/s" are bits, "GB/s" bytes: 1/8 or 1. Lower case alone tells neither. */
const bitsWritten = (written: string): number => (/\d\s?[kKMGTP]b$/.test(written) ? 1 / 8 : 1);

function withUnit(text: string, start: number, tokens: readonly Token[], from: number, number: PlainNumber): Found {
  const first = tokens[from];
  const money = first !== undefined && /[$€£]\s?$/.test(text.slice(0, first.start - start));
  const unitWord = number.glued || (tokens[number.to]?.word ?? '');
  const unitTo = number.glued ? number.to : number.to + 1;
  const base = { raw: number.value, from };
  const short = rateUnit(unitWord) ?? rateUnit(tokens[number.to + 1]?.word ?? '');
  if (short) {
    return {
      ...base,
      value: number.value * (short.data ?? 1),
      kind: short.data === null ? 'count' : 'data',
      per: 1,
      nouns: [short.noun],
      to: unitTo,
    };
  }
  const slashed = /^\s*\/\s*$/.test(gapText(text, start, tokens, number.to));
  const unit = money
    ? { kind: 'money' as const, scale: 1 }
    : slashed
      ? { kind: 'count' as const, scale: 1 }
      : bareUnit(unitWord);
  const after = unit.kind === 'count' || money ? number.to : unitTo;
  const rate = unit.kind === 'percent' ? null : rateAfter(text, start, tokens, after, RATE_REACH[unit.kind]);
  const per = rate?.seconds ?? null;
  const to = rate?.to ?? after;
  const nouns = nounsAfter(text, start, tokens, after, Math.max(to, after + 4));
  const bits =
    per === null
      ? 1
      : bitsWritten(text.slice((first?.start ?? start) - start, (tokens[unitTo - 1]?.end ?? start) - start));
  return { ...base, value: (number.value * unit.scale * bits) / (per ?? 1), kind: unit.kind, per, nouns, to };
}

/** Stems of the words after a number, as far as no stop parts them from it. */
function nounsAfter(text: string, start: number, tokens: readonly Token[], from: number, to: number): string[] {
  const nouns: string[] = [];
  for (let i = from; i < Math.min(to, tokens.length); i += 1) {
    if (/[,;:.()!?=×*·÷→>≈+✓✗|]/.test(gapText(text, start, tokens, i))) break;
    const token = tokens[i];
    if (token && !isStop(token.word)) nouns.push(token.stem);
  }
  return nouns;
}

/** What stands between token i − 1 and token i. */
function gapText(text: string, start: number, tokens: readonly Token[], i: number): string {
  const [before, token] = [tokens[i - 1], tokens[i]];
  return before && token ? text.slice(before.end - start, token.start - start) : '';
}

function bareUnit(word: string): { kind: Kind; scale: number } {
  // Single letters are units only where they cannot be something else: "5 s", "5 h", but not "a", "b", "d".
  if (word.length === 1 && !['s', 'h', '%'].includes(word)) return { kind: 'count', scale: 1 };
  if (bytesIn(word) !== null || secondsIn(word) !== null || isPercent(word) || isMoney(word)) return kindOf(word);
  return { kind: 'count', scale: 1 };
}

/** A time word that makes what came before a rate: "a second", "per day", "/s", "each minute", "daily". */
function rateAfter(
  text: string,
  start: number,
  tokens: readonly Token[],
  at: number,
  reach: number,
): { seconds: number; to: number } | null {
  for (let i = at; i < tokens.length && i <= at + reach; i += 1) {
    const [token, before] = [tokens[i], tokens[i - 1]];
    if (!token || !before) return null;
    const between = text.slice(before.end - start, token.start - start);
    const seconds = secondsIn(token.word);
    if (seconds !== null) {
      const slash = between.trim() === '/';
      const word = ['a', 'an', 'per', 'each', 'every', 'one'].includes(before.word) || /ly$/.test(token.word);
      return slash || word ? { seconds, to: i + 1 } : null;
    }
    if (/^\d/.test(token.word) || /[,;:()=]/.test(between)) return null;
  }
  return null;
}

/** "10 to 20 orders a second", "2,880 and 100 a second": a bare number takes the unit of the one it is joined to. */
function shareUnits(text: string, start: number, tokens: readonly Token[], found: Found[]): Found[] {
  return found.map((quantity, n) => {
    const next = found[n + 1];
    if (!next || quantity.kind !== 'count' || quantity.per !== null || next.from > quantity.from + 2) return quantity;
    const joined = next.from === quantity.from + 1 || ['to', 'or', 'and'].includes(tokens[next.from - 1]?.word ?? '');
    // "50K / 900K = 5.6 %": what is reckoned with has no unit of the result.
    if (
      /[=/+*×·→>≈()✓✗;:|]/.test(gapText(text, start, tokens, next.from)) ||
      isFactor(text, start, tokens, quantity.from)
    )
      return quantity;
    if (!joined || (next.per === null && next.kind === 'count')) return quantity;
    return {
      ...quantity,
      value: (quantity.raw * next.value) / (next.raw || 1),
      kind: next.kind,
      per: next.per,
      nouns: next.nouns,
    };
  });
}

const isFactor = (text: string, start: number, tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.word === 'times' || /[*×·]\s*$|\sx\s+$/.test(text.slice(0, (tokens[at]?.start ?? start) - start));

/** Whether two amounts are within a factor of two. */
export function within2(a: number, b: number): boolean {
  if (a === b) return true;
  if (a <= 0 || b <= 0) return false;
  return Math.max(a, b) / Math.min(a, b) <= 2 + 1e-9;
}

/**
 * Whether a stated quantity answers a wanted one: same kind, within a factor of two; a rate must be said as a rate;
 * a count must name what is counted, unless `near` says that the sentence is about it.
 */
export function answers(found: Found, wanted: { value: number; unit: Unit }, near: boolean): boolean {
  const { unit } = wanted;
  if (found.kind !== unit.kind) return false;
  const scale = found.per === null && unit.shared ? unit.scale * (unit.per ?? 1) : unit.scale;
  // "43 minutes a month" answers "43 minutes"; the other way round the month is missing.
  const untimed = unit.kind === 'time' && unit.per === null;
  if (
    unit.per !== null &&
    found.per === null &&
    found.over &&
    within2(found.value / found.over, wanted.value * unit.scale)
  )
    return unit.kind !== 'count' || near || found.nouns.includes(unit.noun);
  if ((found.per === null) !== (unit.per === null) && !unit.shared && !untimed) return false;
  if (!within2(untimed ? found.value * (found.per ?? 1) : found.value, wanted.value * scale)) return false;
  return unit.kind !== 'count' || unit.per !== null || near || found.nouns.includes(unit.noun);
}

/** Whether a number carries a unit, so that it says something: time, data, money, percent, a rate, or twenty or more of a thing. */
export function hasUnit(found: Found): boolean {
  return found.kind !== 'count' || found.per !== null || (found.nouns.length > 0 && found.raw >= 20);
}
