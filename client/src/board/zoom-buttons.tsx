import { type LucideIcon, Maximize, ZoomIn, ZoomOut } from 'lucide-react';
import type { RefObject } from 'react';
import type { ExcalidrawImperativeAPI } from './excalidraw.ts';
import { fitDrawing } from './fit-drawing.ts';
import { type Place, zoomedBy } from './zoom.ts';

type Board = RefObject<ExcalidrawImperativeAPI | null>;
const STEP = 1.25;

/** On a narrow board Excalidraw shows no buttons to zoom; these stand below its own at the right edge (board.css). */
export function ZoomButtons({ board }: { board: Board }) {
  return (
    <fieldset aria-label="Zoom" className="zoom-buttons">
      <ZoomButton name="Zoom in" icon={ZoomIn} onPress={() => zoom(board, STEP)} />
      <ZoomButton name="Zoom out" icon={ZoomOut} onPress={() => zoom(board, 1 / STEP)} />
      <ZoomButton name="Fit the drawing" icon={Maximize} onPress={() => fit(board)} />
    </fieldset>
  );
}

function ZoomButton({ name, icon: Icon, onPress }: { name: string; icon: LucideIcon; onPress: () => void }) {
  return (
    <button
      type="button"
      aria-label={name}
      title={name}
      className="flex size-8 items-center justify-center text-ink-2 hover:bg-hover hover:text-ink focus-visible:-outline-offset-2 pointer-coarse:size-10 [&_svg]:size-4"
      onClick={onPress}
    >
      <Icon aria-hidden />
    </button>
  );
}

function zoom({ current }: Board, factor: number): void {
  if (current) show(current, zoomedBy(factor, current.getAppState()));
}

function fit({ current }: Board): void {
  if (!current) return;
  const drawn = current.getSceneElements();
  if (drawn.length > 0) fitDrawing(current, drawn);
  else show(current, { scrollX: 0, scrollY: 0, zoom: { value: 1 } });
}

type ZoomValue = ReturnType<ExcalidrawImperativeAPI['getAppState']>['zoom']['value'];

function show(board: ExcalidrawImperativeAPI, { zoom: { value }, ...scrolled }: Place): void {
  board.updateScene({ appState: { ...scrolled, zoom: { value: value as ZoomValue } } });
}
