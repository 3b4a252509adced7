import type { Turn } from '@onsite/server/contract/candidate-view';
import { Chip } from '../../ui/chip.tsx';
import { stopwatch } from '../../ui/format.ts';
import { EmptyState } from '../../ui/states.tsx';
import { MARKED_MOVES, moveWord } from './marked-moves.ts';

/** Hints, requirement changes and time calls, to go back to. */
export function MomentsPanel({ turns, startedAt }: { turns: Turn[]; startedAt: number }) {
  const moments = turns.flatMap((turn) => {
    const move = turn.move ? MARKED_MOVES[turn.move] : undefined;
    return move ? [{ turn, move }] : [];
  });
  if (moments.length === 0) {
    return (
      <div className="py-5">
        <EmptyState title="No such moments">
          <p>No hint, no requirement change and no time call came up.</p>
        </EmptyState>
      </div>
    );
  }
  return (
    <ul className="py-3">
      {moments.map(({ turn, move }) => (
        <li key={turn.id} className="border-b border-line last:border-0">
          <a href={`#turn-${turn.id}`} className="block py-2.5 text-[0.8125rem]/5 hover:bg-hover">
            <span className="flex items-center gap-3">
              <span className="figures w-11 shrink-0 text-xs text-ink-3">{stopwatch(turn.at - startedAt)}</span>
              <Chip tone={move.tone}>{moveWord(turn)}</Chip>
            </span>
            <span className="mt-1 ml-14 line-clamp-2 text-ink-2">{turn.text}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
