import type { Turn } from '@onsite/server/contract/candidate-view';
import type { PhaseUse } from './phase-use.ts';
import { talkShare } from './talk-share.ts';
import { TimeSpent } from './time-spent.tsx';

const PERCENT = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 });
const COUNT = new Intl.NumberFormat('en');

/** The hour at a glance: where the time went, and who spoke. */
export function OverviewPanel({ phases, turns }: { phases: PhaseUse[]; turns: Turn[] }) {
  return (
    <div className="space-y-8 py-5">
      <section aria-labelledby="time-spent">
        <h2 id="time-spent" className="label mb-3">
          Time by phase, against the plan
        </h2>
        <TimeSpent phases={phases} />
      </section>
      <Talk turns={turns} />
    </div>
  );
}

function Talk({ turns }: { turns: Turn[] }) {
  const { candidateWords, interviewerWords, share } = talkShare(turns);
  if (share === null) return null;
  return (
    <section aria-labelledby="talk">
      <h2 id="talk" className="label">
        Who spoke
      </h2>
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
