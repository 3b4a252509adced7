import type { BoardGraph } from '../contract/board.ts';

export type { BoardGraph, BoardNode } from '../contract/board.ts';

export const EMPTY_GRAPH: BoardGraph = { nodes: [], edges: [], notes: [] };

interface Shape {
  id: string;
  kind: 'shape' | 'arrow' | 'text';
  text: string;
  /** The shape that a text is bound to. */
  container: string | null;
  from: string | null;
  to: string | null;
}

const SHAPES = new Set(['rectangle', 'ellipse', 'diamond', 'frame', 'image', 'magicframe']);
/** A longer label is cut: the graph is read by people and prompts, the scene keeps everything. */
const LABEL_LIMIT = 200;
/** A brief goes to a model with every turn after it; no board that a person reads is longer. */
const TEXT_LIMIT = 12_000;

/**
 * Reads an Excalidraw scene as a graph: shapes with their bound text are nodes, arrows bound at both ends are
 * edges, free text is a note. Deleted elements and anything that is not understood are left out; never throws.
 */
export function readBoard(scene: readonly unknown[]): BoardGraph {
  const shapes = scene.map(readShape).filter((shape) => shape !== null);
  const labels = new Map<string, string>();
  for (const shape of shapes) if (shape.kind === 'text' && shape.container) labels.set(shape.container, shape.text);
  const labelOf = (shape: Shape): string => tidy(labels.get(shape.id) ?? shape.text);

  const known = new Set(shapes.filter((shape) => shape.kind !== 'arrow').map((shape) => shape.id));
  const edges = shapes.flatMap((shape) =>
    shape.kind === 'arrow' && shape.from && shape.to && known.has(shape.from) && known.has(shape.to)
      ? [{ from: shape.from, to: shape.to, label: labelOf(shape) }]
      : [],
  );
  const tied = new Set(edges.flatMap((edge) => [edge.from, edge.to]));
  const isNode = (shape: Shape): boolean => shape.kind === 'shape' || (shape.kind === 'text' && tied.has(shape.id));
  const nodes = shapes.flatMap((shape) => {
    const label = labelOf(shape);
    return isNode(shape) && (label !== '' || tied.has(shape.id)) ? [{ id: shape.id, label }] : [];
  });
  const ids = new Set(shapes.map((shape) => shape.id));
  const notes = shapes.flatMap((shape) => {
    const free = shape.kind === 'text' && !tied.has(shape.id) && !(shape.container && ids.has(shape.container));
    return free && tidy(shape.text) !== '' ? [tidy(shape.text)] : [];
  });
  return { nodes, edges, notes };
}

function readShape(element: unknown): Shape | null {
  if (typeof element !== 'object' || element === null) return null;
  const { id, type, isDeleted, text, originalText, name, containerId, startBinding, endBinding } = element as Record<
    string,
    unknown
  >;
  if (typeof id !== 'string' || typeof type !== 'string' || isDeleted === true) return null;
  const words = [originalText, text, name].find((value) => typeof value === 'string' && value !== '');
  const shape = { id, text: String(words ?? ''), container: typeof containerId === 'string' ? containerId : null };
  if (type === 'text') return { ...shape, kind: 'text', from: null, to: null };
  if (type === 'arrow' || type === 'line')
    return { ...shape, kind: 'arrow', from: boundTo(startBinding), to: boundTo(endBinding) };
  return SHAPES.has(type) ? { ...shape, kind: 'shape', from: null, to: null } : null;
}

function boundTo(binding: unknown): string | null {
  if (typeof binding !== 'object' || binding === null) return null;
  const { elementId } = binding as Record<string, unknown>;
  return typeof elementId === 'string' ? elementId : null;
}

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, LABEL_LIMIT);

/** Names an edge by the labels of its ends. The labels are looked up once a graph: a scene may hold thousands. */
function edgeTexts(graph: BoardGraph): string[] {
  const labels = new Map(graph.nodes.map((node) => [node.id, node.label]));
  const nameOf = (id: string) => labels.get(id) || 'an unnamed box';
  return graph.edges.map(
    ({ from, to, label }) => `${nameOf(from)} → ${nameOf(to)}${label === '' ? '' : ` (${label})`}`,
  );
}

/** The graph in words, one thing a line; empty for an empty board. */
export function boardText(graph: BoardGraph): string {
  const tied = new Set(graph.edges.flatMap((edge) => [edge.from, edge.to]));
  const alone = graph.nodes.filter((node) => !tied.has(node.id)).map((node) => node.label);
  return [...edgeTexts(graph), ...alone, ...graph.notes].join('\n').slice(0, TEXT_LIMIT);
}

/** What changed from one graph to the next, in words; empty where nothing that is read did. */
export function boardDiff(before: BoardGraph, after: BoardGraph): string {
  const lines = (graph: BoardGraph) => ({
    nodes: graph.nodes.map((node) => node.label).filter((label) => label !== ''),
    edges: edgeTexts(graph),
    notes: graph.notes.map((note) => `"${note}"`),
  });
  const [old, now] = [lines(before), lines(after)];
  const news = (['nodes', 'edges', 'notes'] as const).flatMap((kind) => {
    const word = { nodes: 'box', edges: 'arrow', notes: 'note' }[kind];
    return [
      said(`New ${word}`, missingIn(now[kind], old[kind])),
      said(`Removed ${word}`, missingIn(old[kind], now[kind])),
    ];
  });
  return news
    .filter((line) => line !== '')
    .join(' ')
    .slice(0, TEXT_LIMIT);
}

function said(what: string, names: string[]): string {
  if (names.length === 0) return '';
  const plural = names.length === 1 ? '' : what.endsWith('box') ? 'es' : 's';
  return `${what}${plural}: ${names.join('; ')}.`;
}

/** Those of `names` that `others` lacks, each as often as it is missing. */
function missingIn(names: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const name of others) left.set(name, (left.get(name) ?? 0) + 1);
  return names.filter((name) => {
    const count = left.get(name) ?? 0;
    left.set(name, count - 1);
    return count <= 0;
  });
}
