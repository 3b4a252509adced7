import './asset-path.ts';
import { lazyPart } from '../ui/lazy-part.tsx';

export interface BoardProps {
  /** The drawing to show; put in anew each time the object changes. */
  shown: { content: unknown[] | null };
  /** Called with the whole drawing after each change of the candidate's. */
  onChange: (scene: unknown[]) => void;
  /** A drawing that can be put beside this one. */
  copy: unknown[] | null;
  onCopyDone: () => void;
}

/** The whiteboard to draw on. */
export const BoardEditor = lazyPart<BoardProps>('the board', async () => (await import('./canvas.tsx')).Canvas);
