import type { Script } from '../content/script.ts';
import type { Turn } from '../contract/candidate-view.ts';
import { overlapWith, trigramsOf } from '../detect/echo.ts';
import { tokensOf } from '../detect/words.ts';
import type { GivenHint } from './record.ts';

const wordsOf = (text: string): string =>
  ` ${tokensOf(text)
    .map((token) => token.word)
    .join(' ')} `;

/** Hints of the scenario's ladders that an interviewer's turns hold word for word. */
export function hintsRecognised(script: Script, turns: readonly Turn[]): GivenHint[] {
  const ladders = script.hints.map(({ for: items, rungs }) => ({ items, rungs: rungs.map(wordsOf) }));
  return turns.flatMap((turn, index) => {
    if (turn.by !== 'interviewer') return [];
    const words = wordsOf(turn.text);
    return ladders.flatMap(({ items, rungs }) => {
      const rung = rungs.findLastIndex((text) => words.includes(text)) + 1;
      return rung === 1 || rung === 2 || rung === 3 ? [{ rung: rung as 1 | 2 | 3, items, turn: index }] : [];
    });
  });
}

/** Whether a turn says a requirement change, be it in slightly other words. */
export function saysChange(say: string, text: string): boolean {
  return overlapWith(trigramsOf(tokensOf(text)), tokensOf(say)) > 0.5;
}
