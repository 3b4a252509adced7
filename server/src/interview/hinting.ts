import type { Script } from '../content/script.ts';
import type { Coverage } from './coverage.ts';
import type { Brief } from './events.ts';
import { isOfUntoldChange, isSaid, laddersMeant } from './hint-topic.ts';
import type { Interview } from './state.ts';

type Hint = NonNullable<Brief['hint']> & { text: string };

/** What they say they are stuck with goes before all else. */
const MEANT = 32;

/**
 * The next rung of the ladder nearest to what is open: one about what they say they are stuck with, the one begun since the last question, then one about that
 * question, then one of its dimension, one of this phase, any. Null when no ladder has a rung left for something open
 * whose point has not been made, nor its next rung said. A change that was not told of has no hints.
 */
export function nextHint(script: Script, state: Interview, coverage: Coverage): Hint | null {
  const given = state.spoken.flatMap(({ brief }) => (brief.hint ? [brief.hint] : []));
  const told = new Set(state.spoken.flatMap(({ brief }) => brief.change ?? []));
  const asked = state.spoken.findLastIndex(({ brief }) => brief.ask?.probe);
  const lastAsked = new Set(state.spoken[asked]?.brief.ask?.items);
  const dimensions = new Set([...lastAsked].map(dimension));
  const begunSince = state.spoken.slice(asked + 1).findLast(({ brief }) => brief.hint)?.brief.hint?.ladder;
  const ofPhase = new Set(
    script.probes.filter(({ phase }) => phase === state.view.phase).flatMap((probe) => probe.for),
  );
  const texts = state.view.turns.filter(({ by }) => by === 'candidate').map(({ text }) => text);
  const meant = laddersMeant(script, texts.slice(-2));
  let best: { hint: Hint; rank: number } | null = null;
  script.hints.forEach((ladder, index) => {
    const rungsGiven = given.filter((hint) => hint.ladder === index).length;
    const text = ladder.rungs[rungsGiven];
    const open = ladder.for.filter((item) => !coverage.shown.has(item));
    if (text === undefined || open.length === 0 || isOfUntoldChange(script, ladder, told)) return;
    // Rungs come in order (C9), so that one that they have said leaves the rest of its ladder as well.
    if (isSaid(text, texts) || isSaid(ladder.rungs[2], texts)) return;
    const any = (test: (id: string) => boolean, worth: number) => (open.some(test) ? worth : 0);
    const rank =
      ((meant[index] ?? 0) > 0 ? MEANT + (meant[index] ?? 0) : 0) +
      (begunSince === index ? 16 : 0) +
      any((id) => lastAsked.has(id), 8) +
      any((id) => dimensions.has(dimension(id)), 4) +
      any((id) => ofPhase.has(id), 2) +
      (given.at(-1)?.ladder === index ? 1 : 0);
    const rung = (rungsGiven + 1) as 1 | 2 | 3;
    if (!best || rank > best.rank) best = { hint: { ladder: index, rung, items: [...ladder.for], text }, rank };
  });
  return (best as { hint: Hint } | null)?.hint ?? null;
}

const dimension = (itemId: string): string => itemId.split('-')[0] ?? itemId;
