import type { CandidateView, Turn } from '@onsite/server/contract/candidate-view';

export type Line =
  | { kind: 'phase'; key: string; title: string; at: number }
  | { kind: 'turn'; key: string; turn: Turn; continues: boolean };

/** The transcript with a mark where each phase was entered. A turn continues when the same person just spoke. */
export function transcriptLines({
  turns,
  entered,
  phases,
}: Pick<CandidateView, 'turns' | 'entered' | 'phases'>): Line[] {
  const titles = new Map(phases.map(({ id, title }) => [id, title]));
  const lines: Line[] = [];
  let next = 0;
  let speaker: Turn['by'] | null = null;
  const enter = (until: number) => {
    for (let mark = entered[next]; mark && mark.at <= until; mark = entered[next]) {
      lines.push({
        kind: 'phase',
        key: `${mark.phase}-${next}`,
        title: titles.get(mark.phase) ?? mark.phase,
        at: mark.at,
      });
      speaker = null;
      next += 1;
    }
  };
  for (const turn of turns) {
    enter(turn.at);
    lines.push({ kind: 'turn', key: turn.id, turn, continues: speaker === turn.by });
    speaker = turn.by;
  }
  enter(Number.POSITIVE_INFINITY);
  return lines;
}
