import { isStop, sentencesOf, tokensOf } from '../detect/words.ts';

/**
 * "That" with or without a thing behind it ("cut that bill", "does that figure make"), but not "know that it is" or
 * "a shop that sells".
 */
const THAT =
  /\bthat(?=[?.,]|$| (?:time|moment|case|state|day|figure|part)\b)|(?:^|[,;]\s+|\b(?:and|if|what|who|does|do|did|is|was|were|would|could|can|may|might|will|must|of|for|at|in|on|to|from|by|with|without|about|after|before|behind|between|into|like|than|until|then|apart|cut|wake|read|make|take|keep|call|move|save|explain|halve[ds]?|change[ds]?|begins?|owns?)\s+)that\s+(?!(?:the|an?|it|its|we|you|i|they|he|she|there|this|these|those|your|our|my|their|all|each|every|no|nobody)\b)\p{L}/iu;
/** Words that point at what was said just before. */
const POINTS =
  /^(?:and|but|so)\b|\bthen\b|\b(?:it|its|they|them|their|he|him|his|she|her|hers|this|these|those|there|meanwhile|both|the other|the same|instead)\b/i;
/** Words that would point at whatever is named right before, or at what their own sentence has just brought up: "a chain … its". */
const POINTS_AT_ONE = /\b(?:it|its|they|them|their)\b/i;
const BRINGS_UP = /\b(?:an?|each|every|somebody|someone|people|\d+|one|two|three|four|five)\s/i;

/** Whether a question would be heard to be about a thing that is named just before it. */
export function wouldPointAt(question: string): boolean {
  const [first] = sentencesOf(question);
  if (!first) return false;
  const pointer = POINTS_AT_ONE.exec(first.text);
  return THAT.test(first.text) || (pointer !== null && !BRINGS_UP.test(first.text.slice(0, pointer.index)));
}

const THE = /\b(?:the|these|those)\s+(?:\d+\s+)?(\p{L}[\p{L}'-]*)(?:\s+(\p{L}[\p{L}'-]*))?/giu;

/** Whether a question can be understood by somebody who has heard no more than this: "the winner" needs a race before. */
export function isAloneClear(question: string, heard: string): boolean {
  if (POINTS.test(question) || THAT.test(question)) return false;
  const known = new Set(tokensOf(heard).map(({ stem }) => stem));
  return [...question.matchAll(THE)].every(
    ([, first = '', second = '']) =>
      isStop(first.toLowerCase()) || tokensOf(`${first} ${second}`).some(({ stem }) => known.has(stem)),
  );
}

/** What a question sets out from, before it asks: "Two people want the last bag." */
export function settingOf(question: string): string {
  const sentences = sentencesOf(question).map(({ text }) => text.trim());
  const asks = sentences.findIndex((text) => text.endsWith('?'));
  return sentences.slice(0, Math.max(0, asks)).join(' ');
}
