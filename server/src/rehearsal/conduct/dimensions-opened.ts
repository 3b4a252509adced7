import { doesNotApply, type Finding, faultless } from './check.ts';
import type { History } from './history.ts';

/** C18: every dimension that counts was opened by a turn that was said, or is said to be out of judgement's reach. */
export function opensDimensions({ script, said, turns, scorecard }: History): Finding {
  if (!turns.some(({ by, draft }) => by === 'candidate' && !draft))
    return doesNotApply('the candidate never handed over');
  const opened = new Set(said.flatMap(({ chosen }) => chosen?.brief.opens ?? []));
  const excused = new Set((scorecard?.dimensions ?? []).filter(({ evaluable }) => !evaluable).map(({ id }) => id));
  const scored = script.dimensions.filter(({ weight }) => weight > 0);
  const closed = scored.filter(({ id }) => !opened.has(id) && !excused.has(id));
  return faultless(
    closed.map(({ id }) => `${id} was never opened`),
    `${scored.filter(({ id }) => opened.has(id)).length} of ${scored.length}`,
  );
}
