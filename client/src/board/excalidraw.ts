// The only file that names Excalidraw. Import it lazily, and `asset-path.ts` before it.
import '@excalidraw/excalidraw/index.css';

export { exportToCanvas, exportToSvg, restoreElements } from '@excalidraw/excalidraw';
