import type { BoardEdge, BoardGraph, BoardNode, NodeKind } from '../contract/board.ts';
import { kindSaid } from './board/kinds.ts';
import { isStop, type Sentence, tokensOf } from './words.ts';

/** What a drawing shows by its shape alone. Boxes are named by their ids; see `BoardGraph`. */
export interface BoardChecks {
  /** The shortest way along the arrows from a client to a store, both included; null where there is none. */
  path: readonly string[] | null;
  /** Boxes that no arrow ties to another. */
  orphans: readonly string[];
  /** Boxes without which no client reaches any store: a single point of failure, if there is one instance of it. */
  singlePoints: readonly string[];
}

const STORES: ReadonlySet<NodeKind> = new Set(['database', 'object-store']);
/** What speech may name without drawing it, and a drawing would show. */
const COMPONENTS: ReadonlySet<NodeKind> = new Set(['gateway', 'queue', 'cache', 'database', 'object-store', 'cdn']);

/** Checks the graph of a board. Linear in its boxes and arrows for each box; boards are small. */
export function checkBoard({ nodes, edges }: BoardGraph): BoardChecks {
  const ids = nodes.map(({ id }) => id);
  const isA = (kinds: ReadonlySet<NodeKind>) => nodes.filter((node) => kinds.has(kindOf(node))).map(({ id }) => id);
  const durable = isA(STORES);
  const stores = new Set(durable.length > 0 ? durable : isA(new Set(['cache'])));
  const clients = isA(new Set(['client']));
  const tied = new Set(edges.filter(({ from, to }) => from !== to).flatMap(({ from, to }) => [from, to]));
  const both = (all: readonly BoardEdge[]) => all.flatMap(({ from, to }) => [[from, to] as const, [to, from] as const]);
  const along = neighbours([
    ...edges.map(({ from, to }) => [from, to] as const),
    ...both(edges.filter(({ heads }) => heads !== undefined)),
  ]);
  const across = neighbours(both(edges));
  const path = wayTo(along, clients, stores, null);
  const reached = wayTo(across, clients, stores, null) !== null;
  const between = ids.filter((id) => !clients.includes(id) && !stores.has(id));
  return {
    path,
    orphans: ids.filter((id) => !tied.has(id)),
    singlePoints: reached ? between.filter((id) => wayTo(across, clients, stores, id) === null) : [],
  };
}

/** Those of the boxes that the sentences name: all words of the label that say something. Unlabelled ones are not named. */
export function namedInSpeech({ nodes }: BoardGraph, sentences: readonly Sentence[]): ReadonlySet<string> {
  const said = new Set(sentences.flatMap(({ tokens }) => tokens.map(({ stem }) => stem)));
  const isSaid = (label: string): boolean => {
    const words = tokensOf(label).filter(({ word }) => !isStop(word));
    return words.length > 0 && words.every(({ stem }) => said.has(stem));
  };
  return new Set(nodes.filter(({ label }) => isSaid(label)).map(({ id }) => id));
}

/** Kinds of part that the sentences speak of and that no box is, with the word that was said. */
export function spokenNotDrawn({ nodes }: BoardGraph, sentences: readonly Sentence[]): readonly string[] {
  const drawn = new Set(nodes.map(kindOf));
  const found = new Map<NodeKind, string>();
  for (const { tokens } of sentences) {
    for (const { word } of tokens) {
      const kind = kindSaid(word);
      if (kind && COMPONENTS.has(kind) && !drawn.has(kind) && !found.has(kind)) found.set(kind, word);
    }
  }
  return [...found.values()];
}

/** Graphs of before there were kinds go by the label. */
const kindOf = ({ kind, label }: BoardNode): NodeKind => kind ?? kindSaid(label) ?? 'service';

function neighbours(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>();
  for (const [from, to] of pairs) {
    const all = map.get(from);
    if (all) all.push(to);
    else map.set(from, [to]);
  }
  return map;
}

/** The shortest way from any start to any goal, first found first; `without` is left out. */
function wayTo(
  next: ReadonlyMap<string, readonly string[]>,
  starts: readonly string[],
  goals: ReadonlySet<string>,
  without: string | null,
): string[] | null {
  const cameFrom = new Map<string, string | null>(starts.map((id) => [id, null]));
  const queue = [...starts];
  for (let here = queue.shift(); here !== undefined; here = queue.shift()) {
    if (goals.has(here)) return backFrom(here, cameFrom);
    for (const id of next.get(here) ?? []) {
      if (id === without || cameFrom.has(id)) continue;
      cameFrom.set(id, here);
      queue.push(id);
    }
  }
  return null;
}

function backFrom(goal: string, cameFrom: ReadonlyMap<string, string | null>): string[] {
  const way: string[] = [];
  for (let at: string | null = goal; at !== null; at = cameFrom.get(at) ?? null) way.unshift(at);
  return way;
}
