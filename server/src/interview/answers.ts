import type { Answer } from './events.ts';
import { type FactSheet, isSpokenOf, tellingWords } from './fact-sheet.ts';
import { leaveParts, waysToLeave } from './leaving.ts';
import {
  askedBefore,
  CHALLENGED,
  DONE,
  GO_AHEAD,
  HINT_BY_BUTTON,
  HINT_STANDS,
  hintAgain,
  I_FOLLOW,
  I_LISTEN,
  LATER,
  LEFT_OUT,
  NO_JUDGEMENT,
  NO_VERDICT,
  NOTHING_ASKED,
  NOTHING_SPECIAL,
  STAY_IN_ROLE,
  STUCK,
  THROWN_BACK,
  timeAnswer,
  unused,
  WEIGH,
} from './lines.ts';
import type { QuestionKind } from './question-kinds.ts';
import { type Question, questionsIn } from './questions.ts';
import { ASKS_ANEW, idsOf, isOfItsOwn, toldBy, toldWith } from './telling.ts';

export interface AnswerContext {
  sheet: FactSheet;
  phaseLeftMs: number;
  leftMs: number;
  /** What the interviewer has said so far, so that it says nothing the same way twice. */
  said: readonly string[];
  /** The interviewer's last question; null before the first. */
  lastQuestion: string | null;
  /** The last hint, word for word; missing where none was given. */
  lastHint?: string | null;
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
  conduct: I_LISTEN,
  weigh: WEIGH,
};
/** One refusal a turn, whatever was asked. */
const REFUSALS: ReadonlySet<QuestionKind> = new Set(['solution', 'judgement', 'check']);
const IS_STUCK = /\b(?:stuck|no idea|lost|(?:don't|do not) know|not sure how)\b/i;

/** After such answers alone the interviewer goes on with its next question. */
const LEAVES_THE_FLOOR: readonly string[] = [...STAY_IN_ROLE, ...NO_VERDICT, ...I_LISTEN, ...DONE];

/**
 * Whether the next question belongs to the turn that gives these answers: nothing else was answered, or they ended by
 * asking for agreement or for what comes next.
 */
export function handsFloorBack(text: string, answers: readonly Answer[]): boolean {
  if (answers.some(asksBack)) return false;
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
    // "How exact, and how fresh?": of the same thing, and it was just told.
    if (question.whole !== undefined && isSpokenOf(question.text, context.sheet, idsOf(answers))) continue;
    const found = answerOne(question, context, answers, said);
    if (found === null) open.push(question);
    else for (const answer of found) give(answer);
    if (found?.some(({ fact }) => fact !== null)) open.push(...leftOf(question, context, answers, give));
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
  const told = answers.some(({ fact }) => fact !== null);
  const rest = open.filter(({ text }) => !told || isOfItsOwn(text, context.sheet, answers));
  const [first] = rest;
  // Each part in their own words: what was put together of several, nobody said.
  const parts = rest.flatMap((question) => question.parts ?? [question.text]);
  if (first)
    give(
      ownOf(first, told ? leaveParts(parts, said, context.salt) : unused(waysToLeave(first.text), said, context.salt)),
    );
  return oneQuestion(answers);
}

/**
 * The parts of a question that lean on its first and that nothing told so far answers; one that asks for a fact of its own
 * is given it.
 */
function leftOf(
  { parts = [], kind }: Question,
  context: AnswerContext,
  answers: readonly Answer[],
  give: (answer: Answer) => void,
): Question[] {
  return parts.slice(1).flatMap((text): Question[] => {
    const own = isOfItsOwn(text, context.sheet, answers);
    const facts = toldBy({ text, kind }, context, answers, own || ASKS_ANEW.test(text) ? {} : { least: PLAINLY });
    for (const answer of facts ?? []) give(answer);
    return facts === null && own ? [{ text, kind }] : [];
  });
}

/** From here on a part asks for a fact of its own although what was told speaks of it. */
const PLAINLY = 1.2;

/** A turn asks one thing: what is asked back stands last, and once. */
function oneQuestion(answers: readonly Answer[]): Answer[] {
  const [back] = answers.filter(asksBack);
  return back ? [...answers.filter((answer) => !asksBack(answer)), back] : [...answers];
}

/** Whether an answer asks something itself: then no other question belongs to its turn. */
export const asksBack = ({ fact, say }: Answer): boolean => fact === null && say.trimEnd().endsWith('?');

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
  if (kind === 'own-hint') return own(context.lastHint ? hintAgain(context.lastHint) : HINT_STANDS);
  if (kind === 'repeat') return own(onceMore(context));
  if (kind === 'reword') return inOtherWords(question, context, given);
  if (kind === 'solution' && IS_STUCK.test(text)) return own(unused(STUCK, said, salt));
  const once = ONCE[kind];
  if (once) return own(unused(once, said, salt));
  const [first] = question.parts ?? [];
  const facts =
    (first ? toldBy({ text: first, kind }, context, given, { partOf: text }) : null) ??
    toldBy(question, context, given) ??
    toldWith(question, context, given);
  if (facts !== null && facts.length > 0) return facts;
  // A doubt is heard where a fact has to do with it; once that is said, saying it again answers nothing.
  if (kind === 'doubt') return facts !== null || text.includes('?') ? own(unused(CHALLENGED, said, salt)) : [];
  if (kind === 'soft') return [];
  if (facts === null && kind === 'case') return own(unused(THROWN_BACK, said, salt));
  // "Which remedy?" asks for the interviewer's own word.
  return facts === null && asksForAWord(text, context.lastQuestion) ? own(onceMore(context)) : facts;
}

const WHICH_WORD = /^\W*(?:(?:and|so|but)\b[, ]*)*(?:which|what|whose) [\p{L}-]+\W*\?/iu;
const asksForAWord = (text: string, lastQuestion: string | null): boolean =>
  WHICH_WORD.test(text) && lastQuestion !== null && sharesWords(text, lastQuestion);

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

function sharesWords(text: string, other: string): boolean {
  const words = tellingWords(other);
  return [...tellingWords(text)].some((word) => words.has(word));
}
