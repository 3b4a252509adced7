import type { ListedSession, SessionSummary } from '@onsite/server/contract/http';
import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { EmptyState, ErrorState } from '../../ui/states.tsx';
import { deleteSoon } from './deleting.ts';
import { Filters } from './filters.tsx';
import { HistorySkeleton } from './history-skeleton.tsx';
import { copies, type Filter, isFiltered, NO_FILTER, rows, scenariosHad, takenTwice } from './rows.ts';
import { SessionRow } from './session-row.tsx';

interface Props {
  filter: Filter;
  all: SessionSummary[];
  /** What the words of the filter found. */
  found: UseQueryResult<ListedSession[]>;
  /** Being deleted. */
  hidden: ReadonlySet<string>;
  onFilter: (next: Filter) => void;
}

/** More than these are shown when asked for, so that what follows stays in reach. */
const FIRST = 8;

/** The interviews, with filter and search. */
export function InterviewList({ filter, all, found, hidden, onFilter }: Props) {
  const [whole, setWhole] = useState(false);
  const shown = rows(found.data ?? [], filter, hidden);
  const none = found.data !== undefined && shown.length === 0;
  const twice = takenTwice(all);
  const copied = copies(all.filter(({ id }) => !hidden.has(id)));
  const cut = whole ? shown : shown.slice(0, FIRST);
  return (
    <section aria-labelledby="interviews" className="pt-12 first:pt-0">
      <h2 id="interviews" className={all.length > 0 ? 'text-lg font-semibold' : 'sr-only'}>
        Interviews
      </h2>
      {(all.length > 0 || isFiltered(filter)) && (
        <div className="pt-3 pb-3">
          <Filters filter={filter} scenarios={scenariosHad(all)} onChange={onFilter} />
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
        <EmptyState title="Nothing fits" action={<Button onClick={() => onFilter(NO_FILTER)}>Show all</Button>}>
          <p>
            {filter.words
              ? `No interview with these filters has “${filter.words}” in its transcript.`
              : 'No interview fits these filters.'}
          </p>
        </EmptyState>
      )}
      {shown.length > 0 && (
        <ul aria-label="Interviews" aria-busy={found.isPlaceholderData}>
          {cut.map((session) => (
            <SessionRow
              key={session.id}
              session={session}
              copied={copied.has(session.id)}
              comparable={twice.has(session.scenarioId)}
              onDelete={() => deleteSoon(session)}
            />
          ))}
        </ul>
      )}
      {cut.length < shown.length && (
        <Button variant="quiet" className="mt-2 -ml-3" onClick={() => setWhole(true)}>
          Show all {shown.length}
        </Button>
      )}
    </section>
  );
}
