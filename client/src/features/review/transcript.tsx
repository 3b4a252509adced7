import type { ScorecardItem } from '@onsite/server/contract/scorecard';
import type { PhaseUse } from '../../record/phase-use.ts';
import { stopwatch } from '../../ui/format.ts';
import type { EvidenceBySource } from './evidence.ts';
import { ReviewTurn } from './review-turn.tsx';

interface Props {
  phases: PhaseUse[];
  evidence: EvidenceBySource;
  titles: ReadonlyMap<string, string>;
  sessionId: string;
  startedAt: number;
  /** The turn that is looked at. */
  marked: string | null;
}

const NONE: ScorecardItem[] = [];

/** All that was said, phase by phase. */
export function Transcript({ phases, evidence, titles, sessionId, startedAt, marked }: Props) {
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
              items={evidence.get(turn.id) ?? NONE}
              titles={titles}
              marked={marked === turn.id}
            />
          ))}
        </ol>
      </section>
    ));
}
