import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { boardAt } from '../api/queries.ts';
import { BoardPicture } from './board-picture.tsx';

interface Props {
  sessionId: string;
  /** The newest revision; 0 where nothing was drawn. */
  revision: number;
}

const WAIT_MS = 1_500;

/**
 * The board as it stood at the end, on paper only. It is drawn a moment after the page, so that it is there when the
 * browser prints and nobody has waited for it.
 */
export function PrintedBoard({ sessionId, revision }: Props) {
  const [due, setDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), WAIT_MS);
    return () => clearTimeout(timer);
  }, []);
  const board = useQuery({ ...boardAt(sessionId, revision), enabled: due && revision > 0 }).data;
  if (!board) return null;
  return (
    <section className="mt-8 hidden print:block">
      <h2 className="mb-3 text-lg font-semibold">The board at the end</h2>
      <BoardPicture
        scene={board.scene}
        label="The board at the end"
        className="break-inside-avoid [&_svg]:max-h-[16cm]"
      />
      {board.text.trim() !== '' && <p className="mt-3 text-sm/6 whitespace-pre-wrap text-ink-2">{board.text}</p>}
    </section>
  );
}
