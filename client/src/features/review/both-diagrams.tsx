import { useQuery } from '@tanstack/react-query';
import { ArrowRight } from 'lucide-react';
import { lazy, type ReactNode, Suspense } from 'react';
import { Link } from 'react-router';
import { boardAt } from '../../api/queries.ts';
import { BoardPicture } from '../../board/board-picture.tsx';
import { EmptyState, ErrorState, PageLoading } from '../../ui/states.tsx';
import { diagramOf, type Node } from './diagram.ts';

const DiagramPicture = lazy(() => import('./diagram-picture.tsx'));

interface Props {
  sessionId: string;
  /** The reference's lines, "A → B". */
  diagram: string[];
  /** The candidate's newest revision; 0 where nothing was drawn. */
  boards: number;
}

/** What the candidate drew beside what the reference draws. */
export function BothDiagrams({ sessionId, diagram, boards }: Props) {
  const nodes = diagramOf(diagram);
  return (
    <div className="mt-6 grid gap-6 lg:grid-cols-2">
      <Side title="Yours, at the end">
        {boards > 0 ? (
          <Own sessionId={sessionId} revision={boards} />
        ) : (
          <EmptyState title="Nothing was drawn">
            <p>The board stayed empty in this interview.</p>
          </EmptyState>
        )}
      </Side>
      {nodes.length > 0 && (
        <Side title="The reference">
          <div className="overflow-x-auto rounded-lg border border-line bg-surface p-3">
            <Suspense fallback={<PageLoading label="Drawing the reference" />}>
              <DiagramPicture nodes={nodes} />
            </Suspense>
          </div>
          <details className="mt-2">
            <summary className="w-fit rounded text-[0.8125rem] text-ink-2 hover:text-ink">As a list</summary>
            <ul className="mt-3 space-y-2.5">
              {nodes.map((node) => (
                <NodeLine key={node.name} node={node} />
              ))}
            </ul>
          </details>
        </Side>
      )}
    </div>
  );
}

function Side({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="min-w-0">
      <h2 className="mb-2 text-sm font-semibold">{title}</h2>
      {children}
    </section>
  );
}

function Own({ sessionId, revision }: { sessionId: string; revision: number }) {
  const board = useQuery(boardAt(sessionId, revision));
  if (board.isError) {
    return (
      <ErrorState title="The board could not be loaded" error={board.error} onRetry={() => void board.refetch()} />
    );
  }
  if (!board.data) return <PageLoading label="Loading the board" />;
  return (
    <>
      <BoardPicture
        scene={board.data.scene}
        label={`Your board at the end: ${board.data.text}`}
        className="rounded-lg border border-line bg-surface p-3"
      />
      <Link
        to={`/i/${sessionId}/review#board`}
        className="mt-2 inline-block rounded text-[0.8125rem] text-ink-2 hover:text-ink hover:underline"
      >
        How it came to be
      </Link>
    </>
  );
}

const BOX = 'rounded border border-line bg-surface px-1.5 py-0.5 text-[0.8125rem]/5';

/** One part, and the parts that it leads to. */
function NodeLine({ node: { name, to } }: { node: Node }) {
  return (
    <li className="flex flex-wrap items-center gap-1.5">
      <span className={`${BOX} font-medium`}>{name}</span>
      {to.length > 0 && (
        <>
          <ArrowRight aria-hidden className="size-3.5 text-ink-3" />
          <span className="sr-only">to</span>
        </>
      )}
      {to.map((next) => (
        <span key={next} className={BOX}>
          {next}
        </span>
      ))}
    </li>
  );
}
