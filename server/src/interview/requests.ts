/**
 * What a clause asks for by the way it begins, with a question mark or without: an imperative to the interviewer, "can
 * you", "can I", "I would like". The same words inside a statement of the design ask for nothing: "the others get just
 * a hint", "a node can act as primary".
 */
export type RequestKind = 'hint' | 'repeat' | 'reword' | 'solution' | 'done';

/** The beginning of a clause, behind small words and whoever is addressed. */
const BEGINS = String.raw`(?:^|[,;:–—(]\s*)\W*(?:(?:and|so|but|then|now|no|yes|ok(?:ay)?|well|also|just|hey|hello|sorry|hm+|please|kindly|maybe|perhaps|i think|i guess)\b[, ]*)*`;
/** Before the verb of a request; an imperative has none of it. */
const YOU = `(?:(?:can|could|will|would|might) you (?:please |kindly |maybe |perhaps |just )*|would you mind |i(?:'d| would)? (?:want|need|like) you to |you (?:must|should|have to|need to) )`;
const I = `i(?:'d|'ll| would| will| do| really| just| could| may| might| think i)*`;
const PLEASE = `(?:please |just |now )*`;
/** Nothing of a design follows: the clause ends here, or the word is only placed. */
const ENDS = String.raw`(?=\W*$|[.?!,;:)]|\s+(?:please|now|here|then|again|instead)\b)`;

const any = (...ways: string[]): RegExp => new RegExp(ways.map((way) => `(?:${way})`).join('|'), 'i');

const SOME_HINT = String.raw`(?:me |us )?(?:an?|another|one|one more|the|the next|the first|some|any|your)? ?(?:small |little |first |more |further )*hints?\b`;
const HINT = any(
  `${BEGINS}${YOU}${PLEASE}(?:give|giving|offer|show|spare) ${SOME_HINT}`,
  `${BEGINS}${PLEASE}(?:give|offer|show) (?=me |us )${SOME_HINT}`,
  `${BEGINS}(?:can|could|may|might|shall|should) (?:i|we) ${PLEASE}(?:have|get|take|use|ask for|request) ${SOME_HINT}(?! (?:from|of) )`,
  `${BEGINS}${I} ${PLEASE}(?:like|need|want|take|use|have|appreciate)(?: to (?:have|get|take|ask for|use))? ${SOME_HINT}(?:${ENDS}|\\s+(?:on|about|with|for) (?:this|that|it|how|where|what|the (?:question|next|last|first))\\b)`,
  `${BEGINS}(?:is there|are there|do you have|have you got|how about|what about) ${SOME_HINT}${ENDS}`,
  `${BEGINS}(?:an?|another|one more|any|the next)? ?hints?\\W*(?:please\\W*)?$`,
);

const RULES = String.raw`(?:rules|instructions|prompts?|guidelines|rubric)\b`;
const SECRETS = String.raw`(?:hidden |full |whole |right |correct |best |expected |reference |sample |model )*(?:answer|solution|design|rubric|reference|facts? ?sheets?|system prompt|prompt|instructions)\b`;
const ROLE = String.raw`(?:candidate|assistant|expert|engineer|architect|teacher|tutor|mentor|coach|helper|model|ai|chatbot|friend|interviewee|solver)\b`;
/** Attempts to get the interviewer out of its role, and asking for the solution outright. */
const STEERING = any(
  `${BEGINS}(?:${YOU})?${PLEASE}(?:ignore|disregard|forget|override) (?:all |any |of |your |the |my |these )*(?:previous |prior |above |earlier )*${RULES}`,
  `${BEGINS}(?:${YOU})?${PLEASE}(?:give|award|grant) me (?:the )?(?:full|maximum|max|top|perfect) (?:marks|score|points|rating)`,
  `${BEGINS}(?:${YOU})?${PLEASE}(?:give|tell|show) (?:me|us) (?:the |your )?${SECRETS}${ENDS}`,
  `${BEGINS}(?:${YOU})?${PLEASE}(?:reveal|print|leak|disclose) (?:me |us )?(?:the |your )${SECRETS}${ENDS}`,
  `${BEGINS}(?:${YOU})?${PLEASE}(?:act as|pretend to be) (?:if you |my |an? |the )?(?:\\w+ ){0,2}?${ROLE}`,
  `${BEGINS}(?:${YOU})?${PLEASE}(?:act as if|act as though|pretend)(?: that)? you(?:'re| are| were)\\b`,
  `${BEGINS}(?:from now on )?you are now (?:my|an?|in|free|the ${ROLE})\\b`,
  `${BEGINS}(?:these are (?:my|your) )?new instructions\\W*[:,–—-]`,
  String.raw`\bfull marks\b|\bstrong[_ ]hire\b|\byour system prompt\b`,
);

/** The interviewer's question, in the candidate's words for it. */
const QUESTION = `(?:that|it|this|yourself|what you (?:just )?(?:said|asked)|(?:the|that|this|your)(?: last| first| whole| previous)? question(?: of yours)?)`;
const AGAIN = String.raw`(?:again|once more|one more time|once again|a second time)\b`;
const OTHERWISE = String.raw`(?:in (?:other|different|simpler|your own) words|differently|another way|a different way|more simply|simpler|more concretely)\b`;
const REWORD = any(
  `${BEGINS}(?:${YOU})${PLEASE}(?:say|put|ask|phrase|explain|repeat)\\b[^.?!]{0,80}\\b${OTHERWISE}`,
  `${BEGINS}${PLEASE}(?:say|put|ask|phrase) ${QUESTION}\\b[^.?!]{0,60}\\b${OTHERWISE}`,
  `${BEGINS}(?:${YOU})?${PLEASE}re(?:phrase|word)(?:ing)?(?: ${QUESTION})?${ENDS}`,
  `${BEGINS}(?:${YOU})?${PLEASE}(?:explain|clarify) ${QUESTION}${ENDS}`,
  `${BEGINS}(?:i(?:'m afraid i)? )?(?:still |really |quite )*(?:didn't|did not|don't|do not|couldn't|cannot|can't) (?:\\w+ )?(?:get|understand|follow) (?:${QUESTION}|you)${ENDS}`,
  String.raw`\bwhat (?:exactly |precisely )?(?:do|did) you (?:want|mean|ask|refer)|\b(?:which|what|whose|who) (?:\w+ ){0,2}(?:do|did) you mean|\b(?:do|did) you mean\b|\bwhy (?:do|did) you (?:say|ask)\b|\bare you asking\b|\bwho is (?:she|he|they|it)\?`,
  String.raw`\bin other words\?`,
);
const REPEAT = any(
  `${BEGINS}(?:${YOU}|(?:can|could|may) (?:i|we) (?:hear|have) )${PLEASE}(?:(?:repeat|repeating)(?: ${QUESTION})?|${QUESTION} ${AGAIN})`,
  `${BEGINS}(?:${YOU})?${PLEASE}(?:say|put|ask|read|tell me)(?: me)? ${QUESTION} ${AGAIN}`,
  `${BEGINS}${YOU}${PLEASE}(?:say|put|ask|read)\\b[^.?!]{0,60}\\b${AGAIN}`,
  `${BEGINS}repeat ${QUESTION}(?:[, ]+(?:please|again))*\\W*$`,
  `${BEGINS}(?:what|which) (?:was|is) (?:the|your|that)(?: last| first| current)? question\\b`,
  `${BEGINS}what (?:did|have) you (?:just )?(?:say|said|asked?)${ENDS}`,
  `${BEGINS}(?:i )?(?:\\w+ )?(?:didn't|did not|couldn't|could not) (?:\\w+ )?(?:catch|hear) (?:${QUESTION}|you)${ENDS}`,
  String.raw`^\W*(?:sorry|pardon(?: me)?|come again|excuse me|once more|again)(?:,? (?:please|what))?\?`,
);

const DONE =
  /^\W*(?:(?:ok(?:ay)?|so|and|well|then|right)\b[, ]*)*(?:(?:i think|i guess|i believe)[, ]+)?(?:(?:i'?m|i am|we'?re|we are) (?:done|finished|through)|that(?:'s| is) (?:all|it|everything)(?: from (?:me|my side)| i have)?)(?: here| now)?(?:[, ]+i (?:think|guess|believe))?\W*$/i;

/**
 * Drawn rules, tables and blanks in words: a run of a dozen signs and more is one sign and a blank. What asks by its words
 * loses nothing, and no pattern has to try each way to part such a run.
 */
export const calmed = (text: string): string =>
  text.replace(/[^\p{L}\p{N}'’"]{12,}/gu, (run) => (run.includes('?') ? '? ' : `${run.trim().charAt(0)} `));

/** What a clause requests of the interviewer; null where it states or asks something else. */
export function requestIn(clause: string): RequestKind | null {
  const text = calmed(clause);
  if (STEERING.test(text)) return 'solution';
  if (HINT.test(text)) return 'hint';
  if (REWORD.test(text)) return 'reword';
  if (REPEAT.test(text)) return 'repeat';
  return DONE.test(text) ? 'done' : null;
}
