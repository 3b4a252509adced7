import type { SessionSummary } from '@onsite/server/contract/http';
import { useQuery } from '@tanstack/react-query';
import { ArrowRight } from 'lucide-react';
import { session } from '../../api/queries.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { stopwatch } from '../../ui/format.ts';
import { useNow } from '../../ui/use-now.ts';
import { LEVEL_TITLES } from '../../ui/words.ts';

/** Interviews whose clock runs; they come before everything else. */
export function Running({ sessions }: { sessions: SessionSummary[] }) {
  const live = sessions.filter(({ status }) => status === 'live');
  if (live.length === 0) return null;
  return (
    <section aria-label="Running interviews" className="mt-6 space-y-2">
      {live.map((each) => (
        <RunningLine key={each.id} session={each} />
      ))}
    </section>
  );
}

function RunningLine({ session: { id, title, level } }: { session: SessionSummary }) {
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-3 rounded-lg bg-accent-soft px-5 py-4">
      <div className="min-w-0 flex-1 basis-64">
        <p className="text-[0.8125rem] font-medium text-accent">Running now</p>
        <p className="truncate text-[1.0625rem] font-medium">
          {title} <span className="font-normal text-ink-2">· {LEVEL_TITLES[level]}</span>
        </p>
      </div>
      <TimeLeft id={id} />
      <ButtonLink to={`/i/${id}`} variant="primary" aria-label={`Resume ${title}`}>
        Resume
        <ArrowRight aria-hidden />
      </ButtonLink>
    </div>
  );
}

/** The clocks of this machine and of the server may differ; here, to the minute, that does not matter. */
function TimeLeft({ id }: { id: string }) {
  const { data } = useQuery(session(id));
  const now = useNow();
  if (!data) return null;
  return (
    <p className="text-sm text-ink-2">
      <span className="figures text-base text-ink">{stopwatch(data.session.endsAt - now)}</span> left
    </p>
  );
}
