declare global {
  interface Window {
    EXCALIDRAW_ASSET_PATH?: string;
  }
}
// Where the build puts Excalidraw's fonts (`excalidraw-plugin.ts`); it must be known before Excalidraw is loaded.
window.EXCALIDRAW_ASSET_PATH = '/assets/excalidraw/';

export {};
