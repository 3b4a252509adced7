import { useRoom, useSession } from '../../session/session-context.tsx';
import { Button } from '../../ui/button.tsx';

/** What stood in the composer at the end and became no turn. It counts no more, but it is not thrown away either. */
export function LeftWords() {
  const draft = useRoom((room) => room.draft.trim());
  const { type } = useSession();
  if (draft === '') return null;
  return (
    <div className="mb-2 rounded-md border border-dashed border-line-strong px-3 py-2 text-sm">
      <p className="line-clamp-3 break-words whitespace-pre-wrap text-ink-2">{draft}</p>
      <div className="mt-1 flex items-center gap-2">
        <p className="flex-1 text-xs text-ink-3">Typed, but not said before the end. It does not count.</p>
        <Button size="sm" onClick={() => void navigator.clipboard.writeText(draft)}>
          Copy
        </Button>
        <Button size="sm" variant="quiet" onClick={() => type('')}>
          Discard
        </Button>
      </div>
    </div>
  );
}
