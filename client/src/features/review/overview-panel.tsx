import type { Turn } from '@onsite/server/contract/candidate-view';
import type { SessionCourse } from '@onsite/server/contract/http';
import type { ModelCall } from '@onsite/server/contract/model-call';
import type { Scorecard } from '@onsite/server/contract/scorecard';
import { Link } from 'react-router';
import { barred, barsMet } from '../../record/bars.ts';
import type { PhaseUse } from '../../record/phase-use.ts';
import { talkShare } from '../../record/talk-share.ts';
import { LevelRadar } from '../../ui/level-radar.tsx';
import { TimeSpent } from '../../ui/time-spent.tsx';
import { END_TITLES, LEVEL_TITLES, VERDICT_TITLES } from '../../ui/words.ts';
import { ModelCost } from './model-cost.tsx';

const PERCENT = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 });
const COUNT = new Intl.NumberFormat('en');
/** A radar of fewer corners is no shape. */
const LEAST_CORNERS = 3;

interface Props {
  sessionId: string;
  phases: PhaseUse[];
  turns: Turn[];
  card: Scorecard | null;
  endReason: SessionCourse['endReason'];
  calls: ModelCall[];
}

/** The hour at a glance: how it came out, where the time went, and who spoke. */
export function OverviewPanel({ sessionId, phases, turns, card, endReason, calls }: Props) {
  return (
    <div className="space-y-8">
      {card && <Outcome sessionId={sessionId} card={card} />}
      <TimeByPhase phases={phases} endReason={endReason} />
      <Talk turns={turns} />
      <ModelCost calls={calls} />
    </div>
  );
}

export function TimeByPhase({ phases, endReason }: Pick<Props, 'phases' | 'endReason'>) {
  return (
    <section aria-label="Time by phase, against the plan">
      <h2 className="label mb-3">Time by phase, against the plan</h2>
      <TimeSpent phases={phases} linked />
      {endReason && <p className="mt-3 text-[0.8125rem] text-ink-2">{END_TITLES[endReason]}</p>}
    </section>
  );
}

/** `radarPx` is its size on paper, where nothing stretches. */
export function Outcome({ sessionId, card, radarPx }: { sessionId: string; card: Scorecard; radarPx?: number }) {
  const corners = barred(card.dimensions);
  const bars = barsMet(card.dimensions);
  return (
    <section aria-label="How it came out">
      <h2 className="label">How it came out</h2>
      <p className="mt-1 text-[0.9375rem]">
        {card.overall === null ? (
          'Not scored: too little to judge.'
        ) : (
          <>
            <span className="font-semibold">{VERDICT_TITLES[card.verdict]}</span>, {Math.floor(card.overall)} of 100;
            the bar was met in {bars.met} of {bars.of} parts.
          </>
        )}{' '}
        <Link
          to={`/i/${sessionId}/scorecard`}
          className="rounded text-ink-2 underline underline-offset-4 hover:text-ink print:hidden"
        >
          To the scorecard
        </Link>
      </p>
      {card.overall !== null && corners.length >= LEAST_CORNERS && (
        <div className="mt-2 max-w-lg">
          <LevelRadar
            dimensions={corners}
            levelTitle={LEVEL_TITLES[card.level]}
            low
            {...(radarPx !== undefined && { size: radarPx })}
          />
        </div>
      )}
    </section>
  );
}

export function Talk({ turns }: { turns: Turn[] }) {
  const { candidateWords, interviewerWords, share } = talkShare(turns);
  if (share === null) return null;
  return (
    <section aria-label="Who spoke">
      <h2 className="label">Who spoke</h2>
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
