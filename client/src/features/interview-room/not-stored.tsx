import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { BoardPicture } from '../../board/board-picture.tsx';
import { CodeView } from '../../code/code-view.tsx';
import type { Keeper } from '../../session/keeper.ts';
import { useSession } from '../../session/session-context.tsx';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { toast } from '../../ui/toasts.tsx';

interface Props<C> {
  keeper: Keeper<C>;
  what: 'board' | 'code';
  draw: (content: C) => ReactNode;
  /** What goes into the clipboard. */
  asText: (content: C) => string;
}

/** What was drawn or written here and no server took before the end. It does not count, but it is not thrown away. */
function NotStored<C>({ keeper, what, draw, asText }: Props<C>) {
  const place = useRef<HTMLElement>(null);
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
  async function discard(content: C) {
    // The button that had the focus goes; what stays takes it.
    const stays = place.current?.closest<HTMLElement>('[role="tabpanel"]');
    await keeper.discard(content);
    const now = await keeper.left();
    setLeft(now);
    (now.length > 0 ? place.current : stays)?.focus();
    toast(what === 'board' ? 'The board that was not stored is gone.' : 'The code that was not stored is gone.');
  }

  // What is on its way may still be taken.
  const known = state === 'refused' || (state === 'stored' && copy !== null);
  if (!known || left.length === 0) return null;
  return (
    <section
      ref={place}
      aria-label="Not stored"
      tabIndex={-1}
      className="sticky bottom-0 max-h-1/2 overflow-y-auto border-t border-dashed border-line-strong bg-surface"
    >
      <p className="px-4 pt-3 text-sm text-ink-2">
        Not stored: {refusal ?? 'Another window saved its own first.'} It does not count.
      </p>
      {left.map((content, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they only ever grow or go together
        <div key={index} className="px-4 py-2">
          {draw(content)}
          <div className="flex gap-2">
            <Button size="sm" onClick={() => void copyOut(asText(content))}>
              Copy
            </Button>
            <Confirm
              trigger={
                <Button variant="quiet" size="sm">
                  Discard
                </Button>
              }
              title={`Discard this ${what}?`}
              action="Discard"
              align="start"
              danger
              onConfirm={() => void discard(content)}
            >
              It is kept in this browser alone, so it is gone for good.
            </Confirm>
          </div>
        </div>
      ))}
    </section>
  );
}

async function copyOut(text: string) {
  const words = await navigator.clipboard.writeText(text).then(
    () => 'Copied.',
    () => 'The browser did not let it be copied.',
  );
  toast(words);
}

/** Below the last board: a drawing that came too late. */
export function BoardNotStored() {
  const { board } = useSession().works;
  return (
    <NotStored
      keeper={board}
      what="board"
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
      what="code"
      draw={({ text, language }) => (
        <CodeView text={text} language={language} label="Code that was not stored" className="pb-2" />
      )}
      asText={({ text }) => text}
    />
  );
}
