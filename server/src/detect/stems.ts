import { stemmer } from 'stemmer';

/** Past forms that Porter's rules cannot undo. */
const IRREGULAR: Readonly<Record<string, string>> = {
  sent: 'send',
  kept: 'keep',
  held: 'hold',
  paid: 'pay',
  told: 'tell',
  took: 'take',
  taken: 'take',
  gave: 'give',
  given: 'give',
  went: 'go',
  gone: 'go',
  built: 'build',
  found: 'find',
  said: 'say',
  made: 'make',
  ran: 'run',
  fell: 'fall',
  fallen: 'fall',
  broke: 'break',
  broken: 'break',
  wrote: 'write',
  written: 'write',
  lost: 'lose',
  chose: 'choose',
  chosen: 'choose',
  sold: 'sell',
  bought: 'buy',
  brought: 'bring',
  came: 'come',
  got: 'get',
  gotten: 'get',
  knew: 'know',
  known: 'know',
  drew: 'draw',
  drawn: 'draw',
  grew: 'grow',
  grown: 'grow',
  meant: 'mean',
  stood: 'stand',
  saw: 'see',
  seen: 'see',
  shown: 'show',
  spoke: 'speak',
  spoken: 'speak',
  threw: 'throw',
  thrown: 'throw',
  dealt: 'deal',
  won: 'win',
  woke: 'wake',
  woken: 'wake',
  froze: 'freeze',
  frozen: 'freeze',
  began: 'begin',
  begun: 'begin',
  shrank: 'shrink',
  caught: 'catch',
  dying: 'die',
  used: 'use',
  using: 'use',
  uses: 'use',
  lying: 'lie',
  people: 'person',
  indices: 'index',
  indexes: 'index',
  queries: 'query',
  data: 'data',
  caches: 'cache',
  cached: 'cache',
  caching: 'cache',
};

const BASE: ReadonlyMap<string, string> = new Map(Object.entries(IRREGULAR));

/** Whether a word's stem does not follow from its letters. */
export const isIrregular = (word: string): boolean => BASE.has(word);

const KNOWN = new Map<string, string>();

/** The stem of one lower-case word; British and American spellings of -ise come out alike. Memoised. */
export function stemOf(word: string): string {
  const known = KNOWN.get(word);
  if (known !== undefined) return known;
  // "Times" multiplies; "time" passes.
  const stem = /^[a-z]+$/.test(word) && word !== 'times' ? porter(BASE.get(word) ?? word) : word;
  if (KNOWN.size > 50_000) KNOWN.clear();
  KNOWN.set(word, stem);
  return stem;
}

/** Porter's stem; where it leaves two letters or fewer ("one" → "on") the word stays, but for a plural s. */
function porter(word: string): string {
  const stem = stemmer(word.replace(/is(e|ed|es|ing|ation|ations)$/, 'iz$1'));
  if (stem.length > 2 || word.length <= 2) return stem;
  return word.replace(/(?<=[^s])s$/, '');
}
