import { Graph, layout } from '@dagrejs/dagre';
import type { Node } from './diagram.ts';

export interface Box {
  name: string;
  /** The name, broken to fit. */
  lines: string[];
  /** Its middle, in pixels. */
  x: number;
  y: number;
  width: number;
  height: number;
}
export interface Line {
  from: string;
  to: string;
  points: { x: number; y: number }[];
}
export interface Picture {
  width: number;
  height: number;
  boxes: Box[];
  lines: Line[];
}

const SIGN_PX = 7.2;
const LINE_PX = 18;
const MOST_SIGNS = 18;
/** What the picture is made for; a narrower one is not stretched. */
const PLACE_PX = 640;

/** Places the parts in ranks that follow the arrows: downwards or to the right, whichever can be shown larger. */
export function layOut(nodes: readonly Node[]): Picture {
  const [down, right] = [arranged(nodes, 'TB'), arranged(nodes, 'LR')];
  const scale = ({ width }: Picture) => Math.min(1, PLACE_PX / width);
  const better = scale(right) > scale(down) || (scale(right) === scale(down) && right.height < down.height);
  return better ? right : down;
}

function arranged(nodes: readonly Node[], rankdir: 'TB' | 'LR'): Picture {
  const graph = new Graph();
  const gaps = rankdir === 'TB' ? { nodesep: 22, ranksep: 38 } : { nodesep: 16, ranksep: 42 };
  graph.setGraph({ rankdir, marginx: 8, marginy: 8, ...gaps });
  graph.setDefaultEdgeLabel(() => ({}));
  const names = [...new Set(nodes.flatMap(({ name, to }) => [name, ...to]))];
  for (const name of names) {
    const lines = broken(name);
    const width = Math.max(...lines.map(({ length }) => length)) * SIGN_PX + 24;
    graph.setNode(name, { width, height: lines.length * LINE_PX + 14, lines });
  }
  for (const { name, to } of nodes) for (const next of to) if (next !== name) graph.setEdge(name, next);
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  return {
    width,
    height,
    boxes: names.map((name) => {
      const { x, y, width: boxWidth, height: boxHeight } = graph.node(name);
      return { name, lines: broken(name), x: x ?? 0, y: y ?? 0, width: boxWidth, height: boxHeight };
    }),
    lines: graph.edges().map((edge) => ({ from: edge.v, to: edge.w, points: graph.edge(edge).points ?? [] })),
  };
}

/** A name in lines of at most eighteen signs; a longer word stands alone. */
function broken(name: string): string[] {
  const lines: string[] = [];
  for (const word of name.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < MOST_SIGNS) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** An SVG path through the points, rounded at each bend. */
export function pathOf(points: readonly { x: number; y: number }[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  const at = ({ x, y }: { x: number; y: number }) => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
  const bends = rest.slice(0, -1).map((point, index) => {
    const next = rest[index + 1] ?? point;
    const middle = { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 };
    return `Q${at(point)} ${at(middle)}`;
  });
  const last = rest.at(-1) ?? first;
  return [`M${at(first)}`, ...bends, `L${at(last)}`].join(' ');
}
