import { PLACEHOLDER, type Sentence, sentencesOf, tokensOf } from '../detect/words.ts';
import { askingClauses, leansBack } from './clauses.ts';
import { isDoubted, kindOfQuestion, type QuestionKind } from './question-kinds.ts';
import { calmed, requestIn } from './requests.ts';

/** A candidate's question with its kind: what kind of answer it can get. */
export interface Question {
  text: string;
  kind: QuestionKind;
  /** The sentence of which it is a part. */
  whole?: string;
}

const LEAD = String.raw`^\W*(?:(?:and|so|but|also|then|now|well|ok(?:ay)?|first|next|hm+)\b[, ]*)*`;
const POLITE_OPENERS = new RegExp(
  `${LEAD}(?:can|could|may|should|shall) (?:i|we|you) (?:assume|tell|say|ask|know|clarify|skip|leave)\\b`,
  'i',
);
/** A question put as a sentence: "I'd need to know whether …", "any idea how big …". */
const INDIRECT = new RegExp(
  String.raw`\b(?:i(?:'d|'ll| would| will| also| still| first| just| really| do)*(?: like| need| want| have| love)(?: first| also)? to (?:know|hear|ask|understand|learn|find out|check)\b|i(?: am|'m| was|'ve been)? ?(?:just |also |still )?wonder(?:ing)? (?:if|whether|how|what|which|who|where|when|why|about)|(?:do|would) you (?:happen to |by any chance )?(?:know|have (?:any|a|the|some))\b|(?:can|could|would|will) you (?:please )?(?:tell|share|give|clarify|confirm)\b|i(?: don't| do not) (?:yet )?know (?:if|whether|how (?:many|much|big|large|often|fast|long)) (?:we|you|there|the|a|it)\b)|` +
    `${LEAD}(?:any|some) (?:idea|figures?|numbers?|data|limits?|constraints?|targets?|clue)\\b(?: how| what| whether| if| about| on| for| of| where| who)`,
  'i',
);
/** Questions by their order of words, written without their mark. */
const INVERTED = new RegExp(
  `${LEAD}(?:(?:is|are) there\\b|do(?:es)? (?:you|we|they|anybody|anyone|somebody)\\b|have (?:you|we) (?:any|got|measured|already)\\b|how (?:many|much|big|large|often|old|fast|long|soon)\\b[^,.]{0,50}\\b(?:do|does|is|are|did|can|may|must|will) (?:we|you|they|it|there|the|a|an|people|users|customers)\\b|what(?:'s| is| are) the\\b[^,.]{0,40}$)`,
  'i',
);
/** A plain request for something that the sheet may hold. */
const WISH =
  /\bi (?:(?:still|also) (?:\w+ )?need|need)(?: to see)? (?:the|your)\b(?![^.]*\b(?:to|that|so|which|for|because)\b)|^\W*(?:please )?(?:tell|give) me (?:the|about|more about|something about|your)\b/i;

/** How somebody begins who answers their own question. */
const ANSWERS_ITSELF =
  /^\W*(?:no|nope|yes|yeah|well|then|because|simple|easy|probably|maybe|about \d|\d|(?:let'?s|let me|i(?:'d| would| will|'ll)?|we(?:'d| would| will|'ll)?) (?:just )?(?:assume|guess|say|take|think|use|estimate)|that(?:'s| is| would)|it(?:'s| is| would))\b/i;
const MUSES = new RegExp(`${LEAD}(?:what (?:if|happens|would happen)|and if|what when)\\b`, 'i');
const ADDRESSED =
  /\b(?:you|your|do we|did we|are we|is there|are there|how (?:many|much|big|large|often|fast|long|old|far|soon)|what(?:'s| is| are) (?:the|our)|who)\b/i;
/** Words of the code that people write into a sentence. */
const CODE =
  /\b(?:SELECT|INSERT INTO|UPDATE|DELETE FROM|WHERE|VALUES|LIMIT|HAVING)\b|=>|&&|\|\||;\s*$|[{}]|\?\s*[^?]{1,40}\s:\s|\w\?\.\w|[<>=]\s*\S+\s\?/;

/** Does the last sentence ask something? Then thinking aloud gives the floor. */
export function endsWithQuestion(text: string): boolean {
  const last = sentencesOf(text).at(-1);
  return last !== undefined && isQuestion(last);
}

/**
 * What the candidate asks the interviewer in these words, in order. What they ask and answer in one breath is no
 * question; where they may mean the interviewer all the same it is `soft`: a fact is told, but not that there is none.
 */
export function questionsIn(text: string): Question[] {
  const sentences = sentencesOf(calmed(text));
  return sentences.flatMap((sentence, index) => {
    const questions = questionsOf(sentence, sentences[index + 1]);
    const before = sentences[index - 1];
    // "That depends on the SLA. Is there one?"
    if (!before || questions.length !== 1 || sentence.tokens.length > SHORT_BACK || !POINTS_BACK.test(sentence.text))
      return questions;
    return questions.map((question) => ({ ...question, whole: `${before.text} ${sentence.text}` }));
  });
}
/** A short question about what was named in the sentence before it. */
const POINTS_BACK = /\b(?:one|any|it|that|this|they|them|those|these)\b/i;
const SHORT_BACK = 6;

/** Each part of a sentence that asks has a kind of its own: one may ask for leave and the next for a figure. */
function questionsOf(sentence: Sentence, next: Sentence | undefined): Question[] {
  const indirect = INDIRECT.test(sentence.text);
  const direct = isQuestion(sentence);
  const clauses = direct || indirect ? askingClauses(sentence.text, indirect) : [sentence.text];
  const questions: Question[] = [];
  for (const [index, clause] of clauses.entries()) {
    const last = index === clauses.length - 1;
    // What was cut off behind a comma is a question all the same, and goes on with nothing of their own.
    const part = clauses.length === 1 ? sentence : asSentence(last || !direct ? clause : `${clause}?`);
    const kind =
      clauses.length > 1 && indirect ? (requestIn(part.text) ?? 'fact') : kindIn(part, last ? next : undefined);
    const before = questions.at(-1);
    if (kind === null) continue;
    const whole = clauses.length > 1 ? { whole: sentence.text } : {};
    if (kind !== 'fact' || index === 0 || !leansBack(part.text)) questions.push({ text: part.text, kind, ...whole });
    else if (before?.kind === 'fact') before.text = `${before.text.replace(/\?$/, '')}, ${part.text}`;
    else questions.push({ text: sentence.text, kind });
  }
  return questions;
}

const asSentence = (text: string): Sentence => ({ text, start: 0, end: text.length, tokens: tokensOf(text) });

function kindIn(sentence: Sentence, next: Sentence | undefined): QuestionKind | null {
  const { text } = sentence;
  const request = requestIn(text);
  if (request !== null) return request;
  // With a figure in it, or asked: a doubt about an own idea is nothing to answer.
  if (isDoubted(text) && (isQuestion(sentence) || /\d/.test(text))) return 'doubt';
  if (isQuestion(sentence)) {
    const kind = kindOfQuestion(text);
    const mayBeTheirs = kind === 'fact' || kind === 'reword';
    return mayBeTheirs && next && !asks(next) ? kindOfAnswered(sentence, next) : kind;
  }
  if (INDIRECT.test(text)) return 'fact';
  return INVERTED.test(text) || WISH.test(text) ? 'soft' : null;
}

/** A question that a statement of their own follows. */
function kindOfAnswered({ text, tokens }: Sentence, next: Sentence): QuestionKind | null {
  const answered = ANSWERS_ITSELF.test(next.text);
  if (ADDRESSED.test(text)) return answered ? 'soft' : 'fact';
  return answered || MUSES.test(text) || tokens.length <= SHORT ? null : 'soft';
}
const SHORT = 3;

const asks = (sentence: Sentence): boolean =>
  isQuestion(sentence) || INDIRECT.test(sentence.text) || WISH.test(sentence.text) || requestIn(sentence.text) !== null;

function isQuestion({ text }: Sentence): boolean {
  const plain = text.replace(PLACEHOLDER, ',').trimEnd();
  return (/\?["'”’)\]]*$/.test(plain) && !isQuoted(plain) && !CODE.test(text)) || POLITE_OPENERS.test(text);
}

/** Whether the last question mark stands inside quotation marks, or after somebody else's "asks:". */
function isQuoted(text: string): boolean {
  const before = text.slice(0, text.lastIndexOf('?'));
  const quotes = (before.match(/["“”]/g) ?? []).length;
  return (
    quotes % 2 === 1 ||
    /\b(?:he|she|they|\w+(?:er|or|ist|ent|ner|body)s?) (?:then |now )?asks?(?: me| us| it)?\s*[:,]/i.test(before)
  );
}
