import type { Scorecard, ScorecardItem } from '@onsite/server/contract/scorecard';
import { useMemo } from 'react';
import { stopwatch } from '../../ui/format.ts';
import type { PhaseUse } from './phase-use.ts';
import { ReviewTurn } from './review-turn.tsx';

interface Props {
  phases: PhaseUse[];
  card: Scorecard | null;
  sessionId: string;
  startedAt: number;
  /** The id that the address names. */
  target: string;
}

const NONE: ScorecardItem[] = [];

/** All that was said, phase by phase. */
export function Transcript({ phases, card, sessionId, startedAt, target }: Props) {
  const byTurn = useMemo(() => itemsByTurn(card), [card]);
  const titles = useMemo(() => new Map<string, string>(card?.dimensions.map(({ id, title }) => [id, title])), [card]);
  return phases
    .filter(({ turns }) => turns.length > 0)
    .map((phase) => (
      <section key={phase.id} aria-labelledby={`phase-${phase.id}`} className="pt-8 first:pt-0">
        <h2
          id={`phase-${phase.id}`}
          className="flex scroll-mt-20 items-baseline gap-3 border-b border-line pb-2 text-base font-semibold"
        >
          {phase.title}
          <span className="text-[0.8125rem] font-normal tracking-normal text-ink-2 tabular-nums">
            {phase.enteredAt !== null && `from ${stopwatch(phase.enteredAt - startedAt)}`}
          </span>
        </h2>
        <ol className="pt-2">
          {phase.turns.map((turn) => (
            <ReviewTurn
              key={turn.id}
              turn={turn}
              sessionId={sessionId}
              startedAt={startedAt}
              items={byTurn.get(turn.id) ?? NONE}
              titles={titles}
              marked={target === `turn-${turn.id}`}
            />
          ))}
        </ol>
      </section>
    ));
}

function itemsByTurn(card: Scorecard | null): Map<string, ScorecardItem[]> {
  const byTurn = new Map<string, ScorecardItem[]>();
  for (const item of card?.items ?? []) {
    for (const turnId of new Set(item.evidence.map((evidence) => evidence.turnId))) {
      byTurn.set(turnId, [...(byTurn.get(turnId) ?? []), item]);
    }
  }
  return byTurn;
}
