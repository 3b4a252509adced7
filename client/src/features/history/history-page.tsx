import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { sessions } from '../../api/queries.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { EmptyState, ErrorState, reason } from '../../ui/states.tsx';
import { deleteSoon, useDeleting } from './deleting.ts';
import { Filters } from './filters.tsx';
import { HistorySkeleton } from './history-skeleton.tsx';
import { ImportButton } from './import-button.tsx';
import { type Filter, filterOf, isFiltered, NO_FILTER, paramsOf, rows, scenariosHad } from './rows.ts';
import { SessionRow } from './session-row.tsx';
import { Trend } from './trend.tsx';

const SCORING_LOOK_MS = 3_000;

export default function HistoryPage() {
  const [params, setParams] = useSearchParams();
  const filter = filterOf(params);
  const set = (next: Filter) => setParams(paramsOf(next), { replace: true, preventScrollReset: true });
  const all = useQuery(sessions());
  const found = useQuery({
    ...sessions(filter.words.trim()),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state: { data } }) =>
      data?.sessions.some(({ status }) => status === 'ended') ? SCORING_LOOK_MS : false,
  });
  const hidden = useDeleting(({ ids }) => ids);
  const [importError, setImportError] = useState<unknown>(null);
  const shown = rows(found.data ?? [], filter, hidden);
  const none = found.data !== undefined && shown.length === 0;

  return (
    <>
      <PageTitle title="History" />
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4 pt-12 pb-6">
        <div>
          <h1 className="text-3xl font-semibold sm:text-4xl">History</h1>
          <p className="mt-3 text-ink-2">Every interview you had here, with what was said and how it was scored.</p>
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
      <Trend sessions={rows(all.data ?? [], { ...filter, words: '' }, hidden)} />
      {((all.data?.length ?? 0) > 0 || isFiltered(filter)) && (
        <div className="pb-3">
          <Filters filter={filter} scenarios={scenariosHad(all.data ?? [])} onChange={set} />
        </div>
      )}
      {found.isPending && <HistorySkeleton />}
      {found.isError && (
        <ErrorState title="The history could not be loaded" error={found.error} onRetry={() => void found.refetch()} />
      )}
      {none && !isFiltered(filter) && (
        <EmptyState
          title="No interviews yet"
          action={
            <ButtonLink to="/" variant="primary">
              Pick an interview
            </ButtonLink>
          }
        >
          <p>
            Each one that you take is kept here: the words, the board, the scorecard. You can also import an export.
          </p>
        </EmptyState>
      )}
      {none && isFiltered(filter) && (
        <EmptyState title="Nothing fits" action={<Button onClick={() => set(NO_FILTER)}>Show all</Button>}>
          <p>
            {filter.words
              ? `No interview with these filters has “${filter.words}” in its transcript.`
              : 'No interview fits these filters.'}
          </p>
        </EmptyState>
      )}
      {shown.length > 0 && (
        <ul aria-label="Interviews" aria-busy={found.isPlaceholderData}>
          {shown.map((session) => (
            <SessionRow key={session.id} session={session} onDelete={() => deleteSoon(session)} />
          ))}
        </ul>
      )}
    </>
  );
}
