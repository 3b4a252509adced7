import type { ItemStatus } from '@onsite/server/contract/vocabulary';
import { Check, Circle, CircleDashed, Contrast } from 'lucide-react';

const LOOKS: Record<ItemStatus, { word: string; icon: typeof Check; colour: string }> = {
  met: { word: 'Met', icon: Check, colour: 'text-accent' },
  partial: { word: 'In part', icon: Contrast, colour: 'text-amber' },
  not_met: { word: 'Open', icon: Circle, colour: 'text-ink-3' },
  cannot_evaluate: { word: 'Not judged', icon: CircleDashed, colour: 'text-ink-3' },
};

/** The mark before an item; its word is for screen readers. */
export function ItemStatusMark({ status, className = '' }: { status: ItemStatus; className?: string }) {
  const { word, icon: Icon, colour } = LOOKS[status];
  return (
    <>
      <Icon aria-hidden className={`size-4 shrink-0 ${colour} ${className}`} strokeWidth={status === 'met' ? 2.5 : 2} />
      <span className="sr-only">{word}: </span>
    </>
  );
}
