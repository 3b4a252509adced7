import type { SessionSummary } from '@onsite/server/contract/http';
import { NavLink } from 'react-router';
import { date, time } from './format.ts';

const TAB =
  '-mb-px border-b-2 border-transparent py-2.5 text-[0.8125rem] font-medium text-ink-3 transition-colors hover:text-ink ' +
  'aria-[current=page]:border-ink aria-[current=page]:text-ink';

interface Props {
  session: SessionSummary;
  /** Says which interview the tabs are of, where more than one is on the page. */
  named?: boolean;
}

/** The ways to look at a past interview. */
export function SessionTabs({ session: { id, title, status, startedAt }, named = false }: Props) {
  const when = `${date(startedAt)}, ${time(startedAt)}`;
  return (
    <nav
      aria-label={named ? `${title} of ${when}` : 'This interview'}
      className="mt-5 flex items-center gap-5 print:hidden"
    >
      {named && <span className="text-[0.8125rem] text-ink-3 tabular-nums max-sm:hidden">{when}</span>}
      <NavLink to={`/i/${id}/scorecard`} className={TAB}>
        Scorecard
      </NavLink>
      <NavLink to={`/i/${id}/review`} className={TAB}>
        Review
      </NavLink>
      {status !== 'live' && (
        <>
          <NavLink to={`/i/${id}/reference`} className={TAB}>
            Reference
          </NavLink>
          <NavLink to={`/compare?a=${id}`} className={TAB}>
            Compare
          </NavLink>
        </>
      )}
    </nav>
  );
}
