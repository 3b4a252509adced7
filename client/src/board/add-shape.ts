import {
  CaptureUpdateAction,
  convertToExcalidrawElements,
  type ExcalidrawImperativeAPI,
  FONT_FAMILY,
} from './excalidraw.ts';
import { freeLabel, freePlace, SHAPES, type ShapeKind, SIZE } from './shapes.ts';

/** What Excalidraw's own bars take of the board, in pixels; on a narrow board some stand at its right edge. */
const BARS = { top: 100, bottom: 72, side: 8, right: 48 };
/** Below this width Excalidraw has its narrow layout. */
const NARROW_PX = 730;

/** Puts a labelled shape where there is room, and selects it: arrow keys move it, what is typed names it. Gives its id. */
export function addShape(api: ExcalidrawImperativeAPI, kind: ShapeKind, place: HTMLElement | null): string | null {
  const shape = SHAPES.find((one) => one.kind === kind);
  if (!shape) return null;
  const present = api.getSceneElements();
  const { scrollX, scrollY, width, height, zoom } = api.getAppState();
  const scale = 1 / zoom.value;
  const view = {
    x: BARS.side * scale - scrollX,
    y: BARS.top * scale - scrollY,
    width: (width - BARS.side - (width < NARROW_PX ? BARS.right : BARS.side)) * scale,
    height: (height - BARS.top - BARS.bottom) * scale,
  };
  const labels = new Set(present.flatMap((element) => (element.type === 'text' ? [element.text] : [])));
  const spot = freePlace(
    view,
    // A label stands within its shape.
    present
      .filter((element) => !('containerId' in element && element.containerId))
      .map(({ type, x, y, width, height }) => ({ x, y, width, height, part: SHAPE.test(type) })),
  );
  const added = convertToExcalidrawElements([
    {
      type: shape.type,
      ...spot,
      ...SIZE,
      backgroundColor: shape.tint,
      fillStyle: 'solid',
      strokeWidth: 1,
      strokeStyle: 'dashed' in shape ? 'dashed' : 'solid',
      roughness: 0,
      roundness: shape.round ? { type: shape.type === 'diamond' ? 2 : 3 } : null,
      customData: { kind },
      label: { text: freeLabel(shape.title, labels), fontSize: 16, fontFamily: FONT_FAMILY.Nunito },
    },
  ]);
  const [box] = added;
  api.updateScene({
    elements: [...present, ...added],
    ...(box && { appState: { selectedElementIds: { [box.id]: true } } }),
    captureUpdate: CaptureUpdateAction.IMMEDIATELY,
  });
  const below = spot.y + SIZE.height - (view.y + view.height);
  if (below > 0) api.updateScene({ appState: { scrollY: scrollY - below } });
  place?.querySelector<HTMLElement>('.excalidraw')?.focus({ preventScroll: true });
  return box?.id ?? null;
}

const SHAPE = /^(rectangle|ellipse|diamond|image|frame)$/;
