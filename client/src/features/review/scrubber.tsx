import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type Moment, turnBeside } from '../../record/moments.ts';
import type { PhaseUse } from '../../record/phase-use.ts';
import { Button } from '../../ui/button.tsx';
import { stopwatch } from '../../ui/format.ts';
import { MARKED_MOVES } from './marked-moves.ts';

interface Props {
  moments: Moment[];
  place: number;
  /** Somebody has picked the moment; else it is the end. */
  chosen: boolean;
  phases: PhaseUse[];
  startedAt: number;
  onMove: (place: number) => void;
}

/** Goes through the interview: each turn, each board, each code. */
export function Scrubber({ moments, place, chosen, phases, startedAt, onMove }: Props) {
  const moment = moments[place];
  if (!moment) return null;
  const last = moments.length - 1;
  const { turn } = moment;
  const phase = phases.findLast(({ enteredAt }) => enteredAt !== null && enteredAt <= moment.at);
  const what = whatHappened(moments, place);
  return (
    <section aria-label="Moment" className="border-b border-line pb-3 print:hidden">
      <div className="flex items-center gap-1">
        <Step label="Turn before" disabled={place === 0} onClick={() => onMove(turnBeside(moments, place, -1))}>
          <ChevronLeft aria-hidden />
        </Step>
        <div className="relative min-w-0 flex-1">
          <input
            type="range"
            min={0}
            max={last}
            value={place}
            aria-label="Moment of the interview"
            aria-valuetext={`${stopwatch(moment.at - startedAt)}, ${phase?.title ?? ''}, ${what}`}
            onChange={({ target }) => onMove(target.valueAsNumber)}
            className="block h-8 w-full cursor-pointer accent-accent"
          />
          <Marks moments={moments} />
        </div>
        <Step label="Turn after" disabled={place === last} onClick={() => onMove(turnBeside(moments, place, 1))}>
          <ChevronRight aria-hidden />
        </Step>
      </div>
      <p className="mt-1 flex flex-wrap items-baseline gap-x-3 px-1 text-[0.8125rem]/5">
        <span className="figures text-sm font-medium">{stopwatch(moment.at - startedAt)}</span>
        <span className="text-ink-2">{phase?.title}</span>
        <span className="ml-auto text-ink-2">{what}</span>
      </p>
      {!chosen && (
        <p className="mt-1 min-h-10 px-1 text-[0.8125rem]/5 text-ink-2">
          The end: board and code as they were left. Move the slider to go through the interview.
        </p>
      )}
      {chosen && turn && (
        <p className="mt-1 line-clamp-2 min-h-10 px-1 text-[0.8125rem]/5 text-ink-2">
          <a href={`#turn-${turn.id}`} className="rounded hover:text-ink hover:underline">
            <span className="font-medium text-ink">{turn.by === 'interviewer' ? 'Interviewer' : 'You'}:</span>{' '}
            {turn.text}
          </a>
        </p>
      )}
    </section>
  );
}

/** What happened at a place: "turn 12 of 60", "board saved, revision 3". */
function whatHappened(moments: readonly Moment[], place: number): string {
  const moment = moments[place];
  if (moment?.kind === 'board') return `board saved, revision ${moment.board}`;
  if (moment?.kind === 'code') return `code saved, revision ${moment.code}`;
  const turns = (until: number) => moments.slice(0, until).filter(({ kind }) => kind === 'turn').length;
  return `turn ${turns(place + 1)} of ${turns(moments.length)}`;
}

/** Half the thumb: the first and the last step lie this far inside. */
const INSET_PX = 8;

/** Where the phases part, and where hints and changes came; the tab with the moments lists them. */
function Marks({ moments }: { moments: Moment[] }) {
  const last = Math.max(1, moments.length - 1);
  return (
    <div aria-hidden className="pointer-events-none absolute top-7 h-1.5" style={{ left: INSET_PX, right: INSET_PX }}>
      {moments.map(({ kind, turn }, place) => {
        const before = moments[place - 1]?.turn;
        const parts = kind === 'turn' && before && before.phase !== turn?.phase;
        const move = kind === 'turn' && turn?.move ? MARKED_MOVES[turn.move] : undefined;
        const look = move?.mark ?? (parts ? 'bg-ink-3 w-px' : null);
        if (!look) return null;
        return (
          <span
            key={`${kind} ${turn?.id}`}
            className={`absolute inset-y-0 -translate-x-1/2 rounded-full ${look}`}
            style={{ left: `${(place / last) * 100}%` }}
          />
        );
      })}
    </div>
  );
}

interface StepProps {
  label: string;
  disabled: boolean;
  onClick: () => void;
  children: React.ReactNode;
}

function Step({ label, children, ...rest }: StepProps) {
  return (
    <Button variant="quiet" size="sm" aria-label={label} className="px-1.5!" {...rest}>
      {children}
    </Button>
  );
}
