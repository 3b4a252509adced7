import type { Turn } from '@onsite/server/contract/candidate-view';
import type { Move } from '@onsite/server/contract/vocabulary';
import type { Tone } from '../../ui/chip.tsx';

interface MarkedMove {
  word: string;
  tone: Tone;
  /** Its look on the scrubber. */
  mark: string;
}

/** The moves that are worth finding again. */
export const MARKED_MOVES: Partial<Record<Move, MarkedMove>> = {
  hint: { word: 'Hint', tone: 'amber', mark: 'w-1.5 bg-amber-mid' },
  change: { word: 'Requirement change', tone: 'accent', mark: 'w-1.5 bg-accent' },
  'time-call': { word: 'Time call', tone: 'plain', mark: 'w-px bg-line-strong' },
};

/** "Hint, 2 of 3"; null for a move without a mark. */
export function moveWord({ move, rung }: Pick<Turn, 'move' | 'rung'>): string | null {
  const marked = move ? MARKED_MOVES[move] : undefined;
  if (!marked) return null;
  return rung === undefined ? marked.word : `${marked.word}, ${rung} of 3`;
}
