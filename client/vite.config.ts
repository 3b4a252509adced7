import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { excalidraw } from './excalidraw-plugin.ts';

const server = 'http://127.0.0.1:3000';
const browsers = ['chrome123', 'firefox120', 'safari17.5'];

export default defineConfig({
  plugins: [react(), tailwindcss(), excalidraw()],
  // The oldest browsers that know `light-dark()`, on which the theme rests.
  build: {
    outDir: 'dist',
    manifest: true,
    target: browsers,
    cssTarget: browsers,
    assetsInlineLimit: 0,
    // Excalidraw, which comes lazily; what the first pages weigh is held by tests/house/bundle.test.ts.
    chunkSizeWarningLimit: 2_000,
  },
  server: {
    proxy: {
      '/api': { target: server },
      '/socket.io': { target: server, ws: true },
    },
  },
});
