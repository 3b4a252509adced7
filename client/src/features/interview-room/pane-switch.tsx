import type { ReactNode } from 'react';

interface Props {
  panes: { id: string; title: ReactNode }[];
  value: string;
  /** The pane in which something new was said; null where none. */
  unread: string | null;
  onChange: (id: string) => void;
}

/** On a narrow window: which half of the room is in sight. */
export function PaneSwitch({ panes, value, unread, onChange }: Props) {
  return (
    <nav aria-label="Halves of the room" className="flex shrink-0 gap-5 border-b border-line px-4 sm:px-6 lg:hidden">
      {panes.map(({ id, title }) => (
        <button
          key={id}
          type="button"
          aria-pressed={id === value}
          onClick={() => onChange(id)}
          className="-mb-px h-10 border-b-2 border-transparent text-[0.8125rem] font-medium text-ink-3 aria-pressed:border-ink aria-pressed:text-ink"
        >
          {title}
          {id === unread && (
            <span className="ml-1.5 inline-block size-2 rounded-full bg-accent align-middle">
              <span className="sr-only">, something new was said</span>
            </span>
          )}
        </button>
      ))}
    </nav>
  );
}
