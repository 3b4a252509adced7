/**
 * What kind of answer a question can get: a fact; a fact or nothing (`soft`: they may mean themselves); the time; the
 * question in other words; a short human word on how to go on.
 */
export type QuestionKind =
  | 'fact'
  | 'soft'
  | 'doubt'
  | 'time'
  | 'hint'
  | 'repeat'
  | 'solution'
  | 'judgement'
  | 'check'
  | 'follow'
  | 'go-on'
  | 'skip'
  | 'style'
  | 'next'
  | 'done';

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
const HINT = /\b(?:give|need|want|have|get|like|take)\b[^.?!]{0,30}\bhints?\b/i;
const REPEAT =
  /\b(?:repeat (?:the|that|your) question|(?:say|put|ask|phrase) (?:that|it|the question|your question)\b[^.?!]{0,60}\b(?:again|once more|in other words|differently|another way|more simply)|re(?:phrase|word)\b|what (?:was|is) (?:the|your) (?:last )?question|(?:explain|clarify) (?:the|that|your) (?:last )?question|what do you mean|(?:which|what|whose|who) (?:\w+ ){0,2}(?:do|did) you mean|(?:do|did) you mean|what (?:exactly )?(?:do|did) you (?:want|mean|ask|refer)|what you want to hear|why (?:do|did) you (?:say|ask)|are you asking|(?:didn't|did not|don't|do not) (?:get|understand|catch|follow) (?:the|your|that|this|what you)|who is (?:she|he|they|it)\?)|\bin other words\?|^\W*(?:\w+ ){1,3}of (?:what|whom|which)\?|^\W*(?:sorry|pardon|come again|excuse me)\?/i;
const GO_ON =
  /\b(?:(?:shall|should|can|may|could) (?:i|we) (?:now |just |also |perhaps |maybe |already )?(?:go (?:on|ahead|deeper|into|over)|move on|continue|proceed|start|begin|draw|write|sketch|jump|switch|dive|talk|speak|cover|come back|explain|elaborate|show you|take (?:a|the) next)|do you want me to|would you like me to|or (?:do|shall|should|can) we (?:go on|move on|continue)|do we (?:go on|move on|continue)|is it (?:ok(?:ay)?|fine|all ?right) (?:if|to|for|when|that i)|ok(?:ay)? (?:if|to)\b)/i;
const SKIP =
  /\b(?:(?:can|could|may|shall|should) (?:i|we) (?:just |please )?(?:skip|leave (?:it|that|this) (?:out|aside|there)|drop|park|ignore (?:it|that|this)|postpone)|(?:do|must) (?:i|we) have to (?:talk|speak|cover|discuss))\b/i;
const STYLE =
  /\b(?:(?:are you|you(?:'re| are)) (?:looking|hoping|waiting) for|do you (?:expect|have) (?:a|an|any|some)(?:thing)? (?:particular|specific|certain)|do you have something (?:particular|specific|special|certain)? ?in mind|how (?:deep|detailed|much detail|far) (?:should|shall|do|would) (?:i|we|you)|what level of detail|what are you (?:looking for|after)|any (?:particular|specific) (?:pattern|approach|format|order|preference)|do you (?:prefer|have a preference)|what do you want to hear)\b/i;
const NEXT =
  /\b(?:any(?:thing|where)(?: else)? (?:else )?(?:you(?:'d| would)? (?:want|like)|that you want|i should|left)|what (?:else )?(?:would|do|should) (?:you (?:like|want) me|i) to? ?(?:look|cover|focus|talk|do next|discuss)\w*|where (?:should|shall|do) (?:i|we) (?:start|begin|go|continue)|which part (?:first|next|should)|what(?:'s| is) next|what should (?:i|we) (?:focus|cover|look|start|discuss))\b/i;
const DONE =
  /^\W*(?:(?:ok(?:ay)?|so|and|well|then|right)\b[, ]*)*(?:(?:i think|i guess|i believe)[, ]+)?(?:(?:i'?m|i am|we'?re|we are) (?:done|finished|through)|that(?:'s| is) (?:all|it|everything)(?: from (?:me|my side)| i have)?)(?: here| now)?(?:[, ]+i (?:think|guess|believe))?\W*$/i;
/** Attempts to get the interviewer out of its role; they need not be questions. */
const STEERING =
  /\b(?:ignore (?:all |your |the |my )*(?:previous |prior |above )?(?:rules|instructions|prompts?)|disregard (?:all |your |the )*(?:previous |prior )?(?:rules|instructions)|(?:give|award|grant) me (?:the )?(?:full|maximum|max|top|perfect) (?:marks|score|points|rating)|full marks|system prompt|you are now|new instructions|reveal (?:the |your )?(?:rubric|prompt|answer|solution|facts?)|strong[_ ]hire|act as|pretend (?:that |to |you))\b/i;
/** A given figure is doubted; that need not be a question. */
const DOUBT =
  /\b(?:(?:does|do|did)(?:n't| not) (?:\w+ ){0,3}(?:add up|fit|match|make sense)|can(?:'t|not) (?:\w+ )?be (?:right|true|correct)|(?:seems?|sounds?|looks?) (?:\w+ ){0,2}(?:high|low|odd|strange|wrong|off|too much|too little|unrealistic|inconsistent)|(?:is|are) (?:\w+ ){0,2}(?:odd|strange|inconsistent|contradictory|unrealistic)|i(?:'d| would| have to| want to)? (?:question|doubt|challenge|push back on) (?:the|that|this|those|your|a|\d)|are you sure|contradicts?)\b/i;

/** What a sentence asks for whether it is put as a question or not; null for a statement. */
export function kindOfAny(text: string): QuestionKind | null {
  if (STEERING.test(text)) return 'solution';
  if (HINT.test(text)) return 'hint';
  if (REPEAT.test(text)) return 'repeat';
  if (DONE.test(text)) return 'done';
  if (SOLUTION.test(text) && /\b(?:give|tell|show) me\b/i.test(text)) return 'solution';
  return null;
}

export const isDoubted = (text: string): boolean => DOUBT.test(text);

/** What a question asks for. */
export function kindOfQuestion(text: string): QuestionKind {
  if (TIME.test(text)) return 'time';
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
