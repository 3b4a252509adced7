import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { boardAt } from '../../api/queries.ts';
import { useRoom, useSession } from '../../session/session-context.tsx';
import { WorkState } from './work-state.tsx';

/** What the interviewer sees: the board as the server reads it, so that a label or an arrow can be mended. */
export function SeenByInterviewer() {
  const { id, works } = useSession();
  const revision = useRoom(({ view }) => view.boardRevision);
  const { data } = useQuery({ ...boardAt(id, revision), placeholderData: keepPreviousData });
  const loose = data?.graph.loose ?? 0;
  const lines = data?.text.split('\n').filter((line) => line !== '') ?? [];
  return (
    <details open className="max-h-38 shrink-0 overflow-y-auto border-t border-line">
      <summary className="sticky top-0 flex items-center gap-3 bg-surface px-4 py-2 text-[0.8125rem] font-medium">
        What the interviewer sees
        <span className="ml-auto font-normal">
          <WorkState keeper={works.board} />
        </span>
      </summary>
      {lines.length + loose === 0 ? (
        <p className="px-4 pb-3 text-[0.8125rem] text-ink-3">
          Nothing yet. Draw shapes with labels and tie them with arrows: the interviewer reads them by name.
        </p>
      ) : (
        <ul
          aria-label="What the interviewer sees"
          className="gap-x-6 px-4 pb-3 text-[0.8125rem]/5.5 text-ink-2 sm:columns-2"
        >
          {lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two lines may be the same
            <li key={`${index} ${line}`} className="break-inside-avoid">
              {line}
            </li>
          ))}
          {loose > 0 && (
            <li className="break-inside-avoid text-amber">
              {loose === 1 ? '1 arrow does not tie two shapes.' : `${loose} arrows do not tie two shapes.`}
            </li>
          )}
        </ul>
      )}
    </details>
  );
}
