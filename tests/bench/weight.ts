import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildClientIfStale } from '../../server/src/build-client.ts';
import { type Row, rowOf } from '../figures/row.ts';
import { ROOT } from '../server-process.ts';

type Manifest = Record<string, { file: string; imports?: string[] }>;
const DIST = join(ROOT, 'client/dist');
const LANDING = 'index.html';
const ROOM = 'src/features/interview-room/room-page.tsx';

/** P6: the script of the first pages, from the build's own manifest. */
export async function measureWeight(): Promise<Row[]> {
  await buildClientIfStale(ROOT, () => undefined);
  const manifest = JSON.parse(readFileSync(join(DIST, '.vite/manifest.json'), 'utf8')) as Manifest;
  const [landing, room] = [scripts(manifest, [LANDING]), scripts(manifest, [LANDING, ROOM])];
  const weigh = (files: readonly string[]) =>
    files.reduce((sum, file) => sum + gzipSync(readFileSync(join(DIST, file))).length, 0) / 1024;
  const heavy = room.filter((file) =>
    /excalidraw-container|cm-lineWrapping/.test(readFileSync(join(DIST, file), 'utf8')),
  );
  const [small, large] = [weigh(landing), weigh(room)];
  const problems = [
    ...(small > 120 ? [`landing ${small.toFixed(0)} KB`] : []),
    ...(large > 200 ? [`room ${large.toFixed(0)} KB`] : []),
    ...heavy.map((file) => `${file} holds the board or the code pad`),
  ];
  const figure = `landing ${small.toFixed(0)} KB, room ${large.toFixed(0)} KB of gzipped script`;
  return [rowOf('P6', figure, '≤ 120 KB, ≤ 200 KB, no board and no code pad in them', problems)];
}

function scripts(manifest: Manifest, entries: readonly string[]): string[] {
  const seen = new Set<string>();
  const walk = (id: string) => {
    const chunk = manifest[id];
    if (!chunk) throw new Error(`The build has no chunk ${id}.`);
    if (seen.has(chunk.file)) return;
    seen.add(chunk.file);
    for (const next of chunk.imports ?? []) walk(next);
  };
  for (const id of entries) walk(id);
  return [...seen];
}
