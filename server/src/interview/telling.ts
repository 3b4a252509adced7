import { sentencesOf, tokensOf } from '../detect/words.ts';
import type { Answer } from './events.ts';
import { type Asking, type FactSheet, factsFor, isEveryday, openWords } from './fact-sheet.ts';
import { asSaid, NO_MORE, unused } from './lines.ts';
import type { Question } from './questions.ts';

/** What is told from, and what the interviewer has said so far. */
interface Telling {
  sheet: FactSheet;
  said: readonly string[];
}

/** What a question that points back asks for, heard with the sentence before it. */
export const toldWith = (
  { text, kind, before }: Question,
  context: Telling,
  given: readonly Answer[],
): Answer[] | null => (before === undefined ? null : toldBy({ text, kind }, context, given, { leansOn: before }));

/** The facts that a question asks for, one said before in short; null where none is asked for. */
export function toldBy(
  { text, kind }: Question,
  { sheet, said }: Telling,
  given: readonly Answer[],
  asking: Asking = {},
): Answer[] | null {
  const isTold = (fact: { say: string }) => said.some((words) => words.includes(fact.say));
  // Two parts of one turn rather ask for two facts.
  const isGiven = ({ id }: { id: string }) => given.some(({ fact }) => fact === id);
  const told = (fact: { id: string; say: string }) => isTold(fact) || isGiven(fact);
  const facts = factsFor(text, sheet, { told, inPassing: kind === 'doubt', ...asking });
  const more = () => speaksOfMore(openWords(text, sheet, idsOf(given)));
  if (facts.length === 0 || (kind === 'fact' && facts.every(isGiven) && more())) return null;
  return facts.flatMap((fact): Answer[] => {
    if (!isTold(fact)) return [{ question: text, fact: fact.id, say: fact.say }];
    if (kind !== 'fact') return [];
    const say = asksForMore(text, fact.id, sheet) ? unused(NO_MORE, said) : asSaid(inShort(fact.say, text));
    return [{ question: text, fact: null, say }];
  });
}

/** "That is not what I asked", "without a chain": the same words over again would answer nothing. */
const OTHERWISE =
  /\b(?:i asked|i was asking|i meant|not|\w+n't|no|never|without|instead|rather|except|only|including)\b/i;

/** Whether a question brings in what a fact that was told does not speak of. */
function asksForMore(question: string, id: string, sheet: FactSheet): boolean {
  return OTHERWISE.test(question) || speaksOfMore(openWords(question, sheet, [id]));
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

/** Whether a question asks for more than this turn has told: it has words that none of it speaks of. */
export function isOfItsOwn(question: string, sheet: FactSheet, answers: readonly Answer[]): boolean {
  const open = openWords(question, sheet, idsOf(answers));
  return speaksOfMore(open) || (open.length > 0 && ASKS_ANEW.test(question));
}
/** Who and why ask for another thing by themselves: "who would run it?" */
export const ASKS_ANEW = /^\W*(?:(?:and|so|but|also)\b[, ]*)*(?:who|whose|why|where|when)\b/i;

/** One everyday word is no thing of its own: "how high is it?" */
const speaksOfMore = (open: readonly string[]): boolean => open.length > 1 || open.some((stem) => !isEveryday(stem));

export const idsOf = (answers: readonly Answer[]): string[] => answers.flatMap(({ fact }) => fact ?? []);
