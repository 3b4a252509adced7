import { useQuery } from '@tanstack/react-query';
import { useStore } from 'zustand';
import { codeAt } from '../../api/queries.ts';
import { CodePad } from '../../code/code-pad.tsx';
import { CodeView } from '../../code/code-view.tsx';
import { languageTitle } from '../../code/languages.ts';
import { useRoom, useSession } from '../../session/session-context.tsx';
import { ErrorState, PageLoading } from '../../ui/states.tsx';
import { NothingLeft } from './nothing-left.tsx';
import { WorkOpening } from './work-opening.tsx';
import { WorkState } from './work-state.tsx';

/** The code pad; the interviewer reads it too. */
export function CodePanel() {
  const { code } = useSession().works;
  const shown = useStore(code.store, (work) => work.shown);
  const copy = useStore(code.store, (work) => work.copy);
  if (!shown) return <WorkOpening keeper={code} what="code" />;
  return (
    <div className="flex h-full flex-col">
      <div className="min-h-0 flex-1">
        <CodePad shown={shown} onChange={code.changed} copy={copy} onCopyDone={() => void code.dropCopy()} />
      </div>
      <div className="flex shrink-0 items-center border-t border-line px-4 py-2">
        <p className="mr-auto text-xs text-ink-3">The interviewer reads this.</p>
        <WorkState keeper={code} />
      </div>
    </div>
  );
}

/** The code as it was left, once the interview is over. */
export function LastCode() {
  const { id } = useSession();
  const revision = useRoom(({ view }) => view.codeRevision);
  const { data, error, refetch } = useQuery(codeAt(id, revision));
  if (revision === 0) return <NothingLeft title="No code was written" />;
  if (error) return <ErrorState title="The code could not be loaded" error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageLoading label="Loading the code" />;
  return (
    <CodeView
      text={data.text}
      language={data.language}
      label={`The code at the end, ${languageTitle(data.language)}`}
      className="h-full"
    />
  );
}
