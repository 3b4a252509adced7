import type { ItemStatus } from '@onsite/server/contract/vocabulary';
import { Check, Circle, CircleDashed, type LucideProps } from 'lucide-react';
import type { ComponentType } from 'react';

const LOOKS: Record<ItemStatus, { word: string; icon: ComponentType<LucideProps>; colour: string }> = {
  met: { word: 'Met', icon: Check, colour: 'text-accent' },
  partial: { word: 'In part', icon: HalfCircle, colour: 'text-amber' },
  not_met: { word: 'Open', icon: Circle, colour: 'text-ink-3' },
  cannot_evaluate: { word: 'Not judged', icon: CircleDashed, colour: 'text-ink-3' },
};

/** The status as a word within a sentence. */
export const itemStatusWord = (status: ItemStatus): string => LOOKS[status].word.toLowerCase();

interface Props {
  status: ItemStatus;
  /** Says the status to a screen reader; false where words beside it do. */
  said?: boolean;
  className?: string;
}

/** The mark before an item. */
export function ItemStatusMark({ status, said = true, className = '' }: Props) {
  const { word, icon: Icon, colour } = LOOKS[status];
  return (
    <>
      <Icon aria-hidden className={`size-4 shrink-0 ${colour} ${className}`} strokeWidth={status === 'met' ? 2.5 : 2} />
      {said && <span className="sr-only">{word}: </span>}
    </>
  );
}

/** Lucide has no plain one. */
function HalfCircle({ className }: LucideProps) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" className={className}>
      <circle cx="12" cy="12" r="9" fill="none" stroke="currentColor" strokeWidth="2.5" />
      <path d="M12 3a9 9 0 0 0 0 18z" fill="currentColor" />
    </svg>
  );
}
