import type { RequestKind } from './requests.ts';

/**
 * What kind of answer a question can get: a fact; a fact or nothing (`soft`: they may mean themselves); the time; the
 * question once more or in other words; a short human word on how to go on.
 */
export type QuestionKind =
  | RequestKind
  | 'fact'
  | 'soft'
  | 'doubt'
  | 'time'
  | 'judgement'
  | 'check'
  | 'follow'
  | 'go-on'
  | 'skip'
  | 'style'
  | 'next';

const TIME =
  /\bhow (?:much|many|long)\b[^?]*\b(?:time|minutes)\b[^?]*\b(?:left|remain|have i|do i have|do we have)\b|\btime (?:is )?left\b|\bhow (?:are we|am i)(?: doing)? (?:on|for|with) time\b|\btime check\b/i;
const JUDGEMENT =
  /\b(?:how am i doing|what(?:'s| is) my (?:score|grade|rating|verdict)|did i (?:pass|miss|get)|are you (?:happy|satisfied)|am i (?:on (?:the right )?track|doing))\b/i;
const CHECK =
  /\b(?:is (?:that|this|it|my \w+) (?:ok(?:ay)?|right|correct|good|fine|enough|what you)(?! (?:if|to|that i|when)\b)|am i right|sounds? (?:good|ok|right)\b|(?:what|do you|can you|would you|could you) (?:\w+ )?see (?:\w+ ){0,3}(?:wrong|problems?|bugs?|holes?|flaws?|issues?)|what(?:'s| is) wrong (?:with|in|here)|any (?:problems?|bugs?|issues?|objections?|flaws?|feedback|concerns?) (?:with|in|on|here|about)|any (?:feedback|objections|thoughts)\b|thoughts\?|did i (?:forget|overlook)|have i (?:missed|forgotten)|would (?:that|this|it) work\?)/i;
const FOLLOW =
  /\b(?:does (?:that|this|it) make (?:any )?sense|make sense\?|(?:are|do) you (?:with me|following|follow)\b)/i;
const SOLUTION =
  /\b(?:what(?:'s| is) the (?:right |correct |best |expected |reference )?(?:answer|solution|design)|(?:give|tell|show) me (?:the |your )?(?:answer|solution|design|rubric|reference|facts? sheet|system prompt|instructions)|what would you (?:do|use|choose|pick|suggest|recommend)|how would you|what should i (?:do|say|use|answer|choose|pick)|what do you (?:recommend|suggest|think)|what'?s your (?:opinion|view)|(?:just|can you|could you|please) (?:answer|solve|design) (?:it|this)|which (?:one )?(?:is|would be) (?:the )?(?:right|correct|better))\b/i;
const GO_ON =
  /\b(?:(?:shall|should|can|may|could) (?:i|we) (?:now |just |also |perhaps |maybe |already )?(?:go (?:on|ahead|deeper|into|over)|move on|continue|proceed|start|begin|draw|write|sketch|jump|switch|dive|talk|speak|cover|come back|explain|elaborate|show you|take (?:a|the) next)|do you want me to|would you like me to|or (?:do|shall|should|can) we (?:go on|move on|continue)|do we (?:go on|move on|continue)|is it (?:ok(?:ay)?|fine|all ?right) (?:if|to|for|when|that i)|ok(?:ay)? (?:if|to)\b)/i;
const SKIP =
  /\b(?:(?:can|could|may|shall|should) (?:i|we) (?:just |please )?(?:skip|leave (?:it|that|this) (?:out|aside|there)|drop|park|ignore (?:it|that|this)|postpone)|(?:do|must) (?:i|we) have to (?:talk|speak|cover|discuss))\b/i;
const STYLE =
  /\b(?:(?:are you|you(?:'re| are)) (?:looking|hoping|waiting) for|do you (?:expect|have) (?:a|an|any|some)(?:thing)? (?:particular|specific|certain)|do you have something (?:particular|specific|special|certain)? ?in mind|how (?:deep|detailed|much detail|far) (?:should|shall|do|would) (?:i|we|you)|what level of detail|what are you (?:looking for|after)|any (?:particular|specific) (?:pattern|approach|format|order|preference)|do you (?:prefer|have a preference)|what do you want to hear)\b/i;
const NEXT =
  /\b(?:any(?:thing|where)(?: else)? (?:else )?(?:you(?:'d| would)? (?:want|like)|that you want|i should|left)|what (?:else )?(?:would|do|should) (?:you (?:like|want) me|i) to? ?(?:look|cover|focus|talk|do next|discuss)\w*|where (?:should|shall|do) (?:i|we) (?:start|begin|go|continue)|which part (?:first|next|should)|what(?:'s| is) next|what should (?:i|we) (?:focus|cover|look|start|discuss))\b/i;
/** A word of the interviewer's, asked back: "columns of what?" */
const OF_WHAT = /^\W*(?:\w+ ){1,3}of (?:what|whom|which)\?/i;
/** A given figure is doubted; that need not be a question. */
const DOUBT =
  /\b(?:(?:does|do|did)(?:n't| not) (?:\w+ ){0,3}(?:add up|fit|match|make sense)|can(?:'t|not) (?:\w+ )?be (?:right|true|correct)|(?:seems?|sounds?|looks?) (?:\w+ ){0,2}(?:high|low|odd|strange|wrong|off|too much|too little|unrealistic|inconsistent)|(?:is|are) (?:\w+ ){0,2}(?:odd|strange|inconsistent|contradictory|unrealistic)|i(?:'d| would| have to| want to)? (?:question|doubt|challenge|push back on) (?:the|that|this|those|your|a|\d)|are you sure|contradicts?)\b/i;

export const isDoubted = (text: string): boolean => DOUBT.test(text);

/** What a question asks for. */
export function kindOfQuestion(text: string): QuestionKind {
  if (TIME.test(text)) return 'time';
  if (OF_WHAT.test(text)) return 'reword';
  if (STYLE.test(text)) return 'style';
  if (NEXT.test(text)) return 'next';
  if (SKIP.test(text)) return 'skip';
  if (GO_ON.test(text)) return 'go-on';
  if (FOLLOW.test(text)) return 'follow';
  if (CHECK.test(text)) return 'check';
  if (SOLUTION.test(text)) return 'solution';
  if (JUDGEMENT.test(text)) return 'judgement';
  return 'fact';
}
