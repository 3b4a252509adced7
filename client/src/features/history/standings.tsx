import type { ScoredSession } from '@onsite/server/contract/http';
import { Award } from 'lucide-react';
import { Link } from 'react-router';
import { date } from '../../ui/format.ts';
import { CERTIFICATE_TITLES, engineName, LEVEL_TITLES } from '../../ui/words.ts';
import { type NextMedal, type Standing, standings } from './standing.ts';

/** Where one stands at each level, and what is missing for the next certificate. */
export function Standings({ interviews }: { interviews: ScoredSession[] }) {
  return (
    <section aria-labelledby="standings">
      <h2 id="standings" className="text-lg font-semibold">
        Certificates
      </h2>
      <ul className="mt-3 grid gap-4 md:grid-cols-3">
        {standings(interviews).map((standing) => (
          <LevelCard key={standing.level} standing={standing} />
        ))}
      </ul>
    </section>
  );
}

function LevelCard({ standing: { level, count, held, next } }: { standing: Standing }) {
  return (
    <li className="flex flex-col rounded-lg border border-line bg-surface p-4">
      <h3 className="flex items-baseline justify-between gap-3 font-semibold">
        {LEVEL_TITLES[level]}
        <span className="text-[0.8125rem] font-normal tracking-normal text-ink-3 tabular-nums">
          {count === 0 ? 'not tried yet' : count === 1 ? '1 interview' : `${count} interviews`}
        </span>
      </h3>
      {held.map(({ medal, session }) => (
        <p key={session.engine} className="mt-2 flex gap-2 text-sm">
          <Award aria-hidden className="mt-0.5 size-4 shrink-0 text-accent" />
          <span className="min-w-0">
            <Link to={`/i/${session.id}/scorecard`} className="rounded font-medium underline-offset-4 hover:underline">
              {CERTIFICATE_TITLES[medal]}
            </Link>
            <span className="text-ink-2">
              , {session.engine === 'built-in' ? 'built-in estimate' : engineName(session)}, {date(session.startedAt)}
            </span>
          </span>
        </p>
      ))}
      {held.length === 0 && <p className="mt-2 text-sm text-ink-3">No certificate yet.</p>}
      <div className="mt-3 border-t border-line pt-3 text-sm text-ink-2">
        <Ahead standing={{ level, count, held, next }} />
      </div>
    </li>
  );
}

/** What is missing for more, or how to begin. */
function Ahead({ standing: { level, count, held, next } }: { standing: Standing }) {
  if (next) return <Missing next={next} />;
  if (count === 0) return <Begin level={level} />;
  if (held.some(({ medal }) => medal === 'gold')) return 'Nothing is missing here.';
  return 'Too little was said to score any of them.';
}

const Begin = ({ level }: Pick<Standing, 'level'>) => (
  <Link to={`/?level=${level}`} className="rounded font-medium text-accent hover:underline">
    See the {LEVEL_TITLES[level]} interviews
  </Link>
);

const LIST = new Intl.ListFormat('en', { type: 'conjunction' });
const WHOLE = new Intl.NumberFormat('en', { maximumFractionDigits: 0, roundingMode: 'floor' });

const pointsOf = (figure: string) => `${figure} ${figure === '1' ? 'point' : 'points'}`;

function Missing({ next: { medal, session, points, gain, heldBy } }: { next: NextMedal }) {
  const title = CERTIFICATE_TITLES[medal];
  return (
    <>
      <p>
        {points > 0 ? (
          <>
            <span className="font-medium text-ink tabular-nums">{pointsOf(WHOLE.format(points))}</span> to {title}, from
            your{' '}
            <Link to={`/i/${session.id}/scorecard`} className="rounded underline underline-offset-4 hover:text-ink">
              best so far
            </Link>
            .
          </>
        ) : (
          <>
            The points for {title} are there; the{' '}
            <Link to={`/i/${session.id}/scorecard`} className="rounded underline underline-offset-4 hover:text-ink">
              scorecard
            </Link>{' '}
            says what holds it back.
          </>
        )}
      </p>
      {heldBy.length > 0 && (
        <p className="mt-1">A core part is too far below its bar, whatever the points: {LIST.format(heldBy)}.</p>
      )}
      {gain && gain.points >= 1 && (
        <p className="mt-1">
          Most to gain: {gain.title}, up to {pointsOf(WHOLE.format(gain.points))} by meeting its bar
          {gain.points < points && '; the rest is in other parts, or above the bars'}.
        </p>
      )}
    </>
  );
}
