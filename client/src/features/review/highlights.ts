import type { ScorecardItem } from '@onsite/server/contract/scorecard';

/** A stretch of a turn's text that is quoted, with the items that quote it. UTF-16 units; `to` is not part of it. */
export interface Highlight {
  from: number;
  to: number;
  items: ScorecardItem[];
}

/** A piece of the text. `notes` are the numbers of the highlights that end with it. */
export interface Piece {
  from: number;
  text: string;
  quoted: boolean;
  notes: number[];
}

/** Where the quote stands in the text, white space aside; null where it does not. */
export function quoteRange(text: string, quote: string): { from: number; to: number } | null {
  const words = quote.match(/\S+/g);
  if (!words) return null;
  const pattern = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+');
  const found = new RegExp(pattern).exec(text);
  return found ? { from: found.index, to: found.index + found[0].length } : null;
}

/** The quoted stretches of one turn in order of their ends; items that quote the same words share one. */
export function highlightsOf(turn: { id: string; text: string }, items: readonly ScorecardItem[]): Highlight[] {
  const found = new Map<string, Highlight>();
  for (const item of items) {
    for (const { turnId, quote } of item.evidence) {
      const range = turnId === turn.id ? quoteRange(turn.text, quote) : null;
      if (!range) continue;
      const key = `${range.from}-${range.to}`;
      const had = found.get(key) ?? { ...range, items: [] };
      if (!had.items.includes(item)) had.items.push(item);
      found.set(key, had);
    }
  }
  return [...found.values()].toSorted((one, other) => one.to - other.to || one.from - other.from);
}

/** The text cut at the edges of its highlights, which are numbered from 1. The pieces join to the text again. */
export function pieces(text: string, highlights: readonly Highlight[]): Piece[] {
  const edges = [...new Set([0, text.length, ...highlights.flatMap(({ from, to }) => [from, to])])].toSorted(
    (one, other) => one - other,
  );
  return edges.slice(0, -1).map((from, index) => {
    const to = edges[index + 1] ?? text.length;
    return {
      from,
      text: text.slice(from, to),
      quoted: highlights.some((highlight) => highlight.from <= from && to <= highlight.to),
      notes: highlights.flatMap((highlight, number) => (highlight.to === to ? [number + 1] : [])),
    };
  });
}
