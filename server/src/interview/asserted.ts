/**
 * Whether words that are cut out of a sentence still say what its speaker says. "Flink and three databases" out of
 * "five engineers cannot run Kafka, Flink and three databases" is what they decided against, and "we shut it down" out
 * of "if nobody buys we shut it down" is no decision.
 */

/** Begins a condition: what follows holds only then, to the end of the sentence. */
const CONDITION = /\b(?:if|unless|otherwise|in case|provided that|suppose|supposing|assuming|as long as|as soon as)\b/i;
/** What is said after one of these at the head of a sentence holds only then as well. */
const TIMED = /(?:^|[,;:]\s+|\b(?:so|and|but|because)\s+)(?:when|whenever|once|until)\b/i;
const DENIAL =
  /\b(?:not|no|never|cannot|nor|neither|without|nobody|none|nothing|avoid\w*|instead of|rather than|other than|except|unlike|against|refus\w*|reject\w*|skip\w*)\b|n['’]t\b/gi;
/** Here a denial ends, and something new is said. */
const ANEW =
  /[;:–—]|\b(?:but|so|because|since|therefore|while|whereas|then|which)\b|,\s*(?:and\s+)?(?:we|i|it|they|there)\b/i;
/** Here a condition that comes later does not reach back over. */
const APART = /[;:–—]|\b(?:so|because|but|since|while)\b/i;
const REASON = /\b(?:because|since|as)\s*$/i;
/** What would be, and is not: "a cluster would be the other way", but "I would take one". */
const IMAGINED = /^(?!.*\b(?:i|we)(?: would|['’]d)\b).*\bwould\b/i;
const FRAGMENT = /^(?:instead|rather|other|without|except|unlike|not|non|nor|neither)\b/i;
/** What is granted before it is turned down: "charging at once is simple, but …". */
const GRANTED = /^[\s,]*(?:but|though|although|yet)\b/i;

/** Whether `sentence` from `from` up to `to` keeps its meaning when it is quoted alone. */
export function keepsMeaning(sentence: string, from: number, to: number): boolean {
  const [before, words, after] = [sentence.slice(0, from), sentence.slice(from, to), sentence.slice(to)];
  if (FRAGMENT.test(words) || IMAGINED.test(words) || GRANTED.test(after)) return false;
  return !isConditional(before, words, after) && !isDenied(before, words);
}

function isConditional(before: string, words: string, after: string): boolean {
  if (CONDITION.test(before) || CONDITION.test(words) || TIMED.test(`${before}${words.split(' ', 1)[0]}`)) return true;
  const later = CONDITION.exec(after);
  return later !== null && !APART.test(after.slice(0, later.index));
}

function isDenied(before: string, words: string): boolean {
  // A reason that denies something speaks of what was turned down: "because a phone cannot hear it".
  if (REASON.test(before) && words.search(DENIAL) >= 0) return true;
  const denial = [...before.matchAll(DENIAL)].at(-1);
  if (!denial) return false;
  // The word that begins the quotation tells whether it is said anew: ", we".
  const between = `${before.slice(denial.index + denial[0].length)}${words.split(' ', 1)[0]}`;
  return !ANEW.test(between);
}
