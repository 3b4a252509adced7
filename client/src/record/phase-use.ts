import type { Turn } from '@onsite/server/contract/candidate-view';
import type { SessionCourse } from '@onsite/server/contract/http';
import { PHASE_TITLES } from '@onsite/server/contract/vocabulary';

/** A phase as it went. */
export interface PhaseUse {
  id: string;
  title: string;
  /** Planned length, ms; null where the plan does not know it. */
  budgetMs: number | null;
  /** When it was entered (epoch ms); null where it was not. */
  enteredAt: number | null;
  usedMs: number;
  turns: Turn[];
}

/**
 * The phases with their turns and the time that they took, from one entry to the next. `endedAt` null means still
 * running: the last one then lasts until the last turn.
 */
export function phaseUse(
  turns: readonly Turn[],
  { plan, entered }: Pick<SessionCourse, 'plan' | 'entered'>,
  { startedAt, endedAt }: { startedAt: number; endedAt: number | null },
): PhaseUse[] {
  const ids = [...new Set([...plan.map(({ id }) => id), ...turns.map(({ phase }) => phase)])];
  const end = Math.max(endedAt ?? 0, turns.at(-1)?.at ?? startedAt);
  return ids.map((id) => {
    const planned = plan.find((phase) => phase.id === id);
    const index = entered.findIndex(({ phase }) => phase === id);
    const enteredAt = entered[index]?.at ?? null;
    return {
      id,
      title: planned?.title ?? PHASE_TITLES[id] ?? readable(id),
      budgetMs: planned ? planned.minutes * 60_000 : null,
      enteredAt,
      usedMs: enteredAt === null ? 0 : Math.max(0, (entered[index + 1]?.at ?? end) - enteredAt),
      turns: turns.filter(({ phase }) => phase === id),
    };
  });
}

function readable(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
