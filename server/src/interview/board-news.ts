import type { BoardGraph } from '../contract/board.ts';
import { boardDiff, boardText } from '../detect/board-words.ts';
import type { Interview } from './state.ts';

/** What the interviewer has not been told of the board: the whole graph the first time, then what changed, in words. */
export function boardNews({ board, briefedBoard }: Interview): string {
  if (board === briefedBoard) return '';
  return isEmpty(briefedBoard) ? boardText(board) : boardDiff(briefedBoard, board);
}

const isEmpty = ({ nodes, notes }: BoardGraph): boolean => nodes.length + notes.length === 0;
