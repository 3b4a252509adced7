import { isStop, tokensOf } from '../detect/words.ts';

/** How a question begins inside a sentence: "how many …", "what is …", "do we …"; not "how we" or "when it". */
const OTHER = String.raw`(?! (?:it|they|we|you|i|he|she|to|that|this)\b)`;
const THING = String.raw`(?:i|we|you|it|they|he|she|there|the|a|an|this|that|these|those|any\w*|some\w*|our|my|your|all|both|each|\w+s)`;
const WH = `(?:how${OTHER}(?! (?:the|a|an) )|what${OTHER}(?! (?:the|a|an) )|which${OTHER}|who(?:se|m)?|where${OTHER}(?! the )|when${OTHER}(?! (?:the|a|an|one) )|why${OTHER})`;
const AUX = '(?:do|does|did|is|are|was|were|can|could|may|might|must|should|shall|will|would|has|have|had|am)';
const ABOUT = '(?:(?:roughly|about|approximately|also|then|just|exactly|in|at|of|by|for|from|until|to) )*';
const BEGINS = `${ABOUT}(?:${WH}|${AUX} ${THING})\\b`;
/** An indirect question parts at any question word: "… and what the budget is". */
const BEGINS_INDIRECT = `${ABOUT}(?:how|what|which|who(?:se|m)?|where|when|why|whether|if)\\b`;
/** "Or do we …" is the other half of a choice; "or how many …" asks anew. */
const joint = (begins: string) =>
  new RegExp(
    String.raw`(?:\s*[,;:–—(]\s*(?:(?:and|but|so|also|plus|or(?= ${ABOUT}(?:how|what|which|who|where|when|why)))\s+)?|\s+(?:and|but|plus|or(?= ${ABOUT}(?:how|what|which|who|where|when|why)))\s+)(?=${begins})`,
    'gi',
  );
const DIRECT = joint(BEGINS);
const INDIRECT = joint(BEGINS_INDIRECT);
const BEGINS_SO = new RegExp(`^\\W*(?:(?:and|so|but|also|then|now|well|ok(?:ay)?|or)\\b[, ]*)*${BEGINS}`, 'i');

/** Fewer words ask for nothing by themselves, "and why?"; two do with a thing in them, "and who pays?". */
const FEWEST_WORDS = 3;
function isWhole(text: string): boolean {
  const words = tokensOf(text);
  return words.length >= FEWEST_WORDS || (words.length === FEWEST_WORDS - 1 && words.some(({ word }) => !isStop(word)));
}

/**
 * The parts of a question that each ask something, in order. What stands before the first question word belongs to the
 * first part: "For the shops, how many are there?" is one.
 */
export function askingClauses(text: string, indirect: boolean): string[] {
  const clauses: string[] = [];
  let from = 0;
  for (const { index, 0: words } of text.matchAll(indirect ? INDIRECT : DIRECT)) {
    const before = text.slice(from, index);
    const asked = indirect ? clauses.length > 0 || ASKS_INDIRECTLY.test(before) : asksIn(before);
    if (!asked || !isWhole(before) || !isWhole(text.slice(index + words.length))) continue;
    clauses.push(before.trim());
    from = index + words.length;
  }
  return [...clauses, text.slice(from).trim()];
}

const ASKS_INDIRECTLY = new RegExp(`\\b${BEGINS_INDIRECT}`, 'i');

/** Whether a question has begun in these words. */
const asksIn = (text: string): boolean => beginsAt(text) !== null;

function beginsAt(text: string): number | null {
  if (BEGINS_SO.test(text)) return 0;
  const first = [...text.matchAll(DIRECT)].at(0);
  return first ? first.index + first[0].length : null;
}

const REASON = /[,;:]?\s+(?:because|so that|otherwise)\b|[,;:]\s+(?:since|as|so|for)\b/i;

/** The words of a question that ask: without what leads to it and without its reason. */
export function askingPart(text: string): string {
  const asking = text.slice(beginsAt(text) ?? 0);
  const reason = REASON.exec(asking);
  return reason && isWhole(asking.slice(0, reason.index)) ? asking.slice(0, reason.index) : asking;
}

const POINTS =
  /\b(?:it|its|they|them|their|theirs|those|these|he|she|him)\b|\b(?:is|was|does|did|can|will) (?:that|this)\b|\b(?:that|this|there|so)\W*$|\bare there(?: (?:one|any|some|per|a|in|on|at)\b|\W*$)|\bthe \w+est\W*$/i;
/** With a thing of its own "it" points at nothing: "how many shops will it be?". */
const NAMES_ITS_OWN =
  /\b(?:how (?:many|much)|which|what) (?!(?:of|is|are|do|does|did|will|can|may|must|should|would|was|were|has|have|there)\b)\w+/i;

/** Whether a part can be understood only with the one before it: "how skewed are they?". */
export const leansBack = (clause: string): boolean => POINTS.test(clause) && !NAMES_ITS_OWN.test(clause);
