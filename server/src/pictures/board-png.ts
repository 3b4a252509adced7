import { createRequire } from 'node:module';
import { boardSvg } from './board-svg.ts';

/** The longer side of a picture at most (pixels). */
const LONGEST = 1_024;
/** A model server that takes pictures takes one of this size (bytes). */
const MOST_BYTES = 300_000;
/** The candidate waits for the answer meanwhile: no picture is worth more of their time. */
const PATIENCE_MS = 1_500;

/**
 * The whiteboard as a PNG of at most 1,024 pixels a side and 300 KB; null where nothing is drawn, and where drawing
 * takes too long. It is drawn on another thread, since a full board would hold up every session here. The words are
 * set in a font of ours, so that the picture is the same on a machine without any.
 */
export async function boardPng(scene: readonly unknown[], patienceMs = PATIENCE_MS): Promise<Buffer | null> {
  const svg = boardSvg(scene);
  if (!svg) return null;
  const { renderAsync } = await import('@resvg/resvg-js');
  const font = createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf');
  const late = after(patienceMs);
  try {
    for (let side = LONGEST; side >= 128; side /= 2) {
      const scale = Math.min(2, side / Math.max(svg.width, svg.height));
      const drawn = renderAsync(svg.text, {
        fitTo: { mode: 'zoom', value: scale },
        font: { loadSystemFonts: false, fontFiles: [font], defaultFontFamily: 'DejaVu Sans' },
      });
      const picture = await Promise.race([drawn, late.passed]);
      if (!picture) return null;
      const png = picture.asPng();
      if (png.length <= MOST_BYTES) return png;
    }
    return null;
  } finally {
    late.cancel();
  }
}

function after(ms: number): { passed: Promise<null>; cancel: () => void } {
  const { promise, resolve } = Promise.withResolvers<null>();
  const timer = setTimeout(() => resolve(null), ms);
  return { passed: promise, cancel: () => clearTimeout(timer) };
}
