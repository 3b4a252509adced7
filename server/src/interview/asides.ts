/**
 * Questions that ask for no requirement, so that neither a fact nor "your call" answers them: about the interviewer's own
 * words and ways, for a verdict, or one that the candidate had better answer.
 */
export type AsideKind = 'reword' | 'own-hint' | 'conduct' | 'case' | 'weigh' | 'judgement' | 'check';

const any = (...ways: string[]): RegExp => new RegExp(ways.map((way) => `(?:${way})`).join('|'), 'i');

/** Small words before a question. */
const LEAD = String.raw`^\W*(?:(?:and|so|but|also|then|now|well|ok(?:ay)?|hm+|hey|sorry|wait)\b[, ]*)*`;
const IT = '(?:that|this|it|these|those)';

const OWN_HINT = any(
  String.raw`\bwhat (?:does|did|do|should|would|is) (?:the|that|this|your|you) (?:\w+ )?hints?\b`,
  String.raw`\b(?:understand|get|follow|mean by) (?:the|that|this|your) hint\b`,
);

/** "Expect what, sorry?", "what does 'remedy' mean here?" */
const OWN_WORDS = any(
  String.raw`${LEAD}\w+ what,? ?(?:sorry|please|exactly)?\W*\?`,
  String.raw`${LEAD}what (?:does|do) ["“'‘]?\w+["”'’]? (?:\w+ )?mean(?: here| there| for you| in (?:your|the) question)?\W*\?`,
);

/** How the interviewer goes about it: why it did not say so, whether it cares. */
const CONDUCT = any(
  String.raw`\bwhy (?:didn't|did not|don't|haven't|have not|won't|aren't) you (?:\w+ )?(?:say|said|tell|told|mention|mentioned|ask|asked|answer|answered|react|reacted)`,
  String.raw`\b(?:is|are|was|isn't|wasn't) (?:${IT}|the \w+|my \w+) (?:not )?(?:of (?:any |no )?interest|interesting)\b`,
  String.raw`\b(?:are you (?:still )?(?:there|listening|bored|a bot|a machine|an ai|human|real))\b`,
);

const JUDGES = String.raw`\b(?:you|the interviewer)\b[^?]{0,30}\b(?:rate|grade|score|rank) (?:that|this|it|my|me)\b`;

/** What ends here, or goes on with what is no matter of the problem. */
const PLAIN = String.raw`(?! (?:(?:for|with|by) you )?(?:if|to|that|when)\b)`;
const CHECK = any(
  String.raw`${LEAD}(?:is there )?(?:any|some)thing (?:\w+ ){0,3}(?:wrong|missing|unclear|off|odd|dislike|against|bothers?)\b(?! (?:today|now|with the (?:current|old|existing))\b)`,
  String.raw`\b(?:does|do|did|would) (?:${IT}(?: \w+)?|my \w+) sit (?:\w+ )?(?:well|right|badly|fine|ok(?:ay)?)\b`,
  String.raw`\b(?:does|do|did) (?:${IT}|my \w+)(?: \w+)? (?:(?:match|fit|agree with|square with|suit) (?:with )?(?:what you|your|you\b)|(?:look|sound|seem|feel) (?:wrong|bad|odd|off)\b)`,
  String.raw`${LEAD}(?:fine|good|enough|correct|acceptable|agreed|right|any good|all (?:right|good|fine))(?: (?:so far|for you|like that|then|now|that way))?\W*\?`,
  String.raw`\bis ${IT} (?:\w+ )?(?:wrong|bad|acceptable|a (?:problem|lot|mistake|bad idea|good idea)|too (?:much|little|big|small|slow|simple|complex))\b${PLAIN}`,
  String.raw`\bis ${IT} (?:\w+ )?(?:inside|within|below|under|over|above) (?:your|the)\b`,
  String.raw`${LEAD}(?:so )?(?:is|was) (?:${IT}|your (?:question|hint)) (?:\w+ )?about (?:the|my|a|an|what|how|that|this)\b`,
  String.raw`\b(?:can|could) you live with\b`,
);

/** A case that they bring up themselves. */
const CASE = any(
  String.raw`${LEAD}what (?:if|when)\b`,
  String.raw`${LEAD}what about (?:an?|the|some\w*|people|those) (?:\w+ ){1,3}?(?:whose|that|who|which|when)\b`,
);

/** How it is built is theirs, yet they ask as if it were laid down. */
const WEIGH = any(
  String.raw`${LEAD}(?:do|does|must|should) (?:${IT}|they|all \w+|(?:the|a|an|each|every|my) \w+|\w+s) (?:really |all )?(?:(?:have|need) to )?(?:go|run|pass|talk|come|sit|live|flow|travel|be (?:stored|kept|sent|routed|in|on))\b[^?]*\b(?:my|through|via|directly)\b`,
  String.raw`${LEAD}(?:do|does|must|should) my \w+ (?:really )?(?:(?:have|need) to )?(?:go|run|pass|talk|come|sit|live|flow|travel|be (?:stored|kept|sent|routed|in|on))\b`,
);

const KINDS: readonly (readonly [AsideKind, RegExp])[] = [
  ['own-hint', OWN_HINT],
  ['reword', OWN_WORDS],
  ['conduct', CONDUCT],
  ['judgement', new RegExp(JUDGES, 'i')],
  ['check', CHECK],
  ['weigh', WEIGH],
  ['case', CASE],
];

/** What a question asks that no requirement answers; null where it may ask for one. */
export const asideIn = (text: string): AsideKind | null => KINDS.find(([, way]) => way.test(text))?.[0] ?? null;

/** "Right?" behind a statement hopes for a nod: a fact is told, but not that there is none. */
const TAG =
  /[,;–—]\s*(?:right|correct|no|yes|ok(?:ay)?|or not|(?:is|are|do|does|was|can|will)(?:n't| not)? (?:it|they|that|there|we)(?: not)?)\s*\?\W*$/i;
export const isTagged = (text: string): boolean => TAG.test(text);

/** Which of two figures holds: asked right after a figure it doubts the sheet. */
const WHICH_HOLDS =
  /\bwhich (?:one|figure|number|value|of (?:them|those|these|the two))? ?(?:is|are|holds?) ?(?:the )?(?:right|correct|true|valid)?\b/i;
export const asksWhichHolds = (text: string): boolean => WHICH_HOLDS.test(text);
