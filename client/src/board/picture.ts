import { exportToCanvas, exportToSvg } from './excalidraw.ts';
import { openScene } from './scene.ts';

/**
 * A scene as an SVG that is drawn in the page, where its fonts are; empty scenes give null. Text in it is text, and
 * nothing in it runs. `dark` inverts it the way Excalidraw's own dark theme does.
 */
export async function boardSvg(scene: readonly unknown[], dark: boolean): Promise<SVGSVGElement | null> {
  const elements = openScene(scene).filter((element) => !element.isDeleted);
  if (elements.length === 0) return null;
  await loadFonts(elements);
  const svg = await exportToSvg({
    elements,
    appState: { exportBackground: false, exportWithDarkMode: dark },
    files: null,
    exportPadding: 16,
    // The fonts are in the page; to put them into the SVG takes WebAssembly, which our pages do not run.
    skipInliningFonts: true,
  });
  nameApart(svg);
  // Its own width at most, and as high as that makes it.
  svg.removeAttribute('height');
  return svg;
}

let pictures = 0;

/**
 * What hides an arrow behind its label is found by a name that every picture of the board uses. Where the first one on
 * the page is not shown, as the one for print, none is hidden.
 */
function nameApart(svg: SVGSVGElement): void {
  pictures += 1;
  const mark = `picture-${pictures}-`;
  for (const named of svg.querySelectorAll('mask[id], clipPath[id]')) named.id = mark + named.id;
  for (const attribute of ['mask', 'clip-path']) {
    for (const user of svg.querySelectorAll(`[${attribute}^="url(#"]`)) {
      user.setAttribute(attribute, (user.getAttribute(attribute) ?? '').replace('url(#', `url(#${mark}`));
    }
  }
}

/** Only an export as a picture loads the fonts of elements that no editor shows, so one of a single point is made. */
async function loadFonts(elements: ReturnType<typeof openScene>): Promise<void> {
  const texts = elements.filter(({ type }) => type === 'text');
  if (texts.length === 0) return;
  await exportToCanvas({ elements: texts, files: null, getDimensions: () => ({ width: 1, height: 1, scale: 1 }) });
}
