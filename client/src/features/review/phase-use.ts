import type { Turn } from '@onsite/server/contract/candidate-view';
import { PHASE_TITLES } from '@onsite/server/contract/vocabulary';

/** A phase as it went. */
export interface PhaseUse {
  id: string;
  title: string;
  /** Planned length, ms; null where the plan is not known any more. */
  budgetMs: number | null;
  /** When it was entered (epoch ms); null where it was not. */
  enteredAt: number | null;
  usedMs: number;
  turns: Turn[];
}

interface Plan {
  id: string;
  title: string;
  minutes: number;
}

/**
 * The phases with their turns and the time that they took. A phase counts as entered with its first turn (the first one
 * with the session) and lasts until the next is entered. `endedAt` null means still running: until the last turn.
 */
export function phaseUse(
  turns: readonly Turn[],
  plan: readonly Plan[],
  { startedAt, endedAt }: { startedAt: number; endedAt: number | null },
): PhaseUse[] {
  const spoken = [...new Set(turns.map(({ phase }) => phase))];
  const ids = [...plan.map(({ id }) => id), ...spoken.filter((id) => !plan.some((phase) => phase.id === id))];
  const entered = new Map(spoken.map((id, index) => [id, index === 0 ? startedAt : firstAt(turns, id)]));
  const end = Math.max(endedAt ?? 0, turns.at(-1)?.at ?? startedAt);
  return ids.map((id) => {
    const planned = plan.find((phase) => phase.id === id);
    const enteredAt = entered.get(id) ?? null;
    const next = spoken[spoken.indexOf(id) + 1];
    const until = (next !== undefined && entered.get(next)) || end;
    return {
      id,
      title: planned?.title ?? PHASE_TITLES[id] ?? readable(id),
      budgetMs: planned ? planned.minutes * 60_000 : null,
      enteredAt,
      usedMs: enteredAt === null ? 0 : Math.max(0, until - enteredAt),
      turns: turns.filter(({ phase }) => phase === id),
    };
  });
}

const firstAt = (turns: readonly Turn[], phase: string) => turns.find((turn) => turn.phase === phase)?.at ?? 0;

function readable(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
