import type { BoardBoundary, BoardGraph, BoardNode } from '../contract/board.ts';
import { type Groups, resolveGroups } from './board/composites.ts';
import { edgesOf } from './board/edges.ts';
import { type Drawn, readElement } from './board/elements.ts';
import { type Inside, placedOf, readInside } from './board/inside.ts';
import { kindOf } from './board/kinds.ts';
import { looseLabels } from './board/loose-labels.ts';
import { withNames } from './board/names.ts';

export type { BoardGraph, BoardNode } from '../contract/board.ts';

export const EMPTY_GRAPH: BoardGraph = { nodes: [], edges: [], notes: [] };

/** No board that a person reads has more; what is beyond is left out. */
const MOST = { elements: 20_000, nodes: 1_000, edges: 2_000, notes: 300 };

/**
 * Reads an Excalidraw scene as a graph: shapes with their text are nodes, lines that are bound to two of them or end
 * near them are edges, frames, groups and boxes around others are boundaries, other text is a note. Deleted elements
 * and anything that is not understood are left out; never throws. Time grows about as the scene does.
 * @param before the graph of the revision before: what is unchanged keeps its name
 */
export function readBoard(scene: readonly unknown[], before: BoardGraph = EMPTY_GRAPH): BoardGraph {
  const drawn = firstOfEach(scene.slice(0, MOST.elements).map(readElement));
  const byId = new Map(drawn.map((element) => [element.id, element]));
  const labels = new Map<string, string>();
  const used = new Set<string>();
  const label = (shape: string, text: Drawn) => {
    labels.set(shape, [labels.get(shape) ?? '', text.text].filter((part) => part !== '').join(' '));
    used.add(text.id);
  };

  const texts = drawn.filter(({ what }) => what === 'text');
  for (const text of texts) if (text.container !== null && byId.has(text.container)) label(text.container, text);
  const groups = resolveGroups(drawn, new Set(labels.keys()));
  for (const [shape, text] of groups.labels) label(shape, text);

  const shapes = drawn.filter(
    ({ id, what }) => !groups.standsFor.has(id) && (what === 'shape' || groups.labels.has(id)),
  );
  const inside = readInside(shapes);
  const isFree = ({ id }: Drawn): boolean => !used.has(id) && !groups.standsFor.has(id);
  for (const [shape, own] of looseLabels(texts.filter(isFree), inside, (id) => labels.has(id))) {
    for (const text of own) label(shape, text);
  }
  const freeTexts = texts.filter(isFree);
  const frames = drawn.filter(({ what }) => what === 'frame');
  const labelOf = ({ id, text }: Drawn): string => labels.get(id) ?? text;
  const isHolder = holders(shapes, inside, labelOf);
  const isShape = new Set(shapes);

  const targets = [
    ...placedOf(shapes).map((shape) => ({ ...shape, holdsOthers: isHolder.has(shape.id), bare: false })),
    ...placedOf(freeTexts).map((text) => ({ ...text, holdsOthers: false, bare: true })),
  ];
  const edges = edgesOf(drawn, { byId, targets, standsFor: groups.standsFor, labelOf });
  const tied = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const isNode = (element: Drawn): boolean =>
    tied.has(element.id) || (isShape.has(element) && labelOf(element) !== '' && !isHolder.has(element.id));
  const nodes = [...shapes, ...frames, ...freeTexts]
    .filter(isNode)
    .slice(0, MOST.nodes)
    .map((element): BoardNode => {
      const words = labelOf(element);
      return { id: element.id, label: words, kind: kindOf(words, element) };
    });
  const kept = new Set(nodes.map(({ id }) => id));
  const boundaries = boundariesOf({ drawn, shapes, frames, groups, inside, isHolder, kept, labelOf });
  const loose = arrowsIn(drawn, groups) - edges.filter(({ heads }) => heads !== 'none').length;
  const titles = new Set(groups.boundaries.map(({ title }) => title?.id));
  return {
    nodes: withNames(nodes, before),
    edges: edges.filter(({ from, to }) => kept.has(from) && kept.has(to)).slice(0, MOST.edges),
    notes: freeTexts
      .filter(({ id, text }) => text !== '' && !kept.has(id) && !titles.has(id))
      .map(({ text }) => text)
      .slice(0, MOST.notes),
    ...(boundaries.length > 0 && { boundaries }),
    ...(loose > 0 && { loose }),
  };
}

/** Lines with a head; those without one may be strokes of a drawing. */
const arrowsIn = (drawn: readonly Drawn[], { standsFor }: Groups): number =>
  drawn.filter(({ id, what, heads }) => what === 'line' && (heads.start || heads.end) && !standsFor.has(id)).length;

function firstOfEach(elements: readonly (Drawn | null)[]): Drawn[] {
  const seen = new Set<string>();
  return elements.filter((element): element is Drawn => {
    if (!element || seen.has(element.id)) return false;
    seen.add(element.id);
    return true;
  });
}

/** Shapes around others that have a label: what they hold is the part, they are its boundary. */
function holders(shapes: readonly Drawn[], { parentOf }: Inside, labelOf: (shape: Drawn) => string): Set<string> {
  return new Set(
    shapes.flatMap((shape) => {
      const parent = parentOf.get(shape.id);
      return parent !== undefined && labelOf(shape) !== '' ? [parent] : [];
    }),
  );
}

interface BoundaryParts {
  drawn: readonly Drawn[];
  shapes: readonly Drawn[];
  frames: readonly Drawn[];
  groups: Groups;
  inside: Inside;
  isHolder: ReadonlySet<string>;
  kept: ReadonlySet<string>;
  labelOf(element: Drawn): string;
}

/** Boundaries with a name and at least one part. */
function boundariesOf({
  drawn,
  shapes,
  frames,
  groups,
  inside,
  isHolder,
  kept,
  labelOf,
}: BoundaryParts): BoardBoundary[] {
  const members = new Map<string, string[]>([...frames.map(({ id }) => id), ...isHolder].map((id) => [id, []]));
  for (const { id, frame } of drawn) {
    if (!kept.has(id)) continue;
    const around = inside.parentOf.get(id) ?? frame;
    members.get(around ?? '')?.push(id);
  }
  return [
    ...[...frames, ...shapes].map((element) => ({ label: labelOf(element), nodes: members.get(element.id) ?? [] })),
    ...groups.boundaries.map(({ title, members: ids }) => ({
      label: title?.text ?? '',
      nodes: [...new Set(ids.map((id) => groups.standsFor.get(id) ?? id))].filter((id) => kept.has(id)),
    })),
  ].filter(({ label, nodes }) => label !== '' && nodes.length > 0);
}
