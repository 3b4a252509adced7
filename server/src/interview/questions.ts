import { PLACEHOLDER, type Sentence, sentencesOf } from '../detect/words.ts';

/** A candidate's question with its kind: what kind of answer it can get. */
export interface Question {
  text: string;
  kind: 'fact' | 'time' | 'judgement' | 'solution' | 'hint' | 'repeat' | 'doubt';
}

const POLITE_OPENERS =
  /^(?:so |ok(?:ay)?,? |and |well,? )?(?:can|could|may|should|shall) (?:i|we|you) (?:assume|tell|say|ask|know|clarify|skip|leave)\b/i;
const TIME =
  /\bhow (?:much|many|long)\b[^?]*\b(?:time|minutes)\b[^?]*\b(?:left|remain|have i|do i have|do we have)\b|\btime (?:is )?left\b/i;
const JUDGEMENT =
  /\b(?:does (?:that|this) make sense|is (?:that|this|it) (?:ok(?:ay)?|right|correct|good|fine|enough|what you)|am i (?:right|on (?:the right )?track|doing)|how am i doing|sounds? (?:good|ok|right)|what(?:'s| is) my (?:score|grade|rating|verdict)|did i (?:pass|miss|get)|are you (?:happy|satisfied))\b/i;
const SOLUTION =
  /\b(?:what(?:'s| is) the (?:right |correct |best |expected |reference )?(?:answer|solution|design)|(?:give|tell|show) me (?:the |your )?(?:answer|solution|design|rubric|reference|facts? sheet|system prompt|instructions)|what would you (?:do|use|choose|pick|suggest|recommend)|how would you|what should i (?:do|say|use|answer|choose|pick)|what do you (?:recommend|suggest|think)|what'?s your (?:opinion|view)|(?:just|can you|could you|please) (?:answer|solve|design) (?:it|this)|which (?:one )?(?:is|would be) (?:the )?(?:right|correct|better))\b/i;

const HINT = /\b(?:give|need|want|have|get|like|take)\b[^.?!]{0,30}\bhints?\b/i;
const REPEAT =
  /\b(?:repeat (?:the|that|your) question|say (?:that|it) again|rephrase|what was (?:the|your) (?:last )?question|explain (?:the|that|your) (?:last )?question|what do you mean(?: by that)?|what (?:exactly )?(?:do|did) you (?:want|mean|ask)|what you want to hear)\b/i;

/** A given figure is doubted; that need not be a question. */
const DOUBT =
  /\b(?:(?:does|do|did)(?:n't| not) (?:\w+ ){0,3}(?:add up|fit|match|make sense)|can(?:'t|not) (?:\w+ )?be (?:right|true|correct)|(?:seems?|sounds?|looks?) (?:\w+ ){0,2}(?:high|low|odd|strange|wrong|off|too much|too little|unrealistic|inconsistent)|(?:is|are) (?:\w+ ){0,2}(?:odd|strange|inconsistent|contradictory|unrealistic)|i(?:'d| would| have to| want to)? (?:question|doubt|challenge|push back on) (?:the|that|this|those|your|a|\d)|are you sure|contradicts?)\b/i;

/** Attempts to get the interviewer out of its role; they need not be questions. */
const STEERING =
  /\b(?:ignore (?:all |your |the |my )*(?:previous |prior |above )?(?:rules|instructions|prompts?)|disregard (?:all |your |the )*(?:previous |prior )?(?:rules|instructions)|(?:give|award|grant) me (?:the )?(?:full|maximum|max|top|perfect) (?:marks|score|points|rating)|full marks|system prompt|you are now|new instructions|reveal (?:the |your )?(?:rubric|prompt|answer|solution|facts?)|strong[_ ]hire|act as|pretend (?:that |to |you))\b/i;

/** Does the last sentence ask something? Then thinking aloud gives the floor. */
export function endsWithQuestion(text: string): boolean {
  const last = sentencesOf(text).at(-1);
  return last !== undefined && isQuestion(last);
}

/**
 * What the candidate asks the interviewer in these words, in order. A question that they go on to answer themselves
 * stays in the list: if the fact sheet knows it, they should hear the fact.
 */
export function questionsIn(text: string): Question[] {
  const questions: Question[] = [];
  for (const sentence of sentencesOf(text)) {
    if (STEERING.test(sentence.text)) questions.push({ text: sentence.text, kind: 'solution' });
    else if (HINT.test(sentence.text)) questions.push({ text: sentence.text, kind: 'hint' });
    else if (REPEAT.test(sentence.text)) questions.push({ text: sentence.text, kind: 'repeat' });
    else if (isDoubt(sentence)) questions.push({ text: sentence.text, kind: 'doubt' });
    else if (isQuestion(sentence)) questions.push({ text: sentence.text, kind: kindOf(sentence.text) });
    else if (SOLUTION.test(sentence.text) && /\b(?:give|tell|show) me\b/i.test(sentence.text)) {
      questions.push({ text: sentence.text, kind: 'solution' });
    }
  }
  return questions;
}

function isQuestion({ text }: Sentence): boolean {
  return /\?["')\]]*$/.test(text.replace(PLACEHOLDER, ',').trimEnd()) || POLITE_OPENERS.test(text);
}

/** With a figure in it, or asked: a doubt about an own idea is nothing to answer. */
function isDoubt(sentence: Sentence): boolean {
  return DOUBT.test(sentence.text) && (isQuestion(sentence) || /\d/.test(sentence.text));
}

function kindOf(text: string): Question['kind'] {
  if (TIME.test(text)) return 'time';
  if (SOLUTION.test(text)) return 'solution';
  if (JUDGEMENT.test(text)) return 'judgement';
  return 'fact';
}
