import type { Script } from '../content/script.ts';
import type { ScorecardItem } from '../contract/scorecard.ts';
import { heldAt } from './arithmetic.ts';

/** What was shown of a dimension's items, and the one next thing to say; both only in the words of its items. */
export function feedbackOn(
  script: Script,
  evaluable: boolean,
  items: readonly ScorecardItem[],
): { summary: string; nextStep: string } {
  if (!evaluable)
    return {
      summary: 'The interview ended before this came up, so it is not judged.',
      nextStep: nextStep(script, items),
    };
  return { summary: summary(items), nextStep: nextStep(script, items) };
}

const MOST_NAMED = 4;

function summary(items: readonly ScorecardItem[]): string {
  const strongest = (a: ScorecardItem, b: ScorecardItem) => b.anchor - a.anchor || (a.id < b.id ? -1 : 1);
  const full = items.filter((item) => item.credit === 1).toSorted(strongest);
  const half = items.filter((item) => item.credit === 0.5).toSorted(strongest);
  const lost = items.filter((item) => item.status !== 'not_met' && item.credit === 0);
  const count = `${full.length + half.length} of ${items.length} signs`;
  if (full.length + half.length + lost.length === 0) return 'Nothing that counts here was said.';
  return [
    full.length > 0 ? `Shown: ${named(full)}.` : '',
    half.length > 0 ? `In part or after a hint: ${named(half)}.` : '',
    lost.length > 0 ? `Only after it was said to you: ${named(lost)}.` : '',
    `${count} in all.`,
  ]
    .filter((line) => line !== '')
    .join(' ');
}

function named(items: readonly ScorecardItem[]): string {
  const first = items.slice(0, MOST_NAMED).map((item) => lower(item.question));
  return items.length > MOST_NAMED ? `${first.join('; ')}; and ${items.length - MOST_NAMED} more` : first.join('; ');
}

/**
 * The open item that lifts the level most surely: of the scenario's own the lowest at the anchor that holds it down or
 * above, for what is shown higher up counts below too. A generic one only where none of its own is open, and without an
 * example, which would come from another system. Where nothing holds the level down, the most telling one is left to say.
 */
function nextStep(script: Script, items: readonly ScorecardItem[]): string {
  const held = heldAt(items);
  const order = script.items.map((item) => item.id);
  const own = new Set(script.items.filter((item) => item.own).map((item) => item.id));
  const open = items
    .filter((item) => item.status !== 'met')
    .toSorted(
      (a, b) =>
        Number(own.has(b.id)) - Number(own.has(a.id)) ||
        rank(a, held) - rank(b, held) ||
        order.indexOf(a.id) - order.indexOf(b.id),
    );
  const next = open[0];
  const item = script.items.find((each) => each.id === next?.id);
  if (!next || !item)
    return items.length > 0
      ? 'Every sign was shown; say the same next time without a hint.'
      : 'Hand over in every phase, so that this can be judged.';
  return item.own ? `Next: ${lower(item.asks)}. For example: “${item.good}”` : `Next: ${lower(item.asks)}.`;
}

/** Items from the holding anchor up come first, lowest first; where no anchor holds the level, the highest first. */
const rank = ({ anchor }: ScorecardItem, held: number | null): number =>
  held === null ? -anchor : anchor >= held ? anchor : anchor + 4;

/** Lower case at the beginning, unless the word is a name or an abbreviation. */
const lower = (text: string): string =>
  /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
