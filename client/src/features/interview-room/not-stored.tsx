import { type ReactNode, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { BoardPicture } from '../../board/board-picture.tsx';
import { CodeView } from '../../code/code-view.tsx';
import type { Keeper } from '../../session/keeper.ts';
import { useSession } from '../../session/session-context.tsx';
import { Button } from '../../ui/button.tsx';

interface Props<C> {
  keeper: Keeper<C>;
  draw: (content: C) => ReactNode;
  /** What goes into the clipboard. */
  asText: (content: C) => string;
}

/** What was drawn or written here and no server took before the end. It does not count, but it is not thrown away. */
function NotStored<C>({ keeper, draw, asText }: Props<C>) {
  const { state, refusal, copy } = useStore(keeper.store);
  const [left, setLeft] = useState<C[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is left changes when these do
  useEffect(() => {
    let late = false;
    void keeper.left().then((now) => !late && setLeft(now));
    return () => {
      late = true;
    };
  }, [keeper, state, copy]);
  // What is on its way may still be taken.
  const known = state === 'refused' || (state === 'stored' && copy !== null);
  if (!known || left.length === 0) return null;
  return (
    <section
      aria-label="Not stored"
      className="sticky bottom-0 max-h-1/2 overflow-y-auto border-t border-dashed border-line-strong bg-surface"
    >
      <p className="px-4 pt-3 text-sm text-ink-2">
        Not stored: {refusal ?? 'Another window saved its own first.'} It does not count.
      </p>
      {left.map((content, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they only ever grow or go together
        <div key={index} className="px-4 py-2">
          {draw(content)}
          <Button size="sm" onClick={() => void navigator.clipboard.writeText(asText(content))}>
            Copy
          </Button>
        </div>
      ))}
    </section>
  );
}

/** Below the last board: a drawing that came too late. */
export function BoardNotStored() {
  const { board } = useSession().works;
  return (
    <NotStored
      keeper={board}
      draw={(scene) => <BoardPicture scene={scene} label="A board that was not stored" className="pb-2" />}
      // As Excalidraw pastes it.
      asText={(scene) => JSON.stringify({ type: 'excalidraw/clipboard', elements: scene })}
    />
  );
}

/** Below the last code: code that came too late. */
export function CodeNotStored() {
  const { code } = useSession().works;
  return (
    <NotStored
      keeper={code}
      draw={({ text, language }) => (
        <CodeView text={text} language={language} label="Code that was not stored" className="pb-2" />
      )}
      asText={({ text }) => text}
    />
  );
}
