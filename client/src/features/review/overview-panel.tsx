import type { Turn } from '@onsite/server/contract/candidate-view';
import { Chip } from '../../ui/chip.tsx';
import { stopwatch } from '../../ui/format.ts';
import type { PhaseUse } from './phase-use.ts';
import { MARKED_MOVES } from './review-turn.tsx';
import { talkShare } from './talk-share.ts';
import { TimeSpent } from './time-spent.tsx';

const PERCENT = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 });
const COUNT = new Intl.NumberFormat('en');

/** The hour at a glance: where the time went, who spoke, and the moments to go back to. */
export function OverviewPanel({ phases, turns, startedAt }: { phases: PhaseUse[]; turns: Turn[]; startedAt: number }) {
  return (
    <div className="space-y-8 py-5">
      <section aria-labelledby="time-spent">
        <h3 id="time-spent" className="label mb-3">
          Time by phase, against the plan
        </h3>
        <TimeSpent phases={phases} />
      </section>
      <Talk turns={turns} />
      <Moments turns={turns} startedAt={startedAt} />
    </div>
  );
}

function Talk({ turns }: { turns: Turn[] }) {
  const { candidateWords, interviewerWords, share } = talkShare(turns);
  if (share === null) return null;
  return (
    <section aria-labelledby="talk">
      <h3 id="talk" className="label">
        Who spoke
      </h3>
      <div aria-hidden className="mt-3 flex h-2 gap-0.5">
        <span className="rounded-[3px] bg-ink-2" style={{ width: `${share * 100}%` }} />
        <span className="flex-1 rounded-[3px] bg-accent-mid" />
      </div>
      <dl className="mt-2 flex justify-between text-[0.8125rem] tabular-nums">
        <div>
          <dt className="inline font-medium">You</dt>{' '}
          <dd className="inline text-ink-2">
            {PERCENT.format(share)} · {COUNT.format(candidateWords)} words
          </dd>
        </div>
        <div>
          <dt className="inline font-medium">Interviewer</dt>{' '}
          <dd className="inline text-ink-2">{COUNT.format(interviewerWords)}</dd>
        </div>
      </dl>
    </section>
  );
}

function Moments({ turns, startedAt }: { turns: Turn[]; startedAt: number }) {
  const moments = turns.flatMap((turn) => {
    const move = turn.move ? MARKED_MOVES[turn.move] : undefined;
    return move ? [{ turn, move }] : [];
  });
  if (moments.length === 0) return null;
  return (
    <section aria-labelledby="moments">
      <h3 id="moments" className="label">
        Moments
      </h3>
      <ul className="mt-2">
        {moments.map(({ turn, move }) => (
          <li key={turn.id}>
            <a
              href={`#turn-${turn.id}`}
              className="-mx-2 flex items-center gap-3 rounded-md px-2 py-1.5 text-[0.8125rem] hover:bg-hover"
            >
              <span className="figures w-11 shrink-0 text-xs text-ink-3">{stopwatch(turn.at - startedAt)}</span>
              <Chip tone={move.tone}>{move.word}</Chip>
              <span className="min-w-0 truncate text-ink-2">{turn.text}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
