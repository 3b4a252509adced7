import type { ReactNode } from 'react';

export type Tone = 'plain' | 'accent' | 'amber' | 'red';

const TONES: Record<Tone, string> = {
  plain: 'bg-hover text-ink-2',
  accent: 'bg-accent-soft text-accent',
  amber: 'bg-amber-soft text-amber',
  red: 'bg-red-soft text-red',
};

/** A short word about the thing beside it. */
export function Chip({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span
      className={`inline-flex items-center gap-1 rounded px-1.5 py-px text-xs/4.5 font-medium whitespace-nowrap ${TONES[tone]}`}
    >
      {children}
    </span>
  );
}
