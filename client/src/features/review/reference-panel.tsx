import type { Reference } from '@onsite/server/contract/http';
import type { Level } from '@onsite/server/contract/vocabulary';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { call } from '../../api/http.ts';
import { ProblemError } from '../../api/problem.ts';
import { Prose } from '../../ui/prose.tsx';
import { EmptyState, ErrorState, PageLoading } from '../../ui/states.tsx';
import { LEVEL_TITLES } from '../../ui/words.ts';
import { diagramOf, type Node } from './diagram.ts';

const reference = (id: string) =>
  queryOptions({
    queryKey: ['sessions', id, 'reference'],
    queryFn: ({ signal }) =>
      call<Reference>('GET', `/api/sessions/${encodeURIComponent(id)}/reference`, undefined, signal),
    staleTime: 300_000,
  });

const BEYOND: readonly Extract<Level, keyof Reference['beyond']>[] = ['staff', 'principal'];

/** One good solution; nowhere else to be seen, and not before the end. */
export function ReferencePanel({ sessionId }: { sessionId: string }) {
  const { data, isPending, error, refetch } = useQuery(reference(sessionId));
  if (isPending) return <PageLoading label="Loading the reference" />;
  if (error) {
    if (error instanceof ProblemError && error.code === 'still-live') {
      return (
        <div className="py-5">
          <EmptyState title="Not while it runs">
            <p>The reference solution is shown once the interview has ended.</p>
          </EmptyState>
        </div>
      );
    }
    return (
      <div className="py-5">
        <ErrorState title="The reference could not be loaded" error={error} onRetry={() => void refetch()} />
      </div>
    );
  }
  const { diagram, solution, tradeoffs, beyond } = data;
  if (diagram.length === 0 && solution.trim() === '' && tradeoffs.length === 0) {
    return (
      <div className="py-5">
        <EmptyState title="No reference">
          <p>This interview comes without a reference solution.</p>
        </EmptyState>
      </div>
    );
  }
  return (
    <div className="space-y-7 py-5 text-sm/6">
      <p className="text-[0.8125rem]/5 text-ink-3">One good way, not the only one. Compare it with yours.</p>
      {diagram.length > 0 && (
        <Part title="The parts and how they connect">
          <ul className="space-y-2.5">
            {diagramOf(diagram).map((node) => (
              <NodeLine key={node.name} node={node} />
            ))}
          </ul>
        </Part>
      )}
      {solution.trim() !== '' && (
        <Part title="How it works">
          <Prose text={solution} />
        </Part>
      )}
      {tradeoffs.length > 0 && (
        <Part title="Trade-offs">
          <ul className="space-y-2">
            {tradeoffs.map((tradeoff) => (
              <li key={tradeoff} className="border-l-2 border-line pl-3">
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
            <Prose text={text} />
          </Part>
        ) : null;
      })}
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="mb-2 text-sm font-semibold">{title}</h2>
      {children}
    </section>
  );
}

const BOX = 'rounded border border-line bg-surface px-1.5 py-0.5 text-[0.8125rem]/5';

/** One part, and the parts that it leads to. */
function NodeLine({ node: { name, to } }: { node: Node }) {
  return (
    <li className="flex flex-wrap items-center gap-1.5">
      <span className={`${BOX} font-medium`}>{name}</span>
      {to.length > 0 && (
        <>
          <ArrowRight aria-hidden className="size-3.5 text-ink-3" />
          <span className="sr-only">to</span>
        </>
      )}
      {to.map((next) => (
        <span key={next} className={BOX}>
          {next}
        </span>
      ))}
    </li>
  );
}
