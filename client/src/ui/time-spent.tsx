import type { PhaseUse } from '../record/phase-use.ts';
import { stopwatch } from './format.ts';

/** Beyond its budget by less than this a phase is in time: changing over takes a moment. */
const SLACK_MS = 60_000;

interface Props {
  phases: PhaseUse[];
  /** Whether the titles lead to the phases of the transcript on the same page. */
  linked?: boolean;
}

/** Time per phase as a bar against its budget, all on one scale. */
export function TimeSpent({ phases, linked = false }: Props) {
  const longest = Math.max(1, ...phases.flatMap(({ usedMs, budgetMs }) => [usedMs, budgetMs ?? 0]));
  return (
    <ol className="space-y-3.5">
      {phases.map((phase) => (
        <PhaseLine key={phase.id} phase={phase} longest={longest} linked={linked} />
      ))}
    </ol>
  );
}

function PhaseLine({ phase, longest, linked }: { phase: PhaseUse; longest: number; linked: boolean }) {
  const { id, title, usedMs, budgetMs, enteredAt } = phase;
  const over = budgetMs !== null && usedMs > budgetMs + SLACK_MS;
  const width = (ms: number) => `${(ms / longest) * 100}%`;
  return (
    <li>
      <p className="flex items-baseline justify-between gap-3 text-[0.8125rem]">
        {linked && phase.turns.length > 0 ? (
          <a href={`#phase-${id}`} className="truncate rounded font-medium underline-offset-4 hover:underline">
            {title}
          </a>
        ) : (
          <span className={`truncate ${enteredAt === null ? 'text-ink-3' : 'font-medium'}`}>{title}</span>
        )}
        <span className={`shrink-0 tabular-nums ${over ? 'text-amber' : 'text-ink-2'}`}>
          {enteredAt === null ? (
            <span className="text-ink-3">not reached</span>
          ) : (
            <>
              {stopwatch(usedMs)}
              {budgetMs !== null && <span className="text-ink-3"> of {stopwatch(budgetMs)}</span>}
            </>
          )}
        </span>
      </p>
      <div aria-hidden className="relative mt-1.5 h-2">
        {budgetMs !== null && (
          <span className="absolute inset-y-0 left-0 rounded-[3px] bg-line" style={{ width: width(budgetMs) }} />
        )}
        <span
          className={`absolute inset-y-0 left-0 rounded-[3px] ${over ? 'bg-amber-mid' : 'bg-accent'}`}
          style={{ width: width(usedMs) }}
        />
        {budgetMs !== null && usedMs > budgetMs && (
          <span className="absolute -inset-y-0.5 -ml-px w-0.5 bg-ink" style={{ left: width(budgetMs) }} />
        )}
      </div>
    </li>
  );
}
