import { createRequire } from 'node:module';
import { boardSvg } from './board-svg.ts';

/** The longer side of a picture at most (pixels). */
const LONGEST = 1_024;
/** A model server that takes pictures takes one of this size (bytes). */
const MOST_BYTES = 300_000;

/**
 * The whiteboard as a PNG of at most 1,024 pixels a side and 300 KB; null where nothing is drawn. The words are set
 * in a font of ours, so that the picture is the same on a machine without any.
 */
export async function boardPng(scene: readonly unknown[]): Promise<Buffer | null> {
  const svg = boardSvg(scene);
  if (!svg) return null;
  const { Resvg } = await import('@resvg/resvg-js');
  const font = createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf');
  for (let side = LONGEST; side >= 128; side /= 2) {
    const scale = Math.min(2, side / Math.max(svg.width, svg.height));
    const picture = new Resvg(svg.text, {
      fitTo: { mode: 'zoom', value: scale },
      font: { loadSystemFonts: false, fontFiles: [font], defaultFontFamily: 'DejaVu Sans' },
    });
    const png = picture.render().asPng();
    if (png.length <= MOST_BYTES) return png;
  }
  return null;
}
