import { PLACEHOLDER, type Sentence, sentencesOf, tokensOf } from '../detect/words.ts';
import { asideIn, asksWhichHolds, isTagged } from './asides.ts';
import { askingClauses, leansBack } from './clauses.ts';
import { isDoubted, kindOfQuestion, type QuestionKind } from './question-kinds.ts';
import { calmed, requestIn } from './requests.ts';

/** A candidate's question with its kind: what kind of answer it can get. */
export interface Question {
  text: string;
  kind: QuestionKind;
  /** The sentence before it, where it points back. */
  before?: string;
  /** The sentence of which it is a part. */
  whole?: string;
  /** What it asks one after the other, where the later parts can be understood only with the first. */
  parts?: readonly string[];
}

const LEAD = String.raw`^\W*(?:(?:and|so|but|also|then|now|well|ok(?:ay)?|first|next|hm+)\b[, ]*)*`;
const POLITE_OPENERS = new RegExp(
  `${LEAD}(?:can|could|may|should|shall) (?:i|we|you) (?:assume|tell|say|ask|know|clarify|skip|leave)\\b`,
  'i',
);
/** A question put as a sentence: "I'd need to know whether …", "any idea how big …". */
const INDIRECT = new RegExp(
  String.raw`\b(?:i(?:'d|'ll| would| will| also| still| first| just| really| do)*(?: like| need| want| have| love)(?: first| also)? to (?:know|hear|ask|understand|learn|find out|check)\b|i(?: am|'m| was|'ve been)? ?(?:just |also |still )?wonder(?:ing)? (?:if|whether|how|what|which|who|where|when|why|about)|(?:do|would) you (?:happen to |by any chance )?(?:know|have (?:any|a|the|some))\b|(?:can|could|would|will) you (?:please )?(?:tell|share|give|clarify|confirm)\b|(?:what(?:'s| is) (?:still )?|still |also |^\W*)missing(?: is|:)(?=[^.?!]{0,200}\b(?:how|who|whether|what|which|where|when|why)\b)|i (?:asked|was asking|meant) (?:whether|if|how|what|which|who|where|when|why)\b|i(?: don't| do not) (?:yet )?know (?:if|whether|how (?:many|much|big|large|often|fast|long)) (?:we|you|there|the|a|it)\b)|` +
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
  /\b(?:you|your|do we|did we|are we|is there|are there|how (?:many|much|big|large|often|fast|long|old|far|soon)|what(?:'s| is| are) (?:the|our)|who|do(?:es)? (?:it|the (?:app|system|product)) (?:\w+ )?(?:need|have|support|include))\b/i;
/** May be asked of the sheet although they say what they would like: "can photos be lost? I'd say so." */
const MODAL = /\b(?:can|may|must|will) (?:\w+ ){1,3}be\b/i;
/** What only goes on with the question before it, in which they guess at their own answer: "like posting?" */
const GUESSES = /^\W*(?:and )?(?:like|such as|as in|maybe|perhaps)\b/i;
/** Leave to ask is asked by asking. */
const MAY_I_ASK = new RegExp(
  `${LEAD}(?:can|could|may) i (?:just |please |also )?ask(?: you)?(?: something)?\\W*$`,
  'i',
);
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
    const before = sentences[index - 1];
    const questions = questionsOf(sentence, sentences[index + 1]).flatMap((question) => placed(question, before));
    // "That depends on the SLA. Is there one?"
    if (!before || questions.length !== 1 || !pointsBack(sentence)) return questions;
    return questions.map((question) => ({ ...question, before: before.text }));
  });
}

/** What a question asks behind the sentence before it: which of two figures holds, or a guess at what was meant. */
function placed(question: Question, before: Sentence | undefined): Question[] {
  if (!before) return [question];
  if (question.kind === 'solution' && asksWhichHolds(question.text) && FIGURES.test(before.text))
    return [{ ...question, kind: 'doubt' }];
  if (question.kind === 'fact' && GUESSES.test(question.text)) return [{ ...question, kind: 'soft' }];
  const isGuess = question.kind === 'fact' && tokensOf(question.text).length <= SHORT_GUESS;
  return isGuess && isQuestion(before) && kindIn(before, undefined) === 'reword' ? [] : [question];
}
const SHORT_GUESS = 5;
const FIGURES = /\d|\b(?:ratio|figures?|numbers?|times|one|two|ten|hundred|thousand|million|billion)\b/i;

/** A short question about what was named in the sentence before it. */
const POINTS_BACK = /\b(?:one|any|it|that|this|they|them|those|these)\b/i;
const BEGINS_BACK = new RegExp(
  `${LEAD}(?:is|are|was|does|do|did|can|may|will|must) (?:that|this|it|they|those|these)\\b`,
  'i',
);
const SHORT_BACK = 6;
const LONGER_BACK = 12;
const ELLIPSIS = 2;

const pointsBack = ({ text, tokens }: Sentence): boolean =>
  tokens.length <= ELLIPSIS ||
  (tokens.length <= SHORT_BACK && POINTS_BACK.test(text)) ||
  (tokens.length <= LONGER_BACK && BEGINS_BACK.test(text));

/** Each part of a sentence that asks has a kind of its own: one may ask for leave and the next for a figure. */
function questionsOf(sentence: Sentence, next: Sentence | undefined): Question[] {
  const text = sentence.text.replace(LEADS_TO_IT, '');
  const indirect = INDIRECT.test(sentence.text);
  const direct = isQuestion(sentence);
  const clauses = (direct || indirect ? askingClauses(text, indirect) : [text]).filter(
    (clause, _, all) => all.length === 1 || !MAY_I_ASK.test(clause),
  );
  const questions: Question[] = [];
  for (const [index, clause] of clauses.entries()) {
    const last = index === clauses.length - 1;
    // What was cut off behind a comma is a question all the same, and goes on with nothing of their own.
    const part =
      clauses.length === 1 && text === sentence.text ? sentence : asSentence(last || !direct ? clause : `${clause}?`);
    const kind =
      (clauses.length > 1 || text !== sentence.text) && indirect
        ? (requestIn(part.text) ?? 'fact')
        : kindIn(part, last ? next : undefined);
    const before = questions.at(-1);
    if (kind === null) continue;
    const whole = clauses.length > 1 ? { whole: sentence.text } : {};
    if (kind !== 'fact' || index === 0 || !leansBack(part.text)) questions.push({ text: part.text, kind, ...whole });
    else if (before?.kind === 'fact') {
      before.parts = [...(before.parts ?? [before.text]), part.text];
      before.text = `${before.text.replace(/\?$/, '')}, ${part.text}`;
    } else questions.push({ text: sentence.text, kind });
  }
  return questions;
}

/** "What is missing: how …", "you repeated the sentence; I asked whether …". */
const LEADS_TO_IT = new RegExp(
  `${LEAD}(?:what(?:'s| is) )?(?:still |also )?missing(?: is)?\\s*:\\s*|^[^.?!]*[;:,] (?=i asked (?:whether|if|how|what|which|who|where|when|why)\\b)`,
  'i',
);

const asSentence = (text: string): Sentence => ({ text, start: 0, end: text.length, tokens: tokensOf(text) });

function kindIn(sentence: Sentence, next: Sentence | undefined): QuestionKind | null {
  const { text } = sentence;
  const request = requestIn(text);
  if (request !== null) return request;
  // With a figure in it, or asked: a doubt about an own idea is nothing to answer.
  const ofTheirs = asideIn(text) === 'check' && !/\d/.test(text);
  if (isDoubted(text) && !ofTheirs && (isQuestion(sentence) || /\d/.test(text))) return 'doubt';
  if (isQuestion(sentence)) {
    const kind = kindOfQuestion(text);
    if (kind === 'fact' && isTagged(text)) return 'soft';
    const mayBeTheirs = kind === 'fact' || kind === 'reword' || kind === 'case';
    if (mayBeTheirs && next && isQuestion(next) && GUESSES.test(next.text)) return ADDRESSED.test(text) ? kind : null;
    return mayBeTheirs && next && !asks(next) ? kindOfAnswered(sentence, next, kind) : kind;
  }
  if (INDIRECT.test(text)) return 'fact';
  return INVERTED.test(text) || WISH.test(text) ? 'soft' : null;
}

/** A question that a statement of their own follows. */
function kindOfAnswered({ text, tokens }: Sentence, next: Sentence, kind: QuestionKind): QuestionKind | null {
  const answered = ANSWERS_ITSELF.test(next.text);
  if (ADDRESSED.test(text)) return answered ? 'soft' : kind;
  if (MODAL.test(text)) return 'soft';
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
