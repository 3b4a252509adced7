import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

/** Where the board's fonts are served; `src/board/asset-path.ts` tells Excalidraw. Its file names carry a hash. */
const AT = 'assets/excalidraw/fonts/';
const NO_MERMAID = '\0no-mermaid';
/** Where Excalidraw looks for a font that its asset path does not have: a CDN. */
const CDN = /`https:\/\/esm\.sh\/\$\{.*?\/dist\/prod\/`/;

/**
 * Excalidraw from our own server: its fonts are copied into the build and its CDN is taken out of the code, and the
 * Mermaid importer, a diagram language of several megabytes that no board of ours reads, is left out.
 */
export function excalidraw(): Plugin {
  const fonts = join(dirname(createRequire(import.meta.url).resolve('@excalidraw/excalidraw')), 'fonts');
  let cdnFound = false;
  return {
    name: 'onsite-excalidraw',
    enforce: 'pre',
    resolveId: (id) => (id === '@excalidraw/mermaid-to-excalidraw' ? NO_MERMAID : null),
    load: (id) =>
      id === NO_MERMAID
        ? "export const parseMermaidToExcalidraw = () => Promise.reject(new Error('Mermaid is not read here.'));"
        : null,
    transform(code, id) {
      if (!id.includes('@excalidraw/excalidraw/dist/prod/') || !CDN.test(code)) return null;
      cdnFound = true;
      return { code: code.replace(CDN, 'location.origin'), map: null };
    },
    generateBundle() {
      if (!cdnFound) this.error('Excalidraw names its CDN in another way now; see excalidraw-plugin.ts.');
      for (const file of readdirSync(fonts, { recursive: true, encoding: 'utf8' })) {
        if (!file.endsWith('.woff2')) continue;
        const fileName = AT + file.replaceAll('\\', '/');
        this.emitFile({ type: 'asset', fileName, source: readFileSync(join(fonts, file)) });
      }
    },
    configureServer({ middlewares }) {
      middlewares.use(`/${AT}`, (request, response, next) => {
        const [family = '', file = ''] = (request.url ?? '').split('?')[0]?.split('/').filter(Boolean) ?? [];
        if (!/^[\w-]+$/.test(family) || !/^[\w-]+\.woff2$/.test(file)) return next();
        response.setHeader('Content-Type', 'font/woff2');
        response.end(readFileSync(join(fonts, family, file)));
      });
    },
  };
}
