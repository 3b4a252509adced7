import { sentencesOf, type Token } from '../../detect/words.ts';

/** Figures that may be said: their values, and clock times as written. */
export interface Figures {
  values: ReadonlySet<number>;
  written: ReadonlySet<string>;
}

const SMALL_WORDS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const TEENS = 'thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
/** Worth of a number word below a hundred. */
const WORDS: ReadonlyMap<string, number> = new Map([
  ...SMALL_WORDS.map((word, index): [string, number] => [word, index + 1]),
  ...TEENS.map((word, index): [string, number] => [word, index + 13]),
  ...TENS.map((word, index): [string, number] => [word, (index + 2) * 10]),
]);
const MULTIPLIERS: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1_000],
  ['k', 1_000],
  ['million', 1_000_000],
  ['m', 1_000_000],
  ['mn', 1_000_000],
  ['billion', 1_000_000_000],
  ['bn', 1_000_000_000],
  ['b', 1_000_000_000],
]);

/** Up to twelve, a number word is plain speech ("two things"), not a figure. */
export const PLAIN_SPEECH = SMALL_WORDS.length;
export const NUMBER_WORDS: readonly string[] = [...WORDS.keys(), 'hundred', 'thousand', 'million', 'billion'];

/** A number being put together from words: "200" "thousand", "two" "hundred". */
export interface Sum {
  /** In digits, or in words alone. */
  digits: boolean;
  /** What it may mean: "100m" is a hundred or a hundred million. */
  values: readonly number[];
  written: string | null;
}

/** The number that begins with this token; null where none does. */
export function numberAt(token: Token): Sum | null {
  if (/^\d/.test(token.word)) return digitsOf(token.word);
  const worth = WORDS.get(token.word) ?? (token.word.length > 2 ? MULTIPLIERS.get(token.word) : undefined);
  return worth === undefined ? null : { digits: false, values: [worth], written: null };
}

/** The number with one more word in it; null where the word does not belong to it. */
export function numberWith(sum: Sum, token: Token): Sum | null {
  const times = token.word.length > 2 ? MULTIPLIERS.get(token.word) : undefined;
  if (times !== undefined) return { ...sum, values: sum.values.map((value) => value * times) };
  const more = sum.digits ? undefined : WORDS.get(token.word);
  return more === undefined ? null : { ...sum, values: sum.values.map((value) => value + more) };
}

export function mayBeSaid(sum: Sum, figures: Figures): boolean {
  if (sum.written !== null) return figures.written.has(sum.written);
  if (!sum.digits && sum.values.every((value) => value <= PLAIN_SPEECH)) return true;
  return sum.values.some((value) => figures.values.has(value));
}

function digitsOf(word: string): Sum {
  const [, digits = '', suffix = ''] = /^([\d.,:]*\d)(.*)$/.exec(word) ?? [];
  if (digits.includes(':')) return { digits: true, values: [], written: digits };
  const value = Number(/,\d{1,2}$/.test(digits) ? digits.replace(',', '.') : digits.replaceAll(',', ''));
  const times = MULTIPLIERS.get(suffix);
  return { digits: true, values: times === undefined ? [value] : [value, value * times], written: null };
}

/** All figures that stand in these texts. "2 million" is both 2,000,000 and, as written, 2. */
export function figuresIn(texts: Iterable<string>): Figures {
  const values = new Set<number>();
  const written = new Set<string>();
  for (const { tokens } of [...texts].flatMap((text) => [...sentencesOf(text)])) {
    tokens.forEach((token, index) => {
      let sum = numberAt(token);
      for (let next = index + 1; sum !== null; next += 1) {
        for (const value of sum.values) values.add(value);
        if (sum.written !== null) written.add(sum.written);
        const following = tokens[next];
        sum = following ? numberWith(sum, following) : null;
      }
    });
  }
  return { values, written };
}

/** The figures of all. */
export function allFigures(some: readonly Figures[]): Figures {
  return {
    values: new Set(some.flatMap(({ values }) => [...values])),
    written: new Set(some.flatMap(({ written }) => [...written])),
  };
}
