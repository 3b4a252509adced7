import { boardDiff, boardText } from '../detect/board-graph.ts';
import type { Interview } from './state.ts';

/** What the interviewer has not been told of the board: the whole graph the first time, then what changed, in words. */
export function boardNews({ board, briefedBoard }: Interview): string {
  if (board === briefedBoard || board.nodes.length === 0) return '';
  return briefedBoard.nodes.length === 0 ? boardText(board) : boardDiff(briefedBoard, board);
}
