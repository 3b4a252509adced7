import type { ExcalidrawImperativeAPI } from './excalidraw.ts';

/** What the bars at the edges of the board lie over, in pixels. */
const BARS = { top: 72, right: 48, bottom: 72, left: 8 };

/** Brings these into sight between the bars, no larger than they were drawn. */
export function fitDrawing(
  board: ExcalidrawImperativeAPI,
  drawn: ReturnType<ExcalidrawImperativeAPI['getSceneElements']>,
): void {
  board.scrollToContent(drawn, { fitToContent: true, canvasOffsets: BARS });
}
