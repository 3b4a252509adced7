import { sentencesOf, tokensOf } from '../detect/words.ts';
import type { Answer } from './events.ts';
import { type FactSheet, factsFor, tellingWords } from './fact-sheet.ts';
import {
  askedBefore,
  asSaid,
  CHALLENGED,
  DONE,
  GO_AHEAD,
  HINT_BY_BUTTON,
  I_FOLLOW,
  LATER,
  LEFT_OUT,
  NO_FIGURE,
  NO_JUDGEMENT,
  NO_VERDICT,
  NOTHING_ASKED,
  NOTHING_SPECIAL,
  NOTHING_TODAY,
  OF_THE_REST,
  STAY_IN_ROLE,
  STUCK,
  timeAnswer,
  unused,
  YOUR_CALL,
} from './lines.ts';
import type { QuestionKind } from './question-kinds.ts';
import { type Question, questionsIn } from './questions.ts';

export interface AnswerContext {
  sheet: FactSheet;
  phaseLeftMs: number;
  leftMs: number;
  /** What the interviewer has said so far, so that it says nothing the same way twice. */
  said: readonly string[];
  /** The interviewer's last question; null before the first. */
  lastQuestion: string | null;
  /** Whether the last question can be put in other words: then it is, in place of an answer. */
  rewords?: boolean;
  /** Chooses among ways to say the same. */
  salt?: number;
}

/** Kinds of which one sentence a turn is enough, and what is said. */
const ONCE: Partial<Record<QuestionKind, readonly string[]>> = {
  solution: STAY_IN_ROLE,
  judgement: NO_JUDGEMENT,
  check: NO_VERDICT,
  follow: I_FOLLOW,
  'go-on': GO_AHEAD,
  skip: LEFT_OUT,
  later: LATER,
  style: NOTHING_SPECIAL,
  done: DONE,
};
/** One refusal a turn, whatever was asked. */
const REFUSALS: ReadonlySet<QuestionKind> = new Set(['solution', 'judgement', 'check']);
const IS_STUCK = /\b(?:stuck|no idea|lost|(?:don't|do not) know|not sure how)\b/i;

/** After such answers alone the interviewer goes on with its next question. */
const LEAVES_THE_FLOOR: readonly string[] = [...STAY_IN_ROLE, ...NO_VERDICT, ...DONE];

/**
 * Whether the next question belongs to the turn that gives these answers: nothing else was answered, or they ended by
 * asking for agreement or for what comes next.
 */
export function handsFloorBack(text: string, answers: readonly Answer[]): boolean {
  return wantsAQuestion(text) || answers.every(({ say }) => LEAVES_THE_FLOOR.includes(say));
}

/** Whether these words end by asking for agreement or for what comes next: no filler will do then. */
export function wantsAQuestion(text: string): boolean {
  const last = questionsIn(text).at(-1)?.kind;
  return last === 'check' || last === 'next';
}

/** Whether these words ask for the interviewer's question in other words. */
export const asksToReword = (text: string): boolean => questionsIn(text).some(({ kind }) => kind === 'reword');

/** The answers to the questions in these words: facts, word for word; that the rest is theirs to decide, once. */
export function answersTo(text: string, context: AnswerContext): Answer[] {
  const answers: Answer[] = [];
  const said = [...context.said];
  let open: Question[] = [];
  const questions = questionsIn(text);
  const done = new Set<QuestionKind>();
  const give = (answer: Answer) => {
    if (answers.some(({ say }) => say === answer.say)) return;
    answers.push(answer);
    said.push(answer.say);
  };
  for (const question of questions) {
    const group = REFUSALS.has(question.kind) ? 'solution' : question.kind;
    if (ONCE[question.kind] && done.has(group)) continue;
    done.add(group);
    const found = answerOne(question, context, answers, said);
    if (found === null) open.push(question);
    else for (const answer of found) give(answer);
  }
  // Parts that tell too little by themselves may ask together for what the sheet holds.
  for (const whole of new Set(open.map((question) => question.whole))) {
    const parts = questions.filter((question) => question.whole === whole);
    if (whole === undefined || !parts.every((part) => open.includes(part))) continue;
    const facts = toldBy({ text: whole, kind: 'fact' }, context, answers);
    if (facts === null) continue;
    for (const answer of facts) give(answer);
    open = open.filter((question) => question.whole !== whole);
  }
  const told = context.sheet.facts.filter(({ id }) => answers.some(({ fact }) => fact === id)).map(({ say }) => say);
  const rest = open.find(({ text }) => told.length === 0 || isOfItsOwn(text, told.join(' ')));
  if (rest) give(ownOf(rest, unused(told.length > 0 ? OF_THE_REST : waysToLeave(rest.text), said, context.salt)));
  return answers;
}

/** How something is called theirs: a figure is missed only where one was asked for. */
function waysToLeave(question: string): readonly string[] {
  if (FIGURE.test(question)) return NO_FIGURE;
  return AS_IT_IS.test(question) ? NOTHING_TODAY : YOUR_CALL;
}
const FIGURE =
  /\bhow (?:many|much|big|large|often|frequently|long|fast|high|heavy|soon|quickly|far|late|old)\b|\b(?:what|which|is there|are there)(?:'s| is| are| would be)? (?:\w+ ){0,3}(?:rate|ratio|number|amount|size|share|percent\w*|latency|budget|limit|peak|average|median|target|p\d\d+|[qtr]ps|figures?|numbers?)\b/i;
const AS_IT_IS = /\b(?:today|now(?:adays)?|current(?:ly)?|at present|at the moment|these days|right now|so far)\b/i;

const ownOf = ({ text }: Question, say: string): Answer => ({ question: text, fact: null, say });

/**
 * Null: nothing answers it.
 * @param given what this turn has answered so far
 * @param said with what this turn has said so far
 */
function answerOne(
  question: Question,
  context: AnswerContext,
  given: readonly Answer[],
  said: readonly string[],
): Answer[] | null {
  const { phaseLeftMs, leftMs, salt } = context;
  const own = (say: string): Answer[] => [ownOf(question, say)];
  const { kind, text } = question;
  if (kind === 'hint') return own(HINT_BY_BUTTON);
  if (kind === 'next') return [];
  if (kind === 'time') return own(timeAnswer(phaseLeftMs, leftMs));
  if (kind === 'repeat') return own(onceMore(context));
  if (kind === 'reword') return inOtherWords(question, context, given);
  if (kind === 'solution' && IS_STUCK.test(text)) return own(unused(STUCK, said, salt));
  const once = ONCE[kind];
  if (once) return own(unused(once, said, salt));
  const facts = toldBy(question, context, given);
  if (facts !== null && facts.length > 0) return facts;
  // A doubt is heard where a fact has to do with it; once that is said, saying it again answers nothing.
  if (kind === 'doubt') return facts !== null || text.includes('?') ? own(unused(CHALLENGED, said, salt)) : [];
  if (kind === 'soft') return [];
  return facts;
}

function inOtherWords(question: Question, context: AnswerContext, given: readonly Answer[]): Answer[] {
  const { lastQuestion, rewords } = context;
  const about = /\bmean by (?!that\b|this\b|it\b)/i.test(question.text);
  const facts = about && !sharesWords(question.text, lastQuestion ?? '') ? toldBy(question, context, given) : null;
  if (facts && facts.length > 0) return facts;
  if (rewords) return [];
  return [ownOf(question, onceMore(context))];
}

const onceMore = ({ lastQuestion }: AnswerContext): string =>
  lastQuestion === null ? NOTHING_ASKED : askedBefore(lastQuestion);

/** The facts that a question asks for, one said before in short; null where none is asked for. */
function toldBy({ text, kind }: Question, { sheet, said }: AnswerContext, given: readonly Answer[]): Answer[] | null {
  const isTold = (fact: { say: string }) => said.some((words) => words.includes(fact.say));
  // Two parts of one turn rather ask for two facts.
  const isGiven = ({ id }: { id: string }) => given.some(({ fact }) => fact === id);
  const facts = factsFor(text, sheet, (fact) => isTold(fact) || isGiven(fact), kind === 'doubt');
  if (facts.length === 0) return null;
  return facts.flatMap((fact): Answer[] => {
    if (!isTold(fact)) return [{ question: text, fact: fact.id, say: fact.say }];
    return kind === 'fact' ? [{ question: text, fact: null, say: asSaid(inShort(fact.say, text)) }] : [];
  });
}

const LONGEST_AGAIN = 16;

/** The sentences of a fact that have to do with the question; all of a short one. */
function inShort(say: string, question: string): string {
  if (tokensOf(say).length <= LONGEST_AGAIN) return say;
  const asked = new Set(tokensOf(question).map(({ stem }) => stem));
  const sentences = sentencesOf(say);
  const weigh = (tokens: readonly { stem: string }[]) => tokens.filter(({ stem }) => asked.has(stem)).length;
  const [nearest] = [...sentences].sort((a, b) => weigh(b.tokens) - weigh(a.tokens));
  return nearest?.text ?? say;
}

/** Whether a question asks for more than the facts just told: it leans on nothing and has words of its own. */
function isOfItsOwn(question: string, told: string): boolean {
  if (/\b(?:it|its|they|them|that|this|those|these|he|she)\b/i.test(question)) return false;
  const known = tellingWords(told);
  return [...tellingWords(question)].some((word) => !known.has(word));
}

function sharesWords(text: string, other: string): boolean {
  const words = tellingWords(other);
  return [...tellingWords(text)].some((word) => words.has(word));
}
