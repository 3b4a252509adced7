import type { ListedSession } from '@onsite/server/contract/http';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { progress, scenarios, sessions } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { reason } from '../../ui/states.tsx';
import { AreasSection } from './areas-section.tsx';
import { useDeleting } from './deleting.ts';
import { HistorySkeleton } from './history-skeleton.tsx';
import { ImportButton } from './import-button.tsx';
import { InterviewList } from './interview-list.tsx';
import { NextStepsSection } from './next-steps-section.tsx';
import { type Filter, filterOf, fits, isFiltered, paramsOf } from './rows.ts';
import { Standings } from './standings.tsx';
import { TrendsSection } from './trends-section.tsx';

const SCORING_LOOK_MS = 3_000;

const whileScoring = ({ state: { data } }: { state: { data: { sessions: ListedSession[] } | undefined } }) =>
  data?.sessions.some(({ status }) => status === 'ended') ? SCORING_LOOK_MS : false;

/** Every interview that was had, how one stands, and what to do next. */
export default function HistoryPage() {
  const [params, setParams] = useSearchParams();
  const filter = filterOf(params);
  const set = (next: Filter) => setParams(paramsOf(next), { replace: true, preventScrollReset: true });
  const all = useQuery({ ...sessions(), refetchInterval: whileScoring });
  const found = useQuery({
    ...sessions(filter.words.trim()),
    placeholderData: keepPreviousData,
    refetchInterval: whileScoring,
  });
  const scored = useQuery(progress());
  const listing = useQuery(scenarios());
  const offered = listing.data;
  const hidden = useDeleting(({ ids }) => ids);
  const [importError, setImportError] = useState<unknown>(null);

  const count = all.data?.filter(({ status }) => status === 'scored').length;
  const { refetch } = scored;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another score has come, here or in another tab.
  useEffect(() => void refetch(), [count]);

  const mine = scored.data?.filter(({ id }) => !hidden.has(id)) ?? [];
  const drills = new Set(offered?.flatMap(({ id, kind }) => (kind === 'drill' ? [id] : [])));
  const known = offered !== undefined && mine.length > 0;
  const shown = mine.filter((session) => fits({ ...session, status: 'scored' }, filter));
  return (
    <>
      <PageTitle title="History" />
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4 pt-12 pb-8">
        <div>
          <h1 className="text-3xl font-semibold sm:text-4xl">History</h1>
          <p className="mt-3 text-ink-2">Every interview you had here, how you stand, and what to do next.</p>
        </div>
        <ImportButton onError={setImportError} />
      </div>
      {importError !== null && (
        <div role="alert" className="mb-6 flex items-start gap-4 rounded-md bg-red-soft px-4 py-2.5 text-sm">
          <p className="flex-1 py-1 break-words">
            <span className="font-medium">Nothing was imported.</span> {reason(importError)}
          </p>
          <Button variant="quiet" size="sm" onClick={() => setImportError(null)}>
            Dismiss
          </Button>
        </div>
      )}
      {scored.isError && (
        <p role="alert" className="mb-6 rounded-md bg-amber-soft px-4 py-2.5 text-sm">
          How you stand could not be loaded. {reason(scored.error)}{' '}
          <button type="button" className="font-medium underline" onClick={() => void scored.refetch()}>
            Try again
          </button>
        </p>
      )}
      {known && (
        <>
          <Standings interviews={mine.filter(({ scenarioId }) => !drills.has(scenarioId))} />
          <NextStepsSection scored={mine} scenarios={offered} />
        </>
      )}
      {scored.isPending || listing.isPending ? (
        // What stands above the list comes first, so that the list does not jump.
        <HistorySkeleton />
      ) : (
        <InterviewList filter={filter} all={all.data ?? []} found={found} hidden={hidden} onFilter={set} />
      )}
      {known && (
        <div className="grid gap-x-16 gap-y-12 pt-14 lg:grid-cols-2">
          <TrendsSection scored={shown} filtered={isFiltered({ ...filter, words: '' })} />
          <AreasSection scored={mine} scenarios={offered} />
        </div>
      )}
    </>
  );
}
