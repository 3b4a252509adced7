// The only file that names Excalidraw. Import it lazily, and `asset-path.ts` before it.
import '@excalidraw/excalidraw/index.css';
import './board.css';

export {
  CaptureUpdateAction,
  convertToExcalidrawElements,
  Excalidraw,
  exportToCanvas,
  exportToSvg,
  FONT_FAMILY,
  hashElementsVersion,
  MainMenu,
  restoreElements,
} from '@excalidraw/excalidraw';
export type { ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types';
