import type { Item } from '../content/script.ts';
import { checkBoard, namedInSpeech, spokenNotDrawn } from '../detect/board-checks.ts';
import type { BoardGraph, BoardNode } from '../detect/board-graph.ts';
import { findConcepts } from '../detect/concepts.ts';
import type { Detector } from '../detect/items.ts';
import { type Sentence, sentencesOf } from '../detect/words.ts';
import type { Judgement } from './judge.ts';

/** A way of fewer boxes than this shows no flow: a client that writes into a store. */
const SHORTEST_PATH = 3;

/** What a drawing shows of an item that no sentence shows; null where it shows nothing. */
export function boardJudge(
  detector: Detector,
  board: BoardGraph | null,
  spoken: readonly Sentence[],
): (item: Item) => Judgement | null {
  if (!board || board.nodes.length === 0) return () => null;
  const path = pathOf(board, spoken);
  return (item) => (item.drawn === 'path' ? path(item) : namedBox(detector, item, board));
}

/**
 * A way from a client to a store is drawn: the flow is shown where each of its boxes was spoken of too, and half of it
 * where not, or where half of the boxes or more hang loose.
 */
function pathOf(board: BoardGraph, spoken: readonly Sentence[]): (item: Item) => Judgement | null {
  const { path, orphans, singlePoints } = checkBoard(board);
  if (!path || path.length < SHORTEST_PATH) return () => null;
  const boxes = path.flatMap((id) => board.nodes.filter((node) => node.id === id));
  const said = namedInSpeech(board, spoken);
  const whole = path.every((id) => said.has(id)) && orphans.length * 2 < board.nodes.length;
  const alone = board.nodes.filter(({ id }) => singlePoints.includes(id)).map(({ label }) => label);
  const undrawn = spokenNotDrawn(board, spoken);
  const reason = [
    whole
      ? 'the board shows the way, and speech names each box on it'
      : 'the board shows the way; speech does not name all of it',
    ...(alone.length > 0 ? [`everything passes ${alone.join(', ')}`] : []),
    ...(undrawn.length > 0 ? [`spoken of and not drawn: ${undrawn.join(', ')}`] : []),
  ].join('; ');
  return (item) => ({ item: item.id, status: whole ? 'met' : 'partial', evidence: boxes.map(quoted), reason });
}

/** A box that is tied to another names its concept for this system: enough for an anchor-1 item. */
function namedBox(detector: Detector, item: Item, board: BoardGraph): Judgement | null {
  if (item.anchor !== 1 || item.met.length === 0) return null;
  const tied = new Set(board.edges.flatMap((edge) => [edge.from, edge.to]));
  const box = board.nodes.find((node) => {
    const tokens = sentencesOf(node.label).flatMap((sentence) => sentence.tokens);
    const said = new Set(findConcepts(detector.concepts, tokens).map((match) => match.concept));
    return tied.has(node.id) && item.met.every((concept) => said.has(concept));
  });
  if (!box) return null;
  return { item: item.id, status: 'met', evidence: [quoted(box)], reason: 'on the board, tied to another part' };
}

const quoted = ({ label }: BoardNode) => ({ turnId: 'board', quote: label });
