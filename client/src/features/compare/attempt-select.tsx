import type { SessionSummary } from '@onsite/server/contract/http';
import { ChevronDown } from 'lucide-react';
import { useId } from 'react';
import { date, time } from '../../ui/format.ts';
import { LEVEL_TITLES } from '../../ui/words.ts';

interface Props {
  label: string;
  /** How this one is drawn in the picture below. */
  look: 'outline' | 'solid';
  attempts: SessionSummary[];
  value: string;
  /** The attempt on the other side, which cannot be taken twice. */
  other: string;
  onChange: (id: string) => void;
}

/** Which of the attempts stands on this side. */
export function AttemptSelect({ label, look, attempts, value, other, onChange }: Props) {
  const id = useId();
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="label mb-1 flex items-center gap-2">
        <Dot look={look} />
        {label}
      </label>
      <div className="relative">
        <select
          id={id}
          value={value}
          onChange={({ target }) => onChange(target.value)}
          className="h-9 w-full cursor-pointer appearance-none truncate rounded-md bg-surface pr-8 pl-3 text-sm font-medium inset-ring inset-ring-line-strong hover:bg-hover"
        >
          {attempts.map((attempt) => (
            <option key={attempt.id} value={attempt.id} disabled={attempt.id === other}>
              {date(attempt.startedAt)}, {time(attempt.startedAt)} · {LEVEL_TITLES[attempt.level]} ·{' '}
              {attempt.overall === null ? 'not scored' : Math.floor(attempt.overall)}
            </option>
          ))}
        </select>
        <ChevronDown aria-hidden className="pointer-events-none absolute top-2.5 right-2.5 size-4 text-ink-3" />
      </div>
    </div>
  );
}

/** The mark of the first (hollow, amber) and of the second (filled, in the accent). */
export function Dot({ look }: { look: 'outline' | 'solid' }) {
  return (
    <span
      aria-hidden
      className={`inline-block size-2.5 shrink-0 rounded-full ${look === 'solid' ? 'bg-accent' : 'border-2 border-amber-mid bg-paper'}`}
    />
  );
}
