import type { BoardEdge, BoardGraph } from '../contract/board.ts';
import { nameOf } from './board/names.ts';

/** A brief goes to a model with every turn after it; no board that a person reads is longer. */
const TEXT_LIMIT = 12_000;
const SIGNS = { both: '↔', none: '—', one: '→' } as const;

/** The graph in words, one thing a line: arrows, parts that no arrow ties, boundaries, notes; empty for an empty board. */
export function boardText(graph: BoardGraph): string {
  const { alone, edges, boundaries } = linesOf(graph, namesOf(graph));
  return [...edges, ...alone, ...boundaries, ...graph.notes.map((note) => `Note: ${note}`)]
    .join('\n')
    .slice(0, TEXT_LIMIT);
}

/** The arrows in words: `Barista → Order service: label`. */
export const edgeLines = (graph: BoardGraph): string[] => linesOf(graph, namesOf(graph)).edges;

/** What changed from one graph to the next, in words; empty where nothing that is read did. */
export function boardDiff(before: BoardGraph, after: BoardGraph): string {
  const names = namesOf(after);
  const now = linesOf(after, names);
  // What is renamed is said once, and its arrows are then the same as before.
  const then = linesOf(before, new Map([...namesOf(before), ...names]));
  const old = new Map(before.nodes.map((node) => [node.id, nameOf(node)]));
  const renamed = after.nodes.flatMap((node) => {
    const was = old.get(node.id);
    return was !== undefined && was !== nameOf(node) ? [`${was} is now ${nameOf(node)}`] : [];
  });
  const kinds = ['nodes', 'edges', 'boundaries', 'notes'] as const;
  return [
    said(
      'Added',
      kinds.flatMap((kind) => missingIn(now[kind], then[kind])),
    ),
    said(
      'Removed',
      kinds.flatMap((kind) => missingIn(then[kind], now[kind])),
    ),
    said('Renamed', renamed),
  ]
    .filter((line) => line !== '')
    .join(' ')
    .slice(0, TEXT_LIMIT);
}

const said = (what: string, things: readonly string[]): string =>
  things.length === 0 ? '' : `${what}: ${things.join('; ')}.`;

const namesOf = ({ nodes }: BoardGraph): Map<string, string> => new Map(nodes.map((node) => [node.id, nameOf(node)]));

function linesOf({ nodes, edges, notes, boundaries = [] }: BoardGraph, names: ReadonlyMap<string, string>) {
  const name = (id: string): string => names.get(id) ?? '';
  const tied = new Set(edges.flatMap(({ from, to }) => [from, to]));
  return {
    nodes: nodes.map(({ id }) => name(id)),
    alone: nodes.filter(({ id }) => !tied.has(id)).map(({ id }) => `${name(id)} (no arrow)`),
    edges: edges.map((edge) => edgeWords(edge, name)),
    boundaries: boundaries.map(({ label, nodes: parts }) => `In ${label}: ${parts.map(name).join(', ')}`),
    notes: notes.map((note) => `"${note}"`),
  };
}

function edgeWords({ from, to, label, heads }: BoardEdge, name: (id: string) => string): string {
  return `${name(from)} ${SIGNS[heads ?? 'one']} ${name(to)}${label === '' ? '' : `: ${label}`}`;
}

/** Those of `lines` that `others` lacks, each as often as it is missing. */
function missingIn(lines: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
}
