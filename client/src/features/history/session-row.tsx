import type { ListedSession, SearchMatch, SessionSummary } from '@onsite/server/contract/http';
import { GitCompareArrows, Trash2 } from 'lucide-react';
import { Link } from 'react-router';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { date, daysAgo, lasted, time } from '../../ui/format.ts';
import { LEVEL_TITLES, VERDICT_TITLES } from '../../ui/words.ts';

interface Props {
  session: ListedSession;
  /** There is another one to compare it with. */
  comparable: boolean;
  /** It is the same interview as another one in the list. */
  copied: boolean;
  onDelete: () => void;
}

/** One interview: what it was, when, how long, and how it went. */
export function SessionRow({ session, comparable, copied, onDelete }: Props) {
  const { id, title, level, status, startedAt, endedAt } = session;
  const live = status === 'live';
  const now = Date.now();
  const recent = daysAgo(startedAt, now);
  return (
    <li className="group relative -mx-3 grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 rounded-lg px-3 py-3.5 transition-colors not-last:after:absolute not-last:after:inset-x-3 not-last:after:bottom-0 not-last:after:h-px not-last:after:bg-line hover:bg-hover/70 md:grid-cols-[minmax(0,1fr)_11rem_5rem_13rem_4.5rem] md:gap-x-6">
      <h2 className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1 text-[0.9375rem]/6 font-medium tracking-normal">
        <Link
          to={live ? `/i/${id}` : `/i/${id}/scorecard`}
          className="rounded break-words after:absolute after:inset-0 after:rounded-lg"
        >
          {title}
        </Link>
        <span className="contents max-md:hidden">
          <Chip>{LEVEL_TITLES[level]}</Chip>
        </span>
        {live && <Chip tone="accent">Running</Chip>}
        {copied && <Chip tone="amber">here twice</Chip>}
      </h2>
      <p className="text-[0.8125rem] text-ink-3 tabular-nums max-md:order-3 max-md:col-span-2">
        <span className="md:hidden">{LEVEL_TITLES[level]} · </span>
        <span title={`${date(startedAt)}, ${time(startedAt)}`}>
          {recent === date(startedAt) ? recent : `${recent.charAt(0).toUpperCase()}${recent.slice(1)}`},{' '}
          {time(startedAt)}
        </span>
        {endedAt !== null && <span className="md:hidden"> · {lasted(endedAt - startedAt)}</span>}
        <span className="md:hidden">
          {!live && ' · '}
          <Outcome session={session} />
        </span>
      </p>
      <p className="text-sm text-ink-2 tabular-nums max-md:hidden">
        {endedAt === null ? '' : lasted(endedAt - startedAt)}
      </p>
      <div className={`text-sm ${live ? 'max-md:order-4' : 'max-md:hidden'}`}>
        {live ? (
          <ButtonLink to={`/i/${id}`} variant="primary" size="sm" className="relative" aria-label={`Resume ${title}`}>
            Resume
          </ButtonLink>
        ) : (
          <Outcome session={session} />
        )}
      </div>
      {session.match && <Found id={id} match={session.match} />}
      <div className="relative -mr-2 flex justify-end md:opacity-60 md:group-focus-within:opacity-100 md:group-hover:opacity-100">
        {comparable && status === 'scored' && (
          <ButtonLink
            to={`/compare?a=${id}`}
            variant="quiet"
            size="sm"
            title="Compare with another time"
            aria-label={`Compare ${title}, ${date(startedAt)}`}
          >
            <GitCompareArrows aria-hidden />
          </ButtonLink>
        )}
        <Button
          variant="quiet"
          size="sm"
          title="Delete"
          aria-label={`Delete ${title}, ${date(startedAt)}`}
          onClick={onDelete}
        >
          <Trash2 aria-hidden />
        </Button>
      </div>
    </li>
  );
}

function Outcome({ session: { status, verdict, overall } }: { session: SessionSummary }) {
  if (status === 'live') return null;
  if (status === 'scoring-failed') return <span className="text-red">Scoring failed</span>;
  if (verdict === null) return <span className="text-ink-3">Being scored</span>;
  if (overall === null) return <span className="text-ink-3">Not scored: too little to judge</span>;
  return (
    <span className="inline-flex items-baseline gap-2.5">
      <span className="font-semibold tabular-nums md:w-7 md:text-right md:text-base">{Math.floor(overall)}</span>
      {VERDICT_TITLES[verdict]}
    </span>
  );
}

/** Where the search found its words; leads to the turn. */
function Found({ id, match: { turnId, by, before, found, after } }: { id: string; match: SearchMatch }) {
  return (
    <p className="order-last col-span-full -mt-0.5 text-[0.8125rem]/5 text-ink-2">
      <Link to={`/i/${id}/review#turn-${turnId}`} className="relative rounded hover:text-ink hover:underline">
        <span className="text-ink-3">{by === 'interviewer' ? 'Interviewer' : 'You'}: </span>
        {before}
        <mark className="rounded-[2px] bg-accent-soft text-ink">{found}</mark>
        {after}
      </Link>
    </p>
  );
}
