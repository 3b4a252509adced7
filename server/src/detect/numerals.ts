import type { Token } from './words.ts';

const WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  dozen: 12,
  half: 0.5,
};
const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  hundreds: 100,
  thousand: 1e3,
  thousands: 1e3,
  million: 1e6,
  millions: 1e6,
  mn: 1e6,
  mio: 1e6,
  billion: 1e9,
  billions: 1e9,
  bn: 1e9,
  trillion: 1e12,
};
const SUFFIXES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mn: 1e6, b: 1e9, bn: 1e9, t: 1e12 };
const own = (table: Readonly<Record<string, number>>, word: string): number | null =>
  Object.hasOwn(table, word) ? (table[word] ?? null) : null;

/** A number without what it counts. */
export interface PlainNumber {
  value: number;
  /** Letters glued to the digits that are a unit: "50ms". */
  glued: string;
  to: number;
}

/** "4K video" and "1080p" are names of picture sizes, and no quantities; "4K users" are. */
function isPictureSize(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.word ?? '';
  if (/^\d{3,4}p$/.test(word)) return true;
  return /^[248]k$/.test(word) && (tokens[at - 1]?.word === 'in' || PICTURES.test(tokens[at + 1]?.word ?? ''));
}
const PICTURES =
  /^(?:videos?|streams?|streaming|screens?|tvs?|televisions?|titles?|films?|movies?|masters?|content|footage|pictures?|quality|resolution|renditions?|uhd|hdr|viewers?|versions?|encod\w*)$/;

/** The number that begins at a token, in digits or in words: "14.4k", "1,000,000", "two and a half million". */
export function numberAt(tokens: readonly Token[], at: number): PlainNumber | null {
  const word = tokens[at]?.word ?? '';
  const digits = /^(\d+(?:[.,]\d+)*)(.*)$/.exec(word);
  if (digits) {
    if (isPictureSize(tokens, at)) return null;
    const value = Number(plain(digits[1] ?? ''));
    if (!Number.isFinite(value)) return null;
    const rest = digits[2] ?? '';
    if (
      rest === 'nf' ||
      rest === 'pc' ||
      rest === 'd' ||
      rest === 'st' ||
      rest === 'nd' ||
      rest === 'rd' ||
      rest === 'th'
    )
      return null;
    // "2e9" is read as two words.
    const power = tokens[at + 1];
    if (rest === 'e' && power?.start === tokens[at]?.end && /^\d{1,2}$/.test(power?.word ?? ''))
      return scaled(tokens, at + 2, value * 10 ** Number(power?.word), '');
    const suffix = own(SUFFIXES, rest);
    return scaled(tokens, at + 1, value * (suffix ?? 1), suffix === null ? rest : '');
  }
  const spelt = own(WORDS, word);
  if (spelt !== null) {
    const unit = own(WORDS, tokens[at + 1]?.word ?? '');
    if (spelt >= 20 && unit !== null && unit >= 1 && unit < 10) return scaled(tokens, at + 2, spelt + unit, '');
    const article = spelt === 0.5 && tokens[at + 1]?.word === 'a' ? 2 : 1;
    return scaled(tokens, at + article, spelt, '');
  }
  const scale = own(SCALES, word);
  const before = tokens[at - 1]?.word;
  if (scale !== null && (before === 'a' || before === 'an')) return scaled(tokens, at + 1, scale, '');
  return null;
}

function plain(digits: string): string {
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(digits)) return digits.replaceAll(',', '');
  if (/^\d{1,3}(\.\d{3}){2,}$/.test(digits)) return digits.replaceAll('.', '');
  return digits.replace(',', '.');
}

function scaled(tokens: readonly Token[], at: number, value: number, glued: string): PlainNumber {
  const andHalf = glued === '' && [0, 1, 2].every((n) => tokens[at + n]?.word === ['and', 'a', 'half'][n]);
  let [to, result] = andHalf ? [at + 3, value + 0.5] : [at, value];
  for (
    let scale = own(SCALES, tokens[to]?.word ?? '');
    scale !== null && glued === '';
    scale = own(SCALES, tokens[to]?.word ?? '')
  ) {
    result *= scale;
    to += 1;
  }
  return { value: result, glued, to };
}
