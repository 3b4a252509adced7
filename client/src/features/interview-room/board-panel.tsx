import { useQuery } from '@tanstack/react-query';
import { boardAt } from '../../api/queries.ts';
import { BoardPicture } from '../../board/board-picture.tsx';
import { useRoom, useSession } from '../../session/session-context.tsx';
import { EmptyState, ErrorState, PageLoading } from '../../ui/states.tsx';

/** The board as it was left, once the interview is over. */
export function BoardPanel() {
  const { id } = useSession();
  const revision = useRoom(({ view }) => view.boardRevision);
  const { data, error, refetch } = useQuery(boardAt(id, revision));
  if (revision === 0) return <EmptyState title="Nothing was drawn" />;
  if (error) return <ErrorState title="The board could not be loaded" error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageLoading label="Loading the board" />;
  return <BoardPicture scene={data.scene} label="The board at the end" className="p-4" />;
}
