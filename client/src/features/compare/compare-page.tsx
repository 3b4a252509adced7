import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { session, sessions } from '../../api/queries.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { SessionMissing } from '../../ui/session-missing.tsx';
import { EmptyState, ErrorState, PageLoading } from '../../ui/states.tsx';
import { attemptsOf, chosenPair } from './attempts.ts';
import { Comparison } from './comparison.tsx';
import { WhatToCompare } from './what-to-compare.tsx';

/** Two interviews of one scenario side by side: `?a=…&b=…`; without `b`, with the attempt before. */
export default function ComparePage() {
  const [params, setParams] = useSearchParams();
  const all = useQuery(sessions());
  const a = params.get('a');
  if (all.isPending) return <PageLoading label="Loading the interviews" />;
  if (all.isError) {
    return (
      <Frame>
        <ErrorState title="The interviews could not be loaded" error={all.error} onRetry={() => void all.refetch()} />
      </Frame>
    );
  }
  if (a === null) {
    return (
      <Frame>
        <WhatToCompare sessions={all.data} />
      </Frame>
    );
  }
  const one = all.data.find(({ id }) => id === a);
  const attempts = one ? attemptsOf(all.data, one.scenarioId) : [];
  const pair = chosenPair(attempts, a, params.get('b'));
  if (one && !pair) {
    return (
      <Frame>
        <EmptyState
          title="One interview cannot be compared"
          action={
            <ButtonLink to={`/s/${one.scenarioId}?level=${one.level}`} variant="primary">
              Take it again
            </ButtonLink>
          }
        >
          <p>There is no other scored interview of “{one.title}” yet. Take it again, then see what changed.</p>
        </EmptyState>
      </Frame>
    );
  }
  return (
    <Both
      first={pair?.first ?? a}
      second={pair?.second ?? a}
      attempts={attempts}
      of={params.has('b') ? (pair?.second ?? a) : a}
      onChoose={(first, second) => setParams({ a: first, b: second }, { replace: true, preventScrollReset: true })}
    />
  );
}

interface BothProps {
  first: string;
  second: string;
  attempts: ReturnType<typeof attemptsOf>;
  of: string;
  onChoose: (first: string, second: string) => void;
}

function Both({ first, second, attempts, of, onChoose }: BothProps) {
  const one = useQuery(session(first));
  const other = useQuery(session(second));
  if (one.isPending || other.isPending) return <PageLoading label="Loading the interviews" />;
  if (!one.data) return <SessionMissing error={one.error} onRetry={() => void one.refetch()} />;
  if (!other.data) return <SessionMissing error={other.error} onRetry={() => void other.refetch()} />;
  const [before, after] = [one.data, other.data];
  if (before.session.scenarioId !== after.session.scenarioId) {
    return (
      <Frame>
        <EmptyState
          title="These are two different interviews"
          action={<ButtonLink to={`/compare?a=${first}`}>Compare two times of “{before.session.title}”</ButtonLink>}
        >
          <p>
            “{before.session.title}” and “{after.session.title}” ask for different things. Only interviews of the same
            scenario can be laid side by side.
          </p>
        </EmptyState>
      </Frame>
    );
  }
  if (!before.scorecard || !after.scorecard) {
    const open = before.scorecard ? after : before;
    return (
      <Frame>
        <EmptyState
          title="One of the two has no scorecard yet"
          action={<ButtonLink to={`/i/${open.session.id}/scorecard`}>To its scorecard</ButtonLink>}
        >
          <p>Both must be scored before they can be laid side by side.</p>
        </EmptyState>
      </Frame>
    );
  }
  return (
    <Comparison
      before={{ ...before, card: before.scorecard }}
      after={{ ...after, card: after.scorecard }}
      attempts={attempts}
      of={of}
      onChoose={onChoose}
    />
  );
}

function Frame({ children }: { children: React.ReactNode }) {
  return (
    <>
      <PageTitle title="Compare" />
      <h1 className="pt-12 pb-8 text-3xl font-semibold sm:text-4xl">Compare</h1>
      {children}
    </>
  );
}
