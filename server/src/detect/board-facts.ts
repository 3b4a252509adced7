import type { BoardGraph } from '../contract/board.ts';
import { nameOf } from './board/names.ts';
import { checkBoard, namedInSpeech, spokenNotDrawn } from './board-checks.ts';
import type { Sentence } from './words.ts';

/**
 * What the drawing shows by its shape, and how it goes with what was said, one sentence each; for a judge, who would
 * else have to follow arrows.
 */
export function boardFacts(board: BoardGraph, spoken: readonly Sentence[]): string[] {
  const { path, orphans, singlePoints } = checkBoard(board);
  const names = new Map(board.nodes.map((node) => [node.id, nameOf(node)]));
  const list = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? id).join(', ');
  const said = namedInSpeech(board, spoken);
  const unsaid = board.nodes.filter(({ id, label }) => label !== '' && !said.has(id)).map(({ id }) => id);
  const undrawn = spokenNotDrawn(board, spoken);
  return [
    path ? `A way from a client to a store is drawn: ${list(path)}.` : 'No way from a client to a store is drawn.',
    ...(orphans.length > 0 ? [`Tied to nothing: ${list(orphans)}.`] : []),
    ...(singlePoints.length > 0 ? [`Every way from a client to a store passes: ${list(singlePoints)}.`] : []),
    ...(unsaid.length > 0 ? [`Drawn but never named in speech: ${list(unsaid)}.`] : []),
    ...(undrawn.length > 0 ? [`Spoken of but not drawn: ${undrawn.join(', ')}.`] : []),
  ];
}
