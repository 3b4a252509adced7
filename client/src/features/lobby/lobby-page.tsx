import { LEVELS, type Level } from '@onsite/server/contract/vocabulary';
import { useQuery } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { useEffect } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { ProblemError } from '../../api/problem.ts';
import { scenario } from '../../api/queries.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { Prose } from '../../ui/prose.tsx';
import { ErrorState, PageLoading } from '../../ui/states.tsx';
import { Topics } from '../../ui/topics.tsx';
import { Judged } from './judged.tsx';
import { Plan } from './plan.tsx';
import { Rules } from './rules.tsx';
import { StartPanel } from './start-panel.tsx';

/** `warmRoom` fetches the room's script. */
export default function LobbyPage({ warmRoom }: { warmRoom: () => Promise<unknown> }) {
  const { scenarioId = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const { data, isPending, error, refetch } = useQuery(scenario(scenarioId));

  // The room is fetched while the candidate reads, so that the clock does not start on a loading page.
  useEffect(() => void warmRoom(), [warmRoom]);

  if (isPending) return <PageLoading label="Loading the interview" />;
  if (error) {
    const gone = error instanceof ProblemError && error.status === 404;
    return (
      <div className="pt-12">
        <PageTitle title="Interview" />
        <ErrorState
          title={gone ? 'There is no such interview' : 'The interview could not be loaded'}
          error={error}
          {...(gone ? { action: <ButtonLink to="/">All interviews</ButtonLink> } : { onRetry: () => void refetch() })}
        />
      </div>
    );
  }

  const asked = LEVELS.find((each) => each === params.get('level'));
  const level: Level = asked && data.levels.includes(asked) ? asked : data.level;
  const plan = data.plans[level] ?? data;
  return (
    <>
      <PageTitle title={data.title} />
      <Link
        to="/"
        className="mt-8 inline-flex items-center gap-1.5 rounded text-[0.8125rem] font-medium text-ink-3 hover:text-ink"
      >
        <ArrowLeft aria-hidden className="size-3.5" />
        All interviews
      </Link>
      <div className="mt-4 grid gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <header className="min-w-0">
          <h1 className="text-3xl font-semibold sm:text-4xl">{data.title}</h1>
          <Topics topics={data.topics} className="mt-3" />
        </header>
        <aside className="lg:row-span-2">
          <StartPanel
            scenario={data}
            level={level}
            durationMinutes={plan.durationMinutes}
            onLevel={(next) => setParams({ level: next }, { replace: true })}
          />
        </aside>
        <div className="min-w-0 space-y-14">
          <Prose text={data.brief} className="max-w-[62ch] text-[1.0625rem]/7" />
          <Plan phases={plan.phases} durationMinutes={plan.durationMinutes} />
          <Rules drill={data.kind === 'drill'} />
          <Judged dimensions={data.judged[level] ?? []} level={level} />
        </div>
      </div>
    </>
  );
}
