import type { Answer } from './events.ts';
import { type FactSheet, factsFor } from './fact-sheet.ts';
import {
  askedBefore,
  CHALLENGED,
  HINT_BY_BUTTON,
  NO_JUDGEMENT,
  NOTHING_ASKED,
  STAY_IN_ROLE,
  timeAnswer,
  unused,
  YOUR_CALL,
} from './lines.ts';
import { type Question, questionsIn } from './questions.ts';

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
  if (question.kind === 'doubt') {
    // A doubt is heard where a fact has to do with it; once that is said, saying it again answers nothing.
    const fresh = facts.filter(({ say }) => !said.some((text) => text.includes(say)));
    if (fresh.length > 0) return fresh.map(({ id, say }) => ({ question: question.text, fact: id, say }));
    return facts.length > 0 || question.text.includes('?') ? own(unused(CHALLENGED, said, salt)) : [];
  }
  if (facts.length > 0) return facts.map(({ id, say }) => ({ question: question.text, fact: id, say }));
  return own(unused(question.kind === 'judgement' ? NO_JUDGEMENT : YOUR_CALL, said, salt));
}
