import { type AsideKind, asideIn } from './asides.ts';
import { asksToGrant, leaveIn } from './leave.ts';
import type { RequestKind } from './requests.ts';

/**
 * What kind of answer a question can get: a fact; a fact or nothing (`soft`: they may mean themselves); the time; the
 * question once more or in other words; a short human word on how to go on.
 */
export type QuestionKind =
  | RequestKind
  | AsideKind
  | 'fact'
  | 'soft'
  | 'doubt'
  | 'time'
  | 'follow'
  | 'go-on'
  | 'skip'
  | 'later'
  | 'style'
  | 'next';

const TIME =
  /\bhow (?:much|many|long)\b[^?]{0,60}\b(?:time|minutes)\b[^?]{0,60}\b(?:left|remain|have i|do i have|do we have)\b|\btime (?:is )?left\b|\bhow (?:are we|am i)(?: doing)? (?:on|for|with) time\b|\btime check\b/i;
const JUDGEMENT =
  /\b(?:how am i doing|what(?:'s| is) my (?:score|grade|rating|verdict)|did i (?:pass|miss|get)|are you (?:happy|satisfied)|am i (?:on (?:the right )?track|doing))\b/i;
/** Whether it holds what they said, or what they left out: a verdict either way. */
const CHECK: readonly RegExp[] = [
  /\bis (?:that|this|it|my \w+) (?:all |really |still |roughly |about |quite )?(?:ok(?:ay)?|right|correct|good|fine|enough|reasonable|sensible|sound|what you)\b(?! (?:(?:for|with|by) you )?(?:if|to|that i|when|now)\b)/i,
  /\bam i (?:right|wrong|missing|forgetting|overlooking)\b/i,
  /\b(?:does|did|do) (?:that|this|it|these|my \w+)(?: \w+)? (?:sound|look|seem|feel|work)(?: (?:\w+ )?(?:right|ok(?:ay)?|good|fine|correct|sensible|reasonable|plausible|for you|to you)|[^\w?]*\?)/i,
  /\b(?:sounds?|looks?) (?:good|ok(?:ay)?|right|fine|reasonable)\b/i,
  /\b(?:do|would|don't|wouldn't|can|could|will) you (?:\w+ )?(?:agree|disagree|object|accept (?:that|this|it)|buy (?:that|this|it)|approve)\b/i,
  /\b(?:are|would) you (?:be )?(?:ok(?:ay)?|fine|happy|comfortable|satisfied|convinced) (?:with|by|about) (?:that|this|it|my)\b/i,
  /\b(?:what|do you|can you|would you|could you) (?:\w+ )?see (?:\w+ ){0,3}(?:wrong|problems?|bugs?|holes?|flaws?|issues?|gaps?)\b/i,
  /\bwhat(?:'s| is) (?:wrong|missing)(?: (?:with|in|from) (?:that|this|it|my|here)\b|(?: here)?[^\w?]*\?)/i,
  /\bis (?:there )?(?:anything|something) (?:\w+ )?(?:missing|wrong|unclear)\b/i,
  /\b(?:any|some) (?:problems?|bugs?|issues?|objections?|flaws?|feedback|concerns?|holes?|gaps?) (?:(?:with|in|on|about) (?:that|this|it|my|what i|here)|here|so far)\b/i,
  /\bany (?:feedback|objections|thoughts|concerns|comments)\b/i,
  /\bthoughts(?: on (?:that|this|it))?\?/i,
  /\bwhat do you (?:think|make|say)(?: (?:of|about|to) (?:that|this|it|my)| so far|[^\w?]*\?)/i,
  /\b(?:did|do|have|am) i (?:\w+ )?(?:forget|forgot|forgotten|overlook|overlooked|missed|left out|leave out)\b/i,
  /\b(?:anything|something|what) (?:\w+ ){0,3}(?:i've|i have|i|we've|we have|we|did i|have i|did we|am i) (?:\w+ )?(?:miss|missed|missing|forget|forgot|forgotten|overlook|overlooked|left out|leave out)\b/i,
  /\bwould (?:that|this|it) work[^\w?]*\?/i,
];
const FOLLOW =
  /\b(?:does (?:that|this|it) make (?:any )?sense|make sense\?|(?:are|do) you (?:with me|following|follow)\b)/i;
const SOLUTION =
  /\b(?:what(?:'s| is) the (?:right |correct |best |expected |reference )?(?:answer|solution|design)|(?:give|tell|show) me (?:the |your )?(?:answer|solution|design|rubric|reference|facts? sheet|system prompt|instructions)|what would you (?:do|use|choose|pick|suggest|recommend|ask|start with)|how would you(?! (?:like|want|prefer|have (?:me|us))\b)|what should i (?:do|say|use|answer|choose|pick)|what do you (?:recommend|suggest|think)|what'?s your (?:opinion|view)|(?:just|can you|could you|please) (?:answer|solve|design) (?:it|this)|which (?:one )?(?:is|would be) (?:the )?(?:right|correct|better))\b/i;
const STYLE =
  /\b(?:(?:are you|you(?:'re| are)) (?:looking|hoping|waiting) for|do you (?:expect|have) (?:a|an|any|some)(?:thing)? (?:particular|specific|certain)|do you have something (?:particular|specific|special|certain)? ?in mind|how (?:deep|detailed|much detail|far) (?:should|shall|do|would) (?:i|we|you)|what level of detail|what are you (?:looking for|after)|any (?:particular|specific) (?:pattern|approach|format|order|preference)|do you (?:prefer|have a preference)|what do you want to hear)\b/i;
/** The floor handed back. */
const NEXT: readonly RegExp[] = [
  /\bany(?:thing|where)(?: else)?(?: (?:that )?(?:you(?:'d| would)? (?:want|like)|you have|i should(?! know)|left|remaining|(?:on|from) your|from you|for me|open))\b/i,
  /\bany(?:thing|where) (?:else|more)(?: (?:so far|now|at this point|here|then))?[^\w?]*\?/i,
  /\b(?:any|more|further|other) questions?(?: (?:\w+ ){0,2}(?:from|on|for|so far|left|about)\b[^?]{0,100})?[^\w?]{0,20}\?/i,
  /\b(?:do you have|have you(?: got)?|is there) (?:any(?:thing)?|something|more|another|other|further)(?:(?: \w+)? questions?| for me|(?: \w+)? else(?= (?:you|on your|from you|that you|for me|to (?:cover|discuss|look at|talk about))|[^\w?]*\?))/i,
  /\bwhat (?:else )?(?:would|do|should) (?:you (?:like|want) (?:me|us)|i) to? ?(?:look|cover|focus|talk|do next|discuss|go|explain|show)\w*\b/i,
  /\bwhat (?:else )?(?:would|do) you (?:like|want) to (?:hear about|see|talk about|discuss|look at|cover|know|go into|dig into)\b/i,
  /\bwhat else[^\w?]*\?/i,
  /\b(?:where|which \w+) (?:should|shall|do|would) (?:i|we|you like (?:me|us) to|you want (?:me|us) to) (?:start|begin|go|continue|dig|look|focus|take|cover|do|talk)\b/i,
  /\bhow would you (?:like|want|prefer) (?:me|us) to\b/i,
  /\b(?:which|what) (?:\w+ ){0,2}(?:would you|you(?:'d| would)?) (?:like|want|prefer|rather have) (?:me|us) to (?:look|cover|focus|talk|discuss|go|explain|show|start|take|dig|begin)\b/i,
  /\bany(?:thing|where|) (?:in|of|from|about) (?:\w+ ){1,4}you(?:'d| would)? (?:like|want) (?:me|us) to\b/i,
  /\b(?:which part (?:first|next|should)|what(?:'s| is) next|what should (?:i|we) (?:focus|cover|look|start|discuss|do next))\b/i,
];
/** A word of the interviewer's, asked back: "columns of what?" */
const OF_WHAT = /^\W*(?:\w+ ){1,3}of (?:what|whom|which)\?/i;
/** A given figure is doubted; that need not be a question. */
const DOUBT =
  /\b(?:(?:does|do|did)(?:n't| not) (?:\w+ ){0,3}(?:add up|make sense|(?:fit|match)(?: (?:together|with (?:that|this|the (?:sheet|brief|other)))|(?=\W*$|[:;,.?!])))|can(?:'t|not) (?:\w+ )?be (?:right|true|correct)|(?:seems?|sounds?|looks?) (?:\w+ ){0,2}(?:high|low|odd|strange|wrong|off|too much|too little|unrealistic|inconsistent)|(?:is|are) (?:\w+ ){0,2}(?:odd|strange|inconsistent|contradictory|unrealistic)|i(?:'d| would| have to| want to)? (?:question|doubt|challenge|push back on) (?:the|that|this|those|your|a|\d)|are you sure|you(?:'re| are) sure|contradicts?|made[- ]up\W*\?|averages? or)\b/i;

export const isDoubted = (text: string): boolean => DOUBT.test(text);

/** What a question asks for. */
export function kindOfQuestion(text: string): QuestionKind {
  if (TIME.test(text)) return 'time';
  if (OF_WHAT.test(text)) return 'reword';
  if (STYLE.test(text)) return 'style';
  if (NEXT.some((way) => way.test(text))) return 'next';
  const leave = leaveIn(text);
  if (leave !== null) return leave;
  if (asksToGrant(text)) return 'fact';
  if (FOLLOW.test(text)) return 'follow';
  const aside = asideIn(text);
  if (aside !== null) return aside;
  if (CHECK.some((way) => way.test(text))) return 'check';
  if (SOLUTION.test(text)) return 'solution';
  if (JUDGEMENT.test(text)) return 'judgement';
  return 'fact';
}
