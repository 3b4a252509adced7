import { LEVELS, type Level } from '@onsite/server/contract/vocabulary';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { scenarios, sessions } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { EmptyState, ErrorState } from '../../ui/states.tsx';
import { ChoiceList } from './choice-list.tsx';
import { drills, groups, lastResults } from './choices.ts';
import { Filters } from './filters.tsx';
import { LEVEL_LINES } from './level-lines.ts';
import { PickerSkeleton } from './picker-skeleton.tsx';
import { Running } from './running.tsx';

export function PickerPage() {
  const offered = useQuery(scenarios());
  const had = useQuery(sessions());
  const results = useMemo(() => lastResults(had.data ?? []), [had.data]);
  const { level, words, set } = useFilters();
  const found = groups(offered.data ?? [], level, words);
  const short = drills(offered.data ?? [], level, words);

  return (
    <>
      <PageTitle title="Interviews" />
      <Running sessions={had.data ?? []} />
      <div className="flex flex-wrap items-end justify-between gap-x-12 gap-y-6 pt-12 pb-8">
        <div className="max-w-md">
          <h1 className="text-3xl font-semibold sm:text-4xl">Pick an interview</h1>
          <p className="mt-3 text-base text-ink-2">
            An interviewer who keeps the clock, then a scorecard in which every point quotes you.
          </p>
          {short.length > 0 && (
            <p className="mt-2 text-sm text-ink-3">
              Short of time?{' '}
              <a href="#drills" className="rounded font-medium text-accent underline-offset-4 hover:underline">
                {short.length === 1 ? 'One drill' : `${short.length} drills`}
              </a>{' '}
              of one phase each. The grey line at the minutes is the plan, a piece for each phase.
            </p>
          )}
        </div>
        {offered.data && offered.data.length > 0 && <Filters level={level} words={words} onChange={set} />}
      </div>
      {offered.isPending && <PickerSkeleton />}
      {offered.isError && (
        <ErrorState
          title="The interviews could not be loaded"
          error={offered.error}
          onRetry={() => void offered.refetch()}
        />
      )}
      {offered.data?.length === 0 && (
        <EmptyState title="No interviews are installed">
          <p>
            Scenario files belong into <code className="font-mono text-[0.9em]">scenarios/</code>, or into the folder
            that CONTENT_DIR names. Add one and start the server again.
          </p>
        </EmptyState>
      )}
      {offered.data && offered.data.length > 0 && found.length === 0 && short.length === 0 && (
        <EmptyState
          title="Nothing fits"
          action={<Button onClick={() => set({ level: null, words: '' })}>Show all interviews</Button>}
        >
          <p>No interview has all of these words at this level.</p>
        </EmptyState>
      )}
      <div className="space-y-12">
        {found.map((group) => (
          <ChoiceList key={group.level} results={results} choices={group.choices} {...LEVEL_LINES[group.level]} />
        ))}
        {short.length > 0 && (
          <ChoiceList
            anchor="drills"
            title="Drills"
            line="One phase, one skill, for a short break."
            choices={short}
            results={results}
            showLevel
          />
        )}
      </div>
    </>
  );
}

/** The filters live in the address, so that a reload and the way back keep them. */
function useFilters() {
  const [params, setParams] = useSearchParams();
  const level: Level | null = LEVELS.find((each) => each === params.get('level')) ?? null;
  const words = params.get('q') ?? '';
  const set = (next: { level: Level | null; words: string }) => {
    const chosen: Record<string, string> = {};
    if (next.level) chosen.level = next.level;
    if (next.words) chosen.q = next.words;
    setParams(chosen, { replace: true, preventScrollReset: true });
  };
  return { level, words, set };
}
