import { type RefObject, useEffect } from 'react';
import type { ExcalidrawImperativeAPI } from './excalidraw.ts';
import { fitDrawing } from './fit-drawing.ts';

/** A board that grew or shrank by more than this is another board: a turned phone, a window made wide. */
const MUCH_PX = 120;

/**
 * Excalidraw learns of another width but does not draw itself anew for it; after a large change the drawing is brought
 * into sight as well. A board that is not shown, of no width, waits until it is.
 */
export function useFitToPlace(
  place: RefObject<HTMLElement | null>,
  board: RefObject<ExcalidrawImperativeAPI | null>,
): void {
  useEffect(() => {
    if (!place.current) return;
    let fittedTo = 0;
    let asked = 0;
    const fit = (width: number) => {
      const api = board.current;
      if (!api) return;
      api.refresh();
      if (fittedTo > 0 && Math.abs(width - fittedTo) < MUCH_PX) return;
      const drawn = api.getSceneElements();
      if (fittedTo > 0 && drawn.length > 0 && api.getAppState().editingTextElement === null) fitDrawing(api, drawn);
      fittedTo = width;
    };
    const watch = new ResizeObserver(([entry]) => {
      const width = entry?.contentRect.width ?? 0;
      cancelAnimationFrame(asked);
      // After Excalidraw's own observer, and outside of the layout that it is told in.
      if (width > 0) asked = requestAnimationFrame(() => fit(width));
    });
    watch.observe(place.current);
    return () => {
      watch.disconnect();
      cancelAnimationFrame(asked);
    };
  }, [place, board]);
}
