import { stemOf } from './stems.ts';

/** What a unit measures. A plain number of things is a count. */
export type Kind = 'count' | 'time' | 'data' | 'percent' | 'money';

const TIME: [number, string][] = [
  [1e-6, 'us µs μs microsecond microseconds'],
  [1e-3, 'ms millisecond milliseconds millis'],
  [1, 's sec secs second seconds'],
  [60, 'min mins minute minutes'],
  [3600, 'h hr hrs hour hours hourly'],
  [86_400, 'd day days daily'],
  [604_800, 'week weeks weekly wk'],
  [2_592_000, 'month months monthly mo'],
  [31_536_000, 'year years yearly yr annum annually'],
];
const DATA: [number, string][] = [
  [1, 'b byte bytes'],
  [1e3, 'kb kib kilobyte kilobytes kbyte'],
  [1e6, 'mb mib megabyte megabytes mbyte'],
  [1e9, 'gb gib gigabyte gigabytes gig gigs gbyte'],
  [1e12, 'tb tib terabyte terabytes'],
  [1e15, 'pb pib petabyte petabytes'],
  [1e18, 'eb eib exabyte exabytes'],
  [1 / 8, 'bit bits'],
  [125, 'kbit kilobit kilobits'],
  [125_000, 'mbit megabit megabits'],
  [125_000_000, 'gbit gigabit gigabits'],
  [125e9, 'tbit terabit terabits'],
  [125e12, 'pbit petabit petabits'],
];
/** Short forms that hold their time: value is per second. */
const RATES: Readonly<Record<string, { noun: string; data: number | null }>> = {
  rps: { noun: 'request', data: null },
  qps: { noun: 'queri', data: null },
  tps: { noun: 'transact', data: null },
  iops: { noun: 'oper', data: null },
  bps: { noun: '', data: 1 / 8 },
  kbps: { noun: '', data: 125 },
  mbps: { noun: '', data: 125_000 },
  gbps: { noun: '', data: 125_000_000 },
  tbps: { noun: '', data: 125e9 },
};
const MONEY = new Set('$ € £ usd eur gbp dollar dollars euro euros cent cents pound pounds'.split(' '));
const PERCENT = new Set(['%', 'percent', 'percentage', 'pct']);

const index = (table: [number, string][]) =>
  new Map(table.flatMap(([factor, words]) => words.split(' ').map((word): [string, number] => [word, factor])));
const TIME_BY_WORD = index(TIME);
const DATA_BY_WORD = index(DATA);

export const secondsIn = (word: string): number | null => TIME_BY_WORD.get(word) ?? null;
export const bytesIn = (word: string): number | null => DATA_BY_WORD.get(word) ?? null;
export const rateUnit = (word: string) => (Object.hasOwn(RATES, word) ? (RATES[word] ?? null) : null);
export const isMoney = (word: string): boolean => MONEY.has(word);
export const isPercent = (word: string): boolean => PERCENT.has(word);

/** A unit made ready to compare: `value × scale` is in seconds, bytes, or as counted, per second where it is a rate. */
export interface Unit {
  kind: Kind;
  scale: number;
  /** The time word's seconds where it is a rate. */
  per: number | null;
  /** It is also per something else ("events/user/day"), so that the time may be left unsaid. */
  shared: boolean;
  /** Stem of what is counted. */
  noun: string;
}

/** Reads a unit as content files write it: `orders/s`, `GB/day`, `connections`, `ms`, `%`, `USD/month`. */
export function unitOf(written: string): Unit {
  const [whole = '', ...denominators] = written
    .toLowerCase()
    .split('/')
    .map((part) => part.trim());
  const per = denominators.map(secondsIn).find((seconds) => seconds !== null) ?? null;
  const shared = denominators.some((part) => secondsIn(part) === null);
  const words = whole.split(/\s+/);
  const head = words.at(-1) ?? '';
  const short = rateUnit(head);
  if (short)
    return { kind: short.data === null ? 'count' : 'data', scale: short.data ?? 1, per: 1, shared, noun: short.noun };
  const base = kindOf(head);
  return {
    kind: base.kind,
    scale: base.scale / (per ?? 1),
    per,
    shared,
    noun: base.kind === 'count' ? stemOf(head) : '',
  };
}

export function kindOf(word: string): { kind: Kind; scale: number } {
  if (isPercent(word)) return { kind: 'percent', scale: 1 };
  if (isMoney(word)) return { kind: 'money', scale: word.startsWith('cent') ? 0.01 : 1 };
  const seconds = secondsIn(word);
  if (seconds !== null) return { kind: 'time', scale: seconds };
  const bytes = bytesIn(word);
  if (bytes !== null) return { kind: 'data', scale: bytes };
  return { kind: 'count', scale: 1 };
}
