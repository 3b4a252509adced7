import type { BoardGraph, BoardNode } from '../detect/board-graph.ts';
import { type CompiledPhrases, compilePhrases, findConcepts, findPhrases } from '../detect/concepts.ts';
import { tokensOf } from '../detect/words.ts';
import { contentStems, type Mention, soundsLikeVerdict } from './mention.ts';

/** What a question is about, as far as a box of the board can be. */
export interface Subject {
  question: string;
  /** Sentences that answer it. */
  answers: string;
  /** Concepts that it asks for. */
  wanted: ReadonlySet<string>;
  /** Stems that all the talk is full of. */
  common: ReadonlySet<string>;
  concepts: CompiledPhrases;
  /** Boxes that were named before: any other goes first. */
  named: ReadonlySet<string>;
}

const LONGEST_LABEL = 5;
/** Who uses a system is no part to be examined. */
const ACTOR =
  /^(?:the |an? )?(?:end )?(?:users?|customers?|clients?|owners?|visitors?|people|persons?|members?|baristas?|drivers?|couriers?|admins?|operators?|phones?|mobiles?|browsers?|devices?|laptops?)$/i;

/**
 * The box of the board that a question is about, with the part that it plays there; null where the question is about
 * none. A label that says more than the candidate has said aloud is left out.
 */
export function boxFor(board: BoardGraph, subject: Subject, givesAway: (words: string) => boolean): Mention | null {
  let best: { node: BoardNode; worth: number } | null = null;
  for (const node of board.nodes) {
    if (!canBeNamed(node.label, givesAway)) continue;
    // What a client shows is seldom what is asked about: any other box goes first.
    const worth =
      aboutness(node.label, subject) * (node.kind === 'client' ? 0.1 : 1) * newness(node.label, subject.named);
    if (worth > 0 && (!best || worth > best.worth)) best = { node, worth };
  }
  return best && { words: best.node.label, tie: 'board', role: roleOf(best.node, board, givesAway) };
}

/** A box that can be asked about for its own sake, not twice: one that they have just spoken of, else the one most tied to others. */
export function boxToExamine(
  board: BoardGraph,
  { said, named }: { said: string; named: ReadonlySet<string> },
  givesAway: (words: string) => boolean,
): Mention | null {
  let best: { node: BoardNode; worth: number } | null = null;
  for (const node of board.nodes) {
    if (!canBeNamed(node.label, givesAway)) continue;
    const spoken = findPhrases(said, compilePhrases([node.label])).length > 0 ? 20 : 0;
    const ties = board.edges.filter(({ from, to }) => from === node.id || to === node.id).length;
    const worth = (1 + spoken + ties) * (node.kind === 'client' ? 0.1 : 1) * newness(node.label, named);
    if (!best || worth > best.worth) best = { node, worth };
  }
  return best && { words: best.node.label, tie: 'board', role: roleOf(best.node, board, givesAway) };
}

const newness = (label: string, named: ReadonlySet<string>): number => (named.has(label) ? 0.01 : 1);

function canBeNamed(label: string, givesAway: (words: string) => boolean): boolean {
  const { length } = tokensOf(label);
  if (length === 0 || length > LONGEST_LABEL || label.includes('"')) return false;
  return !ACTOR.test(label.trim()) && !givesAway(label) && !soundsLikeVerdict(label);
}

/** So many signs say that a question is about a box: one shared word is chance ("system" in "EU system"). */
const SIGNS = 2;

/** How much a question is about a box: it speaks of it, or what it asks for is told with it or is what it stands for. */
function aboutness(label: string, { question, answers, wanted, common, concepts }: Subject): number {
  const stems = contentStems(tokensOf(label));
  const asked = new Set(contentStems(tokensOf(question)));
  const shared = stems.filter((stem) => asked.has(stem));
  const rare = shared.filter((stem) => !common.has(stem)).length;
  const whole = shared.length === stems.length && (stems.length > 1 || rare > 0) ? 2 : 0;
  const concept = findConcepts(concepts, tokensOf(label)).some((found) => wanted.has(found.concept)) ? 1 : 0;
  const told = findPhrases(answers, compilePhrases([label])).length > 0 ? 1 : 0;
  return Math.max(whole, rare) + concept + told < SIGNS ? 0 : whole + rare + concept * 1.5 + told;
}

/** What a box does on the board, to be said behind its label. */
function roleOf({ id }: BoardNode, { nodes, edges }: BoardGraph, givesAway: (words: string) => boolean): string {
  const labelOf = (other: string) =>
    nodes.find((node) => node.id === other && node.label !== '' && !node.label.includes('"') && !givesAway(node.label))
      ?.label;
  const ends = (from: 'from' | 'to', to: 'from' | 'to') =>
    edges.flatMap((edge) => (edge[to] === id && edge[from] !== id ? (labelOf(edge[from]) ?? []) : []));
  const [before] = ends('from', 'to');
  const after = ends('to', 'from').find((label) => label !== before);
  if (before && after) return `stands between "${before}" and "${after}"`;
  if (before) return `is what "${before}" leads to`;
  if (after) return `leads to "${after}"`;
  // What it is tied to may not be named: it must not be said to stand alone.
  return edges.some(({ from, to }) => from === id || to === id) ? 'is tied to other parts' : 'stands by itself';
}
