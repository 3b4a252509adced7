import type { Script } from '../content/script.ts';
import type { Turn } from '../contract/candidate-view.ts';

/** An item that a text speaks of: in full, or in part. */
export interface Heard {
  item: string;
  whole: boolean;
}
/** What reads a turn's text: the items that it shows, and those that it only touches. */
export type ReadItems = (text: string) => readonly Heard[];

/** Which items the candidate has shown so far. */
export interface Coverage {
  shown: ReadonlySet<string>;
  /** Items that were first shown in the turns from this index of the transcript on. */
  newSince: (turnIndex: number) => ReadonlySet<string>;
  /** Items that the candidate has spoken of at least in part since the interviewer's last turn. */
  touched: ReadonlySet<string>;
}

/**
 * Coverage of a transcript. Each turn is read once: turns are never changed, so what was found is kept with the turn.
 */
export function coverageReader(read: ReadItems): (turns: readonly Turn[]) => Coverage {
  const found = new WeakMap<Turn, readonly Heard[]>();
  const heardIn = (turn: Turn): readonly Heard[] => {
    if (turn.by !== 'candidate') return [];
    const heard = found.get(turn) ?? read(turn.text);
    found.set(turn, heard);
    return heard;
  };
  return (turns) => {
    const firstShown = new Map<string, number>();
    turns.forEach((turn, index) => {
      for (const { item, whole } of heardIn(turn)) if (whole && !firstShown.has(item)) firstShown.set(item, index);
    });
    const latest = turns.slice(turns.findLastIndex(({ by }) => by === 'interviewer') + 1);
    return {
      shown: new Set(firstShown.keys()),
      newSince: (turnIndex) => new Set([...firstShown].filter(([, at]) => at >= turnIndex).map(([item]) => item)),
      touched: new Set(latest.flatMap(heardIn).map(({ item }) => item)),
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
