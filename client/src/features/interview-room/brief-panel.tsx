import { useQuery } from '@tanstack/react-query';
import { scenario } from '../../api/queries.ts';
import { useRoom } from '../../session/session-context.tsx';
import { minutes } from '../../ui/format.ts';
import { Prose } from '../../ui/prose.tsx';
import { ErrorState, PageLoading } from '../../ui/states.tsx';

/** The task, to look at again. */
export function BriefPanel() {
  const scenarioId = useRoom(({ view }) => view.scenarioId);
  const title = useRoom(({ view }) => view.title);
  const phases = useRoom(({ view }) => view.phases);
  const { data, isPending, error, refetch } = useQuery(scenario(scenarioId));
  if (isPending) return <PageLoading label="Loading the brief" />;
  return (
    <div className="mx-auto max-w-2xl px-5 py-6 sm:px-8 sm:py-8">
      <h2 className="text-xl font-semibold">{title}</h2>
      {error ? (
        <div className="mt-4">
          <ErrorState title="The brief could not be loaded" error={error} onRetry={() => void refetch()} />
        </div>
      ) : (
        <Prose text={data.brief} className="mt-3 text-base/7" />
      )}
      <h3 className="label mt-8">The plan</h3>
      <ol className="mt-2 max-w-sm text-sm">
        {phases.map((phase) => (
          <li key={phase.id} className="flex justify-between border-b border-line py-1.5 last:border-0">
            {phase.title}
            <span className="text-ink-3 tabular-nums">{minutes(phase.minutes)}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
