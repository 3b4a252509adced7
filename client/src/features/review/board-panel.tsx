import type { ScorecardItem } from '@onsite/server/contract/scorecard';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { boardAt } from '../../api/queries.ts';
import { BoardPicture } from '../../board/board-picture.tsx';
import { EmptyState, ErrorState, PageLoading } from '../../ui/states.tsx';
import { CountsFor } from './counts-for.tsx';
import { highlightsOf, pieces } from './highlights.ts';

interface Props {
  sessionId: string;
  /** The board as it was; 0 before anything was drawn. */
  revision: number;
  revisions: number;
  /** Items that quote the board. */
  items: ScorecardItem[];
  titles: ReadonlyMap<string, string>;
}

/** The board as it was at a moment: the drawing, and what the interviewer read in it. */
export function BoardPanel({ sessionId, revision, revisions, items, titles }: Props) {
  const board = useQuery({ ...boardAt(sessionId, revision), placeholderData: keepPreviousData });
  if (revisions === 0) {
    return (
      <EmptyState title="Nothing was drawn">
        <p>The board stayed empty in this interview.</p>
      </EmptyState>
    );
  }
  if (revision === 0) {
    return (
      <EmptyState title="Nothing was drawn yet">
        <p>At this moment the board was still empty.</p>
      </EmptyState>
    );
  }
  if (board.isError) {
    return (
      <ErrorState title="The board could not be loaded" error={board.error} onRetry={() => void board.refetch()} />
    );
  }
  if (!board.data) return <PageLoading label="Loading the board" />;
  const { scene, text } = board.data;
  return (
    <div className={board.isPlaceholderData ? 'opacity-60 transition-opacity delay-150' : ''}>
      <BoardPicture
        scene={scene}
        label={`The board, revision ${revision} of ${revisions}; what it says stands below it.`}
        className="rounded-lg border border-line bg-surface p-2 [&_svg]:max-h-[46vh]"
      />
      <Seen text={text} items={items} />
      <p className="mt-2 text-xs text-ink-3 tabular-nums">
        Revision {revision} of {revisions}
      </p>
      <CountsFor where="board" sessionId={sessionId} items={items} titles={titles} />
    </div>
  );
}

/** The graph as the interviewer was told it, with what counted marked in it. */
function Seen({ text, items }: { text: string; items: ScorecardItem[] }) {
  return (
    <section aria-label="What the interviewer saw" className="mt-4">
      <h2 className="label">What the interviewer saw</h2>
      {text.trim() === '' ? (
        <p className="mt-1 text-sm text-ink-3">No labelled shape and no arrow.</p>
      ) : (
        <p className="mt-1.5 rounded-md bg-sunken px-3 py-2.5 font-mono text-[0.8125rem]/5.5 break-words whitespace-pre-wrap">
          {pieces(text, highlightsOf({ id: 'board', text }, items)).map((piece) =>
            piece.quoted ? (
              <mark key={piece.from} className="rounded-[2px] bg-accent-soft text-ink underline decoration-accent-mid">
                {piece.text}
              </mark>
            ) : (
              piece.text
            ),
          )}
        </p>
      )}
    </section>
  );
}
