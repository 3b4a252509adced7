import type { Script } from '../content/script.ts';
import { type CompiledPhrases, compileConcepts, findConcepts } from '../detect/concepts.ts';
import { isStop, sentencesOf } from '../detect/words.ts';
import type { Answer } from './events.ts';
import { NO_JUDGEMENT, STAY_IN_ROLE, timeAnswer, unused, YOUR_CALL } from './lines.ts';
import { type Question, questionsIn } from './questions.ts';

export interface FactSheet {
  facts: Script['facts'];
  asked: CompiledPhrases;
}

/** Makes the fact sheet ready to be asked. */
export function factSheet(facts: Script['facts']): FactSheet {
  return { facts, asked: compileConcepts(Object.fromEntries(facts.map((fact) => [fact.id, fact.asked]))) };
}

export interface AnswerContext {
  sheet: FactSheet;
  phaseLeftMs: number;
  leftMs: number;
  /** What the interviewer has said so far, so that it says nothing the same way twice. */
  said: readonly string[];
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

function answerOne(question: Question, { sheet, phaseLeftMs, leftMs, said }: AnswerContext): Answer[] {
  const own = (say: string): Answer[] => [{ question: question.text, fact: null, say }];
  if (question.kind === 'time') return own(timeAnswer(phaseLeftMs, leftMs));
  if (question.kind === 'solution') return own(unused(STAY_IN_ROLE, said));
  const facts = factsFor(question.text, sheet);
  if (facts.length > 0) return facts.map(({ id, say }) => ({ question: question.text, fact: id, say }));
  return own(unused(question.kind === 'judgement' ? NO_JUDGEMENT : YOUR_CALL, said));
}

/** The facts that a question asks for: those with the longest matching phrase, one a clause, at most two. */
function factsFor(text: string, { facts, asked }: FactSheet): Script['facts'] {
  const best = new Map<string, number>();
  for (const sentence of sentencesOf(text)) {
    for (const match of findConcepts(asked, sentence.tokens)) {
      const content = sentence.tokens.slice(match.from, match.to).filter((token) => !isStop(token.word)).length;
      // A phrase of small words alone ("how many") decides nothing.
      if (content > 0)
        best.set(match.concept, Math.max(best.get(match.concept) ?? 0, content * 10 + match.to - match.from));
    }
  }
  const ranked = [...best].sort((a, b) => b[1] - a[1]).slice(0, 2);
  return ranked.flatMap(([id]) => facts.filter((fact) => fact.id === id));
}
