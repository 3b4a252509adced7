import { type Found, within2 } from './quantities.ts';

/**
 * Sums as they are spoken, without a sign: "20 billion by 86,400 is …", "11,600 events at 100 bytes, so about …",
 * "2 million of 500 million, so … percent". Each looks at three quantities in a row, the words between them and those
 * after the last, and tells whether the last is off.
 */
type IsWrong = (first: Found, second: Found, result: Found, words: string, then: string, after: string) => boolean;

/** What leads to a result, with a word or two of hesitation: "so that's", "is, uh,". */
const SO =
  /^[\s,]*(?:=|≈|→|(?:and )?(?:so|which|that|thus|hence)\b|is\b|are\b|makes?\b|gives?\b|comes? to\b)(?:[\s,]*(?:[a-z']+|≈|~)){0,5}[\s,~≈$€£]*$/i;
/** What is added to a result, or taken from it, and stands beside it. */
const NOT_ALONE =
  /\b(?:peak|busy|replica\w*|cop(?:y|ies)|compress\w*|overhead|index\w*|headroom|spare|with|plus|times|after|per|each)\b/i;
const besides = (then: string, after: string): boolean => NOT_ALONE.test(then) || NOT_ALONE.test(clauseOf(after));
const clauseOf = (text: string): string => text.split(/[,;.:(]/, 1)[0] ?? '';

/** Times that may be left unsaid on one side: "10 million a day at 2 KB, so 20 GB", or 7 TB a year. */
const TIMES = [1, 7, 12, 24, 30, 60, 365, 3600, 86_400, 604_800, 2_592_000];
/** "GB" may stand for gigabits: eight times, and not ten. */
const isBits = (ratio: number): boolean => [ratio, 1 / ratio].some((each) => each > 7.2 && each < 8.8);
const fits = (a: number, b: number): boolean => within2(a, b) || isBits(a / b);

/** "20 billion by 86,400 is 231,000"; "100 by 100 is 10,000" multiplies. */
const isWrongQuotient: IsWrong = (first, second, result, words, then) => {
  if (!/^(?:\s+[a-z]+){0,4}\s+by\s*$/i.test(words) || MOVES.test(words) || !SO.test(then)) return false;
  if (first.kind !== result.kind || first.kind === 'time' || first.kind === 'percent') return false;
  if (second.kind !== 'count' && second.kind !== 'time') return false;
  // Of what is counted, "231" may stand for 231 thousand.
  const scales = result.raw < 1000 ? [1, 1000, 1e6] : [1];
  const ways = [
    [first.raw / second.raw, result.raw],
    [first.raw * second.raw, result.raw],
    [first.value / second.value, result.value],
    [first.value * second.value, result.value],
  ] as const;
  return !ways.some(([way, said]) => scales.some((scale) => within2(way, said * scale)));
};
/** "2 million grow by 500,000". */
const MOVES = /\b(?:grow|grew|rise|rose|fall|fell|increase|decrease|drop|reduce|cut|go|went|up|down|multipl|off)\w*\b/i;

/** "11,600 events a second at 100 bytes, so about 1.2 MB a second". */
const isWrongSize: IsWrong = (many, each, result, words, then, after) => {
  if (many.kind !== 'count' || each.kind !== 'data' || result.kind !== 'data' || each.per !== null) return false;
  if (
    !/(?:^[^,]*\b(?<!\band )(?:at|of|with)(?: (?:about|roughly|some|around))?|,?\s+(?:and )?each(?: (?:of|with|is|has))?)\s*[~≈]?\s*$/i.test(
      words,
    )
  )
    return false;
  if (/[;:]/.test(words) || !SO.test(then) || besides(then, after)) return false;
  if (many.per !== null && result.per !== null) return !fits(many.value * each.value, result.value);
  const [sum, said] = [many.raw * each.value, result.value * (result.per ?? 1)];
  return !TIMES.some((times) => fits(sum * times, said) || fits(sum, said * times));
};

/** "2 million of 500 million, so 0.4 percent", or what is left of it. */
const isWrongPart: IsWrong = (part, whole, result, words, then) => {
  if (result.kind !== 'percent' || part.kind !== whole.kind || part.kind === 'percent' || part.kind === 'time')
    return false;
  if (!/^(?:\s+[a-z]+){0,2}\s+(?:out )?of\s+(?:the |all |our |those )?$/i.test(words) || !SO.test(then)) return false;
  // "2 of 3 replicas, so 99.9 percent" is of something else.
  if (whole.raw < 20 || part.per !== whole.per) return false;
  const percent = (part.value / whole.value) * 100;
  return !within2(percent, result.raw) && !within2(100 - percent, result.raw);
};

export const SPOKEN_SUMS: readonly IsWrong[] = [isWrongQuotient, isWrongSize, isWrongPart];
