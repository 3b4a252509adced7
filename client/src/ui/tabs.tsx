import { Tabs as Radix } from 'radix-ui';
import { type ReactNode, useRef } from 'react';

export interface Tab {
  id: string;
  title: ReactNode;
  content: ReactNode;
}

interface Props {
  /** What the tabs are about, for screen readers. */
  label: string;
  tabs: Tab[];
  value: string;
  onChange: (id: string) => void;
  className?: string;
  listClassName?: string;
  /** Keeps a panel in the page once it was shown, for those that hold a state of their own (a board, an editor). */
  keepMounted?: boolean;
}

/** Panels of which one is in sight; arrow keys move between them. */
export function Tabs({ label, tabs, value, onChange, className = '', listClassName = '', keepMounted = false }: Props) {
  const seen = useRef(new Set<string>());
  seen.current.add(value);
  return (
    <Radix.Root value={value} onValueChange={onChange} className={`flex min-h-0 flex-col ${className}`}>
      <Radix.List aria-label={label} className={`flex shrink-0 gap-5 border-b border-line px-4 ${listClassName}`}>
        {tabs.map((tab) => (
          <Radix.Trigger
            key={tab.id}
            value={tab.id}
            className="-mb-px h-10 border-b-2 border-transparent text-[0.8125rem] font-medium text-ink-3 transition-colors hover:text-ink data-[state=active]:border-ink data-[state=active]:text-ink"
          >
            {tab.title}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {tabs.map((tab) => (
        <Radix.Content
          key={tab.id}
          value={tab.id}
          {...(keepMounted && seen.current.has(tab.id) && { forceMount: true as const })}
          className="min-h-0 flex-1 overflow-auto data-[state=inactive]:hidden"
        >
          {tab.content}
        </Radix.Content>
      ))}
    </Radix.Root>
  );
}
