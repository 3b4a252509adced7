import { isStop, tokensOf } from '../../detect/words.ts';
import type { Answer, Brief } from '../../interview/events.ts';
import { figuresIn } from './figures.ts';
import { endsQuestion } from './sentences.ts';

/** So much of a fact's own words must be in the answer where it holds no figure. */
const SAME_WORDS = 0.5;

/** Whether these words are the move: every fact that was asked for, and the question where there is one. */
export function isWholeTurn(words: string, { ask, answers }: Brief): boolean {
  if (!/\p{L}{2}/u.test(words)) return false;
  const last = words.trimEnd().split(/\s/).at(-1) ?? '';
  if (ask !== null && !endsQuestion(last)) return false;
  return answers.every((answer) => answer.fact === null || says(words, answer));
}

/** C14: a fact is said with all its figures, or, without any, largely in its own words. */
function says(words: string, { say }: Answer): boolean {
  const wanted = tokensOf(say).filter((token) => /^\d/.test(token.word));
  if (wanted.length > 0) {
    const said = figuresIn([words]);
    return wanted.every((token) => {
      const figure = figuresIn([token.word]);
      return (
        [...figure.values].some((value) => said.values.has(value)) ||
        [...figure.written].some((one) => said.written.has(one))
      );
    });
  }
  const stems = new Set(tokensOf(words).map(({ stem }) => stem));
  const content = tokensOf(say).filter((token) => !isStop(token.word));
  return content.filter(({ stem }) => stems.has(stem)).length >= SAME_WORDS * content.length;
}
