import type { Script } from '../content/script.ts';
import type { Coverage } from './coverage.ts';
import type { Brief } from './events.ts';
import type { Interview } from './state.ts';

type Hint = NonNullable<Brief['hint']> & { text: string };

/**
 * The next rung of the ladder nearest to what is open: the one begun last, then one about the last question, then
 * one of this phase, then any. Null when no ladder has a rung left for something open.
 */
export function nextHint(script: Script, state: Interview, coverage: Coverage): Hint | null {
  const given = state.spoken.flatMap(({ brief }) => (brief.hint ? [brief.hint] : []));
  const lastAsked = new Set(state.spoken.findLast(({ brief }) => brief.ask?.probe)?.brief.ask?.items);
  const ofPhase = new Set(
    script.probes.filter(({ phase }) => phase === state.view.phase).flatMap((probe) => probe.for),
  );
  let best: { hint: Hint; rank: number } | null = null;
  script.hints.forEach((ladder, index) => {
    const rungsGiven = given.filter((hint) => hint.ladder === index).length;
    const text = ladder.rungs[rungsGiven];
    const open = ladder.for.filter((item) => !coverage.shown.has(item));
    if (text === undefined || open.length === 0) return;
    const begun = given.at(-1)?.ladder === index;
    const rank =
      (begun ? 8 : 0) + (open.some((id) => lastAsked.has(id)) ? 4 : 0) + (open.some((id) => ofPhase.has(id)) ? 2 : 0);
    const rung = (rungsGiven + 1) as 1 | 2 | 3;
    if (!best || rank > best.rank) best = { hint: { ladder: index, rung, items: [...ladder.for], text }, rank };
  });
  return (best as { hint: Hint } | null)?.hint ?? null;
}
