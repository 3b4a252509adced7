import {
  CaptureUpdateAction,
  convertToExcalidrawElements,
  type ExcalidrawImperativeAPI,
  FONT_FAMILY,
} from './excalidraw.ts';
import { freeLabel, freePlace, SHAPES, type ShapeKind, SIZE } from './shapes.ts';

/** What Excalidraw's own bars take of the board, in pixels. */
const BARS = { top: 96, bottom: 76 };

/** Puts a labelled shape where there is room in sight, and selects it: arrow keys move it, Enter edits its label. */
export function addShape(api: ExcalidrawImperativeAPI, kind: ShapeKind, place: HTMLElement | null): void {
  const shape = SHAPES.find((one) => one.kind === kind);
  if (!shape) return;
  const present = api.getSceneElements();
  const { scrollX, scrollY, width, height, zoom } = api.getAppState();
  const scale = 1 / zoom.value;
  const view = {
    x: -scrollX,
    y: BARS.top * scale - scrollY,
    width: width * scale,
    height: (height - BARS.top - BARS.bottom) * scale,
  };
  const labels = new Set(present.flatMap((element) => (element.type === 'text' ? [element.text] : [])));
  const added = convertToExcalidrawElements([
    {
      type: shape.type,
      ...freePlace(view, present),
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
  place?.querySelector<HTMLElement>('.excalidraw')?.focus({ preventScroll: true });
}
