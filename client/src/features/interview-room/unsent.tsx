import { useShallow } from 'zustand/react/shallow';
import { stillUnsent } from '../../session/room-state.ts';
import { useRoom, useSession } from '../../session/session-context.tsx';
import { Button } from '../../ui/button.tsx';

/** Words on their way to the server, and words that it refused; both stay in sight until they are dealt with. */
export function Unsent() {
  const words = useRoom(useShallow(stillUnsent));
  const live = useRoom(({ view }) => view.status === 'live');
  const { takeBack, drop } = useSession();
  if (words.length === 0) return null;
  return (
    <ul aria-label="Not sent yet" className="mb-2 max-h-[28dvh] space-y-2 overflow-y-auto">
      {words.map(({ n, text, refusal }) => (
        <li key={n} className="rounded-md border border-dashed border-line-strong px-3 py-2 text-sm">
          <p className="line-clamp-3 break-words whitespace-pre-wrap text-ink-2">{text}</p>
          {refusal === undefined ? (
            <p className="mt-1 text-xs text-ink-3">Waiting to be sent</p>
          ) : (
            <div className="mt-1 flex flex-wrap items-center gap-2">
              <p role="alert" className="flex-1 text-xs text-red">
                Not taken: {refusal}
              </p>
              {live ? (
                <Button size="sm" onClick={() => void takeBack(n)}>
                  Edit again
                </Button>
              ) : (
                <Button size="sm" onClick={() => void navigator.clipboard.writeText(text)}>
                  Copy
                </Button>
              )}
              <Button size="sm" variant="quiet" onClick={() => void drop(n)}>
                Discard
              </Button>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
