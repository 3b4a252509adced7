import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildClientIfStale } from '../../server/src/build-client.ts';
import { ROOT } from '../server-process.ts';

type Manifest = Record<string, { file: string; imports?: string[]; dynamicImports?: string[] }>;
const DIST = join(ROOT, 'client/dist');
const LANDING = 'index.html';
const ROOM = 'src/features/interview-room/room-page.tsx';
/** Words that stand in the code of each, and in no code of ours. */
const MARKS = { excalidraw: 'excalidraw-container', codeMirror: 'cm-lineWrapping' };

let manifest: Manifest = {};
beforeAll(async () => {
  await buildClientIfStale(ROOT, () => undefined);
  manifest = JSON.parse(readFileSync(join(DIST, '.vite/manifest.json'), 'utf8')) as Manifest;
}, 120_000);

/** The scripts that a browser must have before these chunks run: all that they import, and what that imports. */
function scripts(...entries: string[]): string[] {
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

const text = (file: string) => readFileSync(join(DIST, file), 'utf8');
const gzippedKb = (files: string[]) => files.reduce((sum, file) => sum + gzipSync(text(file)).length, 0) / 1024;

describe('P6: the script of the first pages', () => {
  test('the landing page weighs at most 120 KB', () => {
    expect(gzippedKb(scripts(LANDING))).toBeLessThanOrEqual(120);
  });

  test('the room weighs at most 200 KB before the board and the code pad come', () => {
    expect(gzippedKb(scripts(LANDING, ROOM))).toBeLessThanOrEqual(200);
  });

  test.each(Object.entries(MARKS))(
    '%s is in the build, and no byte of it in any page before it is asked for',
    (_, mark) => {
      const pages = Object.keys(manifest).filter((id) => id === LANDING || /^src\/features\/.*-page\.tsx$/.test(id));
      const first = scripts(...pages);
      const all = readdirSync(join(DIST, 'assets')).filter((name) => name.endsWith('.js'));
      expect(all.some((name) => text(`assets/${name}`).includes(mark))).toBe(true);
      expect(first.filter((file) => text(file).includes(mark))).toEqual([]);
    },
  );

  test('no script names a foreign host to load from', () => {
    const all = readdirSync(join(DIST, 'assets')).filter((name) => name.endsWith('.js'));
    expect(all.filter((name) => text(`assets/${name}`).includes('esm.sh'))).toEqual([]);
  });
});
