import type { SessionDetail } from '@onsite/server/contract/http';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link, useParams } from 'react-router';
import { session } from '../../api/queries.ts';
import { momentsOf } from '../../record/moments.ts';
import { phaseUse } from '../../record/phase-use.ts';
import { ExportLinks } from '../../ui/export-links.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { SessionHeader } from '../../ui/session-header.tsx';
import { SessionMissing } from '../../ui/session-missing.tsx';
import { EmptyState, PageLoading } from '../../ui/states.tsx';
import { useHashTarget } from '../../ui/use-hash-target.ts';
import { itemsBySource } from './evidence.ts';
import { PrintedRecord } from './printed-record.tsx';
import { SidePanel } from './side-panel.tsx';
import { Transcript } from './transcript.tsx';
import { useNotes } from './use-notes.ts';
import { usePosition } from './use-position.ts';

export default function ReviewPage() {
  const { sessionId = '' } = useParams();
  const { data, isPending, error, refetch } = useQuery(session(sessionId));
  if (isPending) return <PageLoading label="Loading the interview" />;
  if (!data) return <SessionMissing error={error} onRetry={() => void refetch()} />;
  return <Review key={sessionId} detail={data} />;
}

function Review({ detail }: { detail: SessionDetail }) {
  const { session, turns, scorecard, course } = detail;
  const { id, startedAt, endedAt } = session;
  const phases = useMemo(() => phaseUse(turns, course, { startedAt, endedAt }), [turns, course, startedAt, endedAt]);
  const moments = useMemo(() => momentsOf(turns, course), [turns, course]);
  const evidence = useMemo(() => itemsBySource(scorecard), [scorecard]);
  const titles = useMemo(
    () => new Map<string, string>(scorecard?.dimensions.map((dimension) => [dimension.id, dimension.title])),
    [scorecard],
  );
  const notes = useNotes(id, session.notes);
  const position = usePosition(moments);
  useHashTarget(true);
  return (
    <>
      <PageTitle title={`Review, ${session.title}`} />
      <SessionHeader session={session}>{session.status !== 'live' && <ExportLinks id={id} />}</SessionHeader>
      {session.status === 'live' && (
        <p className="mt-6 rounded-md bg-accent-soft px-4 py-3 text-sm">
          This interview is still running; here is what was said so far.{' '}
          <Link to={`/i/${id}`} className="font-medium underline underline-offset-4">
            Resume
          </Link>
        </p>
      )}
      <PrintedRecord detail={detail} phases={phases} notes={notes.text} />
      <div className="grid gap-x-12 gap-y-8 pt-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)] xl:grid-cols-[minmax(0,42rem)_minmax(0,1fr)] print:block">
        <SidePanel
          detail={detail}
          phases={phases}
          moments={moments}
          position={position}
          evidence={evidence}
          titles={titles}
          notes={notes}
        />
        <div className="min-w-0 max-w-[46rem] lg:col-start-1 lg:row-start-1 print:max-w-none">
          {turns.length === 0 ? (
            <EmptyState title="Nothing was said">
              <p>This interview ended before its first word.</p>
            </EmptyState>
          ) : (
            <Transcript
              phases={phases}
              evidence={evidence}
              titles={titles}
              sessionId={id}
              startedAt={startedAt}
              marked={position.chosen ? (position.moment?.turn?.id ?? null) : null}
            />
          )}
        </div>
      </div>
    </>
  );
}
