import type { ScenarioSummary } from '@onsite/server/contract/http';
import { minutes } from '../../ui/format.ts';

/** How the time is cut, as long as it lasts. */
export function Plan({ phases, durationMinutes }: { phases: ScenarioSummary['phases']; durationMinutes: number }) {
  return (
    <section aria-labelledby="plan">
      <h2 id="plan" className="text-lg font-semibold">
        How the time is spent
      </h2>
      <ol className="mt-4 flex flex-col gap-3 sm:flex-row sm:gap-1">
        {phases.map(({ id, title, minutes: length }) => (
          <li key={id} className="min-w-0 sm:min-w-28" style={{ flex: length / durationMinutes }}>
            <div aria-hidden className="h-2 rounded-[3px] bg-accent-mid max-sm:hidden" />
            <p className="flex items-baseline justify-between gap-2 pr-3 sm:mt-2.5 sm:block">
              <span className="block text-sm font-medium">{title}</span>
              <span className="block text-sm text-ink-3 tabular-nums">{minutes(length)}</span>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
