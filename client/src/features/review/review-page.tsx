import type { SessionDetail } from '@onsite/server/contract/http';
import { useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Link, useParams } from 'react-router';
import { scenario, session } from '../../api/queries.ts';
import { buttonClass } from '../../ui/button.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { SessionHeader } from '../../ui/session-header.tsx';
import { SessionMissing } from '../../ui/session-missing.tsx';
import { EmptyState, PageLoading } from '../../ui/states.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { useHashTarget } from '../../ui/use-hash-target.ts';
import { MomentsPanel } from './moments-panel.tsx';
import { NotesPanel } from './notes-panel.tsx';
import { OverviewPanel } from './overview-panel.tsx';
import { type PhaseUse, phaseUse } from './phase-use.ts';
import { ReferencePanel } from './reference-panel.tsx';
import { Transcript } from './transcript.tsx';
import { useNotes } from './use-notes.ts';

export default function ReviewPage() {
  const { sessionId = '' } = useParams();
  const { data, isPending, error, refetch } = useQuery(session(sessionId));
  if (isPending) return <PageLoading label="Loading the interview" />;
  if (!data) return <SessionMissing error={error} onRetry={() => void refetch()} />;
  return <Review key={sessionId} detail={data} />;
}

function Review({ detail: { session, turns, scorecard } }: { detail: SessionDetail }) {
  const { id, level, scenarioId, startedAt, endedAt } = session;
  // Only for the plan: without it, where the scenario is gone, the review does as well.
  const plans = useQuery(scenario(scenarioId)).data;
  const phases = useMemo(
    () => phaseUse(turns, (plans?.plans[level] ?? plans)?.phases ?? [], { startedAt, endedAt }),
    [turns, plans, level, startedAt, endedAt],
  );
  const target = useHashTarget(true);
  return (
    <>
      <PageTitle title={`Review, ${session.title}`} />
      <SessionHeader session={session}>
        <ExportLink id={id} format="json" word="JSON" />
        <ExportLink id={id} format="markdown" word="Markdown" />
      </SessionHeader>
      {session.status === 'live' && (
        <p className="mt-6 rounded-md bg-accent-soft px-4 py-3 text-sm">
          This interview is still running; here is what was said so far.{' '}
          <Link to={`/i/${id}`} className="font-medium underline underline-offset-4">
            Resume
          </Link>
        </p>
      )}
      <div className="grid gap-x-16 gap-y-8 pt-6 lg:grid-cols-[minmax(0,1fr)_21rem]">
        <SidePanel session={session} turns={turns} phases={phases} />
        <div className="min-w-0 max-w-[46rem] lg:col-start-1 lg:row-start-1">
          {turns.length === 0 ? (
            <EmptyState title="Nothing was said">
              <p>This interview ended before its first word.</p>
            </EmptyState>
          ) : (
            <Transcript phases={phases} card={scorecard} sessionId={id} startedAt={startedAt} target={target} />
          )}
        </div>
      </div>
    </>
  );
}

function ExportLink({ id, format, word }: { id: string; format: 'json' | 'markdown'; word: string }) {
  return (
    <a
      href={`/api/sessions/${encodeURIComponent(id)}/export?format=${format}`}
      download
      className={buttonClass({ size: 'sm' })}
    >
      <Download aria-hidden />
      <span>
        <span className="sr-only">Export as </span>
        {word}
      </span>
    </a>
  );
}

interface SideProps extends Pick<SessionDetail, 'session' | 'turns'> {
  phases: PhaseUse[];
}

/** Beside the transcript, or above it where there is no room. */
function SidePanel({ session: { id, notes: stored, startedAt }, turns, phases }: SideProps) {
  const [tab, setTab] = useState('overview');
  const notes = useNotes(id, stored);
  return (
    <aside className="min-w-0 lg:sticky lg:top-17 lg:-mx-1.5 lg:px-1.5 lg:pt-1.5 lg:-mt-1.5 lg:max-h-[calc(100dvh-5.5rem)] lg:self-start lg:overflow-y-auto">
      <Tabs
        label="About this interview"
        value={tab}
        onChange={setTab}
        listClassName="px-0! sticky -top-1.5 pt-1.5 -mt-1.5 bg-paper z-10"
        tabs={[
          {
            id: 'overview',
            title: 'Overview',
            content: <OverviewPanel phases={phases} turns={turns} />,
          },
          { id: 'moments', title: 'Moments', content: <MomentsPanel turns={turns} startedAt={startedAt} /> },
          { id: 'reference', title: 'Reference', content: <ReferencePanel sessionId={id} /> },
          { id: 'notes', title: 'Notes', content: <NotesPanel notes={notes} /> },
        ]}
      />
    </aside>
  );
}
