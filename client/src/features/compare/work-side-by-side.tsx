import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { boardAt } from '../../api/queries.ts';
import { BoardPicture } from '../../board/board-picture.tsx';
import { phaseUse } from '../../record/phase-use.ts';
import { PageLoading } from '../../ui/states.tsx';
import { TimeSpent } from '../../ui/time-spent.tsx';
import type { Scored } from './comparison.tsx';

/** Where the time went, and what stood on the board at the end, both times. */
export function WorkSideBySide({ before, after }: { before: Scored; after: Scored }) {
  const drawn = before.course.boards.length > 0 || after.course.boards.length > 0;
  return (
    <>
      <Row title="Time by phase, against the plan" of={(side) => <Time side={side} />} before={before} after={after} />
      {drawn && <Row title="The board at the end" of={(side) => <Board side={side} />} before={before} after={after} />}
    </>
  );
}

interface RowProps {
  title: string;
  of: (side: Scored) => ReactNode;
  before: Scored;
  after: Scored;
}

function Row({ title, of, before, after }: RowProps) {
  return (
    <section aria-label={title} className="pt-10 pb-6">
      <h2 className="text-lg font-semibold">{title}</h2>
      <div className="mt-4 grid gap-x-12 gap-y-8 sm:grid-cols-2">
        {[before, after].map((side, index) => (
          <div key={side.session.id} className="min-w-0">
            <h3 className="label mb-3">{index === 0 ? 'First' : 'Second'}</h3>
            {of(side)}
          </div>
        ))}
      </div>
    </section>
  );
}

function Time({ side: { session, turns, course } }: { side: Scored }) {
  return <TimeSpent phases={phaseUse(turns, course, session)} />;
}

function Board({ side: { session, course } }: { side: Scored }) {
  const board = useQuery(boardAt(session.id, course.boards.length));
  if (course.boards.length === 0) return <p className="text-sm text-ink-3">Nothing was drawn.</p>;
  if (board.isError) return <p className="text-sm text-red">The board could not be loaded.</p>;
  if (!board.data) return <PageLoading label="Loading the board" />;
  return (
    <BoardPicture
      scene={board.data.scene}
      label={`The board at the end: ${board.data.text}`}
      className="rounded-lg border border-line bg-surface p-2"
    />
  );
}
