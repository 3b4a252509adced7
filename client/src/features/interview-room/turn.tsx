import type { Turn } from '@onsite/server/contract/candidate-view';
import type { Move } from '@onsite/server/contract/vocabulary';
import { memo, type ReactNode } from 'react';
import { Chip, type Tone } from '../../ui/chip.tsx';
import { stopwatch } from '../../ui/format.ts';

const MOVES: Partial<Record<Move, { word: string; tone: Tone }>> = {
  hint: { word: 'Hint', tone: 'amber' },
  change: { word: 'Requirement change', tone: 'accent' },
  'time-call': { word: 'Time', tone: 'plain' },
};

interface Props {
  turn: Turn;
  startedAt: number;
  continues: boolean;
}

/** One turn of the transcript; it never changes once it is said. */
export const SpokenTurn = memo(function SpokenTurn({ turn, startedAt, continues }: Props) {
  const move = turn.move ? MOVES[turn.move] : undefined;
  return (
    <li data-turn={turn.id} data-by={turn.by}>
      <TurnFrame
        by={turn.by}
        time={stopwatch(turn.at - startedAt)}
        continues={continues && !move && !turn.draft}
        marks={
          <>
            {move && <Chip tone={move.tone}>{move.word}</Chip>}
            {turn.draft && <Chip>unsent at time-up</Chip>}
          </>
        }
      >
        {turn.text}
        {turn.interrupted && <span className="text-ink-3"> … interrupted</span>}
      </TurnFrame>
    </li>
  );
});

interface FrameProps {
  by: Turn['by'];
  time: string;
  continues: boolean;
  marks?: ReactNode;
  children: ReactNode;
}

/** Time in the margin, who speaks, and the words. */
export function TurnFrame({ by, time, continues, marks, children }: FrameProps) {
  const interviewer = by === 'interviewer';
  return (
    <div className={`grid gap-x-3 sm:grid-cols-[2.5rem_minmax(0,1fr)] ${continues ? 'pt-2' : 'pt-5'}`}>
      <span className="figures pt-0.75 text-xs text-ink-3 max-sm:hidden">{time}</span>
      <div className={`border-l-2 pl-3.5 sm:pl-4 ${interviewer ? 'border-accent' : 'border-line'}`}>
        <p className={continues ? 'sr-only' : 'mb-0.5 flex items-center gap-2 text-[0.8125rem] font-medium'}>
          <span className={interviewer ? 'text-accent' : 'text-ink-3'}>{interviewer ? 'Interviewer' : 'You'}</span>
          {marks}
          <span className="figures ml-auto text-xs font-normal text-ink-3 sm:hidden">{time}</span>
        </p>
        <div className="text-[0.9375rem]/6.5 break-words whitespace-pre-wrap">{children}</div>
      </div>
    </div>
  );
}
