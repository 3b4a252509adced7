import type { Script } from '../content/script.ts';
import { isStop, sentencesOf, type Token, tokensOf } from '../detect/words.ts';
import type { Answer } from './events.ts';
import {
  askedBefore,
  HINT_BY_BUTTON,
  NO_JUDGEMENT,
  NOTHING_ASKED,
  STAY_IN_ROLE,
  timeAnswer,
  unused,
  YOUR_CALL,
} from './lines.ts';
import { type Question, questionsIn } from './questions.ts';

export interface FactSheet {
  facts: Script['facts'];
  /** The phrases of each fact, as words. */
  asked: readonly (readonly (readonly Token[])[])[];
}

/** Makes the fact sheet ready to be asked. */
export function factSheet(facts: Script['facts']): FactSheet {
  return { facts, asked: facts.map((fact) => fact.asked.map((phrase) => tokensOf(phrase))) };
}

export interface AnswerContext {
  sheet: FactSheet;
  phaseLeftMs: number;
  leftMs: number;
  /** What the interviewer has said so far, so that it says nothing the same way twice. */
  said: readonly string[];
  /** The interviewer's last question; null before the first. */
  lastQuestion: string | null;
  /** Chooses among ways to say the same. */
  salt?: number;
}

/** One answer to each question in these words: the fact, word for word, or that it is theirs to decide. */
export function answersTo(text: string, context: AnswerContext): Answer[] {
  const answers: Answer[] = [];
  const said = [...context.said];
  for (const question of questionsIn(text)) {
    for (const answer of answerOne(question, { ...context, said })) {
      if (answers.some((earlier) => earlier.say === answer.say)) continue;
      answers.push(answer);
      said.push(answer.say);
    }
  }
  return answers;
}

function answerOne(question: Question, context: AnswerContext): Answer[] {
  const { sheet, phaseLeftMs, leftMs, said, lastQuestion, salt } = context;
  const own = (say: string): Answer[] => [{ question: question.text, fact: null, say }];
  if (question.kind === 'hint') return own(HINT_BY_BUTTON);
  if (question.kind === 'repeat') return own(lastQuestion === null ? NOTHING_ASKED : askedBefore(lastQuestion));
  if (question.kind === 'time') return own(timeAnswer(phaseLeftMs, leftMs));
  if (question.kind === 'solution') return own(unused(STAY_IN_ROLE, said, salt));
  const facts = factsFor(question.text, sheet);
  if (facts.length > 0) return facts.map(({ id, say }) => ({ question: question.text, fact: id, say }));
  return own(unused(question.kind === 'judgement' ? NO_JUDGEMENT : YOUR_CALL, said, salt));
}

/** How many facts one question gets at most. */
const MOST_FACTS = 3;

/** The facts that a question asks for: the best match first, then each that answers to words not yet answered. */
function factsFor(text: string, { facts, asked }: FactSheet): Script['facts'] {
  const words = sentencesOf(text).flatMap(({ tokens }) => tokens);
  const matches = facts
    .flatMap((fact, index) => (asked[index] ?? []).map((phrase) => ({ fact, ...matchOf(phrase, words) })))
    .filter(({ worth }) => worth >= 2)
    .sort((a, b) => b.worth - a.worth);
  const chosen = new Map<string, Script['facts'][number]>();
  const answered = new Set<number>();
  for (const { fact, content } of matches) {
    if (chosen.size === MOST_FACTS) break;
    if (chosen.has(fact.id) || content.every((index) => answered.has(index))) continue;
    chosen.set(fact.id, fact);
    for (const index of content) answered.add(index);
  }
  return [...chosen.values()];
}

/**
 * How well a phrase of the fact sheet fits a question: its words must come in order, others may stand between.
 * A word with a meaning of its own counts 2, another 1; words that stand together count a little more.
 */
function matchOf(phrase: readonly Token[], words: readonly Token[]): { worth: number; content: number[] } {
  const content: number[] = [];
  let worth = 0;
  let at = -1;
  for (const { stem, word } of phrase) {
    const found = words.findIndex((token, index) => index > at && bare(token.stem) === bare(stem));
    if (found < 0 || (at >= 0 && found - at > FURTHEST)) return { worth: 0, content: [] };
    const meaning = !isStop(word);
    if (meaning) content.push(found);
    worth += (meaning ? 2 : 1) + (found === at + 1 && at >= 0 ? 0.5 : 0);
    at = found;
  }
  return content.length > 0 ? { worth, content } : { worth: 0, content: [] };
}

/** "99.9%" is asked for by "99.9" too. */
const bare = (stem: string): string => stem.replace(/%$/, '');

/** Two words of one phrase stand at most this far apart in a question. */
const FURTHEST = 7;
