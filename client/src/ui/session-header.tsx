import type { SessionSummary } from '@onsite/server/contract/http';
import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { date, lasted, time } from './format.ts';
import { SessionTabs } from './session-tabs.tsx';
import { LEVEL_TITLES } from './words.ts';

/** What a past interview was, and the ways to look at it. */
export function SessionHeader({ session, children }: { session: SessionSummary; children?: ReactNode }) {
  const { title, level, startedAt, endedAt } = session;
  return (
    <header className="border-b border-line pt-8">
      <Link
        to="/history"
        className="inline-flex items-center gap-1.5 rounded text-[0.8125rem] font-medium text-ink-3 hover:text-ink print:hidden"
      >
        <ArrowLeft aria-hidden className="size-3.5" />
        History
      </Link>
      <div className="mt-3 flex flex-wrap items-end justify-between gap-x-8 gap-y-3">
        <div className="min-w-0">
          <h1 className="text-2xl font-semibold break-words sm:text-[1.75rem]/9">{title}</h1>
          <p className="mt-1 text-sm text-ink-3 tabular-nums">
            {LEVEL_TITLES[level]} · {date(startedAt)}, {time(startedAt)}
            {endedAt !== null && ` · ${lasted(endedAt - startedAt)}`}
          </p>
        </div>
        {children && <div className="flex flex-wrap gap-2 sm:justify-end print:hidden">{children}</div>}
      </div>
      <SessionTabs session={session} />
    </header>
  );
}
