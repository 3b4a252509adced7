import type { Script } from '../content/script.ts';
import type { Turn } from '../contract/candidate-view.ts';

/** What reads a turn's text: the ids of the items that it shows. */
export type ReadItems = (text: string) => readonly string[];

/** Which items the candidate has shown so far. */
export interface Coverage {
  shown: ReadonlySet<string>;
  /** Items that were first shown in the turns from this index of the transcript on. */
  newSince: (turnIndex: number) => ReadonlySet<string>;
}

/**
 * Coverage of a transcript. Each turn is read once: turns are never changed, so what was found is kept with the turn.
 */
export function coverageReader(read: ReadItems): (turns: readonly Turn[]) => Coverage {
  const found = new WeakMap<Turn, readonly string[]>();
  const itemsOf = (turn: Turn): readonly string[] => {
    let items = found.get(turn);
    if (!items) {
      items = turn.by === 'candidate' ? read(turn.text) : [];
      found.set(turn, items);
    }
    return items;
  };
  return (turns) => {
    const firstShown = new Map<string, number>();
    turns.forEach((turn, index) => {
      for (const item of itemsOf(turn)) if (!firstShown.has(item)) firstShown.set(item, index);
    });
    return {
      shown: new Set(firstShown.keys()),
      newSince: (turnIndex) => new Set([...firstShown].filter(([, at]) => at >= turnIndex).map(([item]) => item)),
    };
  };
}

/** A high-level design exists: three connected nodes on the board, or a sign of architecture in words. */
export function designExists(
  script: Script,
  coverage: Coverage,
  board: { nodes: readonly unknown[]; edges: readonly unknown[] },
): boolean {
  if (board.nodes.length >= 3 && board.edges.length >= 2) return true;
  return script.items.some((item) => item.dimension === 'D3' && coverage.shown.has(item.id));
}
