import type { ScorecardItem } from '@onsite/server/contract/scorecard';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { codeAt } from '../../api/queries.ts';
import { CodeView } from '../../code/code-view.tsx';
import { languageTitle } from '../../code/languages.ts';
import { EmptyState, ErrorState, PageLoading } from '../../ui/states.tsx';
import { CountsFor } from './counts-for.tsx';
import { highlightsOf } from './highlights.ts';

interface Props {
  sessionId: string;
  /** The code as it was; 0 before anything was written. */
  revision: number;
  revisions: number;
  /** Items that quote the code. */
  items: ScorecardItem[];
  titles: ReadonlyMap<string, string>;
}

/** The code pad as it was at a moment. */
export function CodePanel({ sessionId, revision, revisions, items, titles }: Props) {
  const code = useQuery({ ...codeAt(sessionId, revision), placeholderData: keepPreviousData });
  const text = code.data?.text ?? '';
  const marks = useMemo(() => highlightsOf({ id: 'code', text }, items), [text, items]);
  if (revisions === 0) {
    return (
      <EmptyState title="Nothing was written">
        <p>The code pad stayed empty in this interview.</p>
      </EmptyState>
    );
  }
  if (revision === 0) {
    return (
      <EmptyState title="Nothing was written yet">
        <p>At this moment the code pad was still empty.</p>
      </EmptyState>
    );
  }
  if (code.isError) {
    return <ErrorState title="The code could not be loaded" error={code.error} onRetry={() => void code.refetch()} />;
  }
  if (!code.data) return <PageLoading label="Loading the code" />;
  return (
    <div>
      <CodeView
        text={code.data.text}
        language={code.data.language}
        label="The code at this moment, with what counts marked"
        marks={marks}
        className="max-h-[52vh] overflow-auto rounded-lg border border-line bg-surface"
      />
      <p className="mt-2 text-xs text-ink-3 tabular-nums">
        Revision {revision} of {revisions}, {languageTitle(code.data.language)}
      </p>
      <CountsFor where="code" sessionId={sessionId} items={items} titles={titles} />
    </div>
  );
}
