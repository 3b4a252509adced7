import { useQuery } from '@tanstack/react-query';
import { codeAt } from '../../api/queries.ts';
import { CodeView } from '../../code/code-view.tsx';
import { useRoom, useSession } from '../../session/session-context.tsx';
import { EmptyState, ErrorState, PageLoading } from '../../ui/states.tsx';

/** The code as it was left, once the interview is over. */
export function CodePanel() {
  const { id } = useSession();
  const revision = useRoom(({ view }) => view.codeRevision);
  const { data, error, refetch } = useQuery(codeAt(id, revision));
  if (revision === 0) return <EmptyState title="No code was written" />;
  if (error) return <ErrorState title="The code could not be loaded" error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageLoading label="Loading the code" />;
  return <CodeView text={data.text} language={data.language} label="The code at the end" className="h-full" />;
}
