import { tokensOf } from '../detect/words.ts';
import { NO_FIGURE, NOTHING_TODAY, OF_THE_REST, ofThePart, ofTheParts, unused, YOUR_CALL } from './lines.ts';

/** How something is called theirs: a figure is missed only where one was asked for. */
export function waysToLeave(question: string): readonly string[] {
  if (FIGURE.test(question)) return NO_FIGURE;
  return AS_IT_IS.test(question) ? NOTHING_TODAY : YOUR_CALL;
}
const FIGURE =
  /\bhow (?:many|much|big|large|often|frequently|long|fast|high|heavy|soon|quickly|far|late|old)\b|\b(?:what|which|is there|are there)(?:'s| is| are| would be)? (?:\w+ ){0,3}(?:rate|ratio|number|amount|size|share|percent\w*|latency|budget|limit|peak|average|median|target|p\d\d+|[qtr]ps|figures?|numbers?)\b/i;
const AS_IT_IS = /\b(?:today|now(?:adays)?|current(?:ly)?|at present|at the moment|these days|right now|so far)\b/i;

/** What stays open beside what was told, in the words that asked for it where they are few. */
export function leaveParts(rest: readonly string[], said: readonly string[], salt: number | undefined): string {
  const [part, other] = rest.map((text) => text.replace(LEADS, '').replace(/[\s?.!,;]+$/, ''));
  if (!part || !isNameable(part)) return unused(OF_THE_REST, said, salt);
  return other && isNameable(other) ? ofTheParts(part, other) : ofThePart(part);
}
const LEADS = /^\W*(?:(?:and|so|but|also|then|or|plus|well)\b[, ]*)*/i;
const LONGEST_PART = 12;
const isNameable = (part: string): boolean => tokensOf(part).length <= LONGEST_PART && !/["“”]/.test(part);
