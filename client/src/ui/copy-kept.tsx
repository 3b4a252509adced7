import { Button } from './button.tsx';

interface Props {
  /** "board", "code" */
  what: string;
  take: string;
  onTake: () => void;
  onDrop: () => void;
}

/** Another window saved first, and what was made here is kept. */
export function CopyKept({ what, take, onTake, onDrop }: Props) {
  return (
    <div
      role="status"
      className="flex shrink-0 flex-wrap items-center gap-2 border-b border-line bg-amber-soft px-4 py-1.5 text-[0.8125rem]"
    >
      <p className="mr-auto text-amber">Another window saved its {what} first. Yours is kept as a copy.</p>
      <Button size="sm" onClick={onTake}>
        {take}
      </Button>
      <Button size="sm" variant="quiet" onClick={onDrop}>
        Discard
      </Button>
    </div>
  );
}
