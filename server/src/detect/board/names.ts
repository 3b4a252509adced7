import type { BoardGraph, BoardNode } from '../../contract/board.ts';

const UNNAMED = 'unnamed box';

/** Names each node by its label, unlike all others; a node whose label has not changed keeps the name it had. */
export function withNames(nodes: readonly BoardNode[], before: BoardGraph): BoardNode[] {
  const had = new Map(before.nodes.map((node) => [node.id, node]));
  const taken = new Set<string>();
  const kept = nodes.map((node) => {
    const old = had.get(node.id);
    if (old?.name === undefined || old.label !== node.label || taken.has(old.name)) return node;
    taken.add(old.name);
    return { ...node, name: old.name };
  });
  const next = new Map<string, number>();
  return kept.map((node) => {
    if (node.name !== undefined) return node;
    const base = node.label === '' ? UNNAMED : node.label;
    let count = next.get(base) ?? 1;
    let name = base;
    while (taken.has(name)) {
      count += 1;
      name = `${base} (${count})`;
    }
    next.set(base, count);
    taken.add(name);
    return { ...node, name };
  });
}

/** Graphs of before there were names call a node by its label. */
export const nameOf = ({ name, label }: BoardNode): string => name ?? (label === '' ? UNNAMED : label);
