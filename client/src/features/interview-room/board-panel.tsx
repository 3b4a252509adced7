import { useQuery } from '@tanstack/react-query';
import { useStore } from 'zustand';
import { boardAt } from '../../api/queries.ts';
import { BoardEditor } from '../../board/board-editor.tsx';
import { BoardPicture } from '../../board/board-picture.tsx';
import { useRoom, useSession } from '../../session/session-context.tsx';
import { ErrorState, PageLoading } from '../../ui/states.tsx';
import { NothingLeft } from './nothing-left.tsx';
import { SeenByInterviewer } from './seen-by-interviewer.tsx';
import { WorkOpening } from './work-opening.tsx';

/** The whiteboard, and below it what the interviewer reads off it. */
export function BoardPanel() {
  const { board } = useSession().works;
  const shown = useStore(board.store, (work) => work.shown);
  const copy = useStore(board.store, (work) => work.copy);
  if (!shown) return <WorkOpening keeper={board} what="board" />;
  return (
    <div className="flex h-full flex-col">
      <div className="min-h-0 flex-1">
        <BoardEditor shown={shown} onChange={board.changed} copy={copy} onCopyDone={() => void board.dropCopy()} />
      </div>
      <SeenByInterviewer />
    </div>
  );
}

/** The board as it was left, once the interview is over. */
export function LastBoard() {
  const { id } = useSession();
  const revision = useRoom(({ view }) => view.boardRevision);
  const { data, error, refetch } = useQuery(boardAt(id, revision));
  if (revision === 0) return <NothingLeft title="Nothing was drawn" />;
  if (error) return <ErrorState title="The board could not be loaded" error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageLoading label="Loading the board" />;
  return <BoardPicture scene={data.scene} label="The board at the end" className="p-4" />;
}
