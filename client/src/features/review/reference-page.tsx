import type { Reference } from '@onsite/server/contract/http';
import type { Level } from '@onsite/server/contract/vocabulary';
import { queryOptions, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { call } from '../../api/http.ts';
import { ProblemError } from '../../api/problem.ts';
import { session } from '../../api/queries.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { Prose } from '../../ui/prose.tsx';
import { SessionHeader } from '../../ui/session-header.tsx';
import { SessionMissing } from '../../ui/session-missing.tsx';
import { EmptyState, ErrorState, PageLoading } from '../../ui/states.tsx';
import { LEVEL_TITLES } from '../../ui/words.ts';
import { BothDiagrams } from './both-diagrams.tsx';

const reference = (id: string) =>
  queryOptions({
    queryKey: ['sessions', id, 'reference'],
    queryFn: ({ signal }) =>
      call<Reference>('GET', `/api/sessions/${encodeURIComponent(id)}/reference`, undefined, signal),
    staleTime: 300_000,
  });

const BEYOND: readonly Extract<Level, keyof Reference['beyond']>[] = ['staff', 'principal'];

/** One good solution beside the candidate's own; nowhere else to be seen, and not before the end. */
export default function ReferencePage() {
  const { sessionId = '' } = useParams();
  const { data, isPending, error, refetch } = useQuery(session(sessionId));
  if (isPending) return <PageLoading label="Loading the interview" />;
  if (!data) return <SessionMissing error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <PageTitle title={`Reference, ${data.session.title}`} />
      <SessionHeader session={data.session} />
      <div className="pt-8">
        <Solution sessionId={sessionId} boards={data.course.boards.length} />
      </div>
    </>
  );
}

function Solution({ sessionId, boards }: { sessionId: string; boards: number }) {
  const { data, isPending, error, refetch } = useQuery(reference(sessionId));
  if (isPending) return <PageLoading label="Loading the reference" />;
  if (error instanceof ProblemError && error.code === 'still-live') {
    return (
      <EmptyState title="Not while it runs">
        <p>The reference solution is shown once the interview has ended.</p>
      </EmptyState>
    );
  }
  if (error) {
    return <ErrorState title="The reference could not be loaded" error={error} onRetry={() => void refetch()} />;
  }
  const { diagram, solution, tradeoffs, beyond } = data;
  if (diagram.length === 0 && solution.trim() === '' && tradeoffs.length === 0) {
    return (
      <EmptyState title="No reference">
        <p>This interview comes without a reference solution.</p>
      </EmptyState>
    );
  }
  return (
    <>
      <p className="max-w-[70ch] text-ink-2">
        One good way, not the only one. Look for what yours leaves open, and for what it does better.
      </p>
      <BothDiagrams sessionId={sessionId} diagram={diagram} boards={boards} />
      <div className="grid gap-x-16 gap-y-10 pt-12 lg:grid-cols-[minmax(0,44rem)_minmax(0,1fr)]">
        {solution.trim() !== '' && (
          <Part title="How it works">
            <Prose text={solution} className="text-base/7" />
          </Part>
        )}
        <div className="space-y-10">
          {tradeoffs.length > 0 && (
            <Part title="Trade-offs">
              <ul className="space-y-3 text-[0.9375rem]/6.5">
                {tradeoffs.map((tradeoff) => (
                  <li key={tradeoff} className="border-l-2 border-line pl-4">
                    {tradeoff}
                  </li>
                ))}
              </ul>
            </Part>
          )}
          {BEYOND.map((level) => {
            const text = beyond[level];
            return text ? (
              <Part key={level} title={`What a ${LEVEL_TITLES[level]} would add`}>
                <Prose text={text} className="text-[0.9375rem]/6.5" />
              </Part>
            ) : null;
          })}
        </div>
      </div>
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="mb-3 text-lg font-semibold">{title}</h2>
      {children}
    </section>
  );
}
