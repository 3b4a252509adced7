import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { loadContent, memoFolder } from './content/loader.ts';

/** What the built client is made of; a change in any of it makes the build stale. */
const SOURCES = ['client/src', 'client/public', 'server/src/contract'];
const FILES = [
  'client/index.html',
  'client/vite.config.ts',
  'client/excalidraw-plugin.ts',
  'client/package.json',
  'package-lock.json',
];

/**
 * Builds the client where there is no build of these very sources.
 * @returns the folder with the built client
 * @throws when the build fails; its output has been shown by then
 */
export async function buildClientIfStale(root: string, say: (line: string) => void): Promise<string> {
  const dist = join(root, 'client/dist');
  const stamp = join(dist, '.built-from');
  const wanted = sourceHash(root);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return dist;
  say('Building the client (once, and again after a change) ...');
  await run(process.execPath, [viteScript(root), 'build', '--logLevel', 'warn'], join(root, 'client'));
  // Checked and kept now, so that no start has to wait for it. What is wrong is told by the start.
  loadContent({ root, memo: memoFolder(root) });
  writeFileSync(stamp, wanted);
  return dist;
}

/** Where Vite's command lies; npm puts it beside the client or at the root, as versions fit. */
export function viteScript(root: string): string {
  const manifest = createRequire(join(root, 'client/package.json')).resolve('vite/package.json');
  return join(dirname(manifest), 'bin/vite.js');
}

/** sha256 over names and contents of all sources. */
export function sourceHash(root: string): string {
  const hash = createHash('sha256');
  const files = [
    ...SOURCES.flatMap((folder) => filesBelow(join(root, folder))),
    ...FILES.map((file) => join(root, file)),
  ];
  for (const file of files.filter((path) => existsSync(path) && !/\.test\.tsx?$/.test(path)).sort()) {
    hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function run(command: string, args: string[], cwd: string): Promise<void> {
  return new Promise((resolve, reject) => {
    // Whatever this process runs as (tests do), the build is the one for use.
    const env = { ...process.env, NODE_ENV: 'production' };
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'inherit', 'inherit'] });
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`The client build failed (exit ${code}).`)),
    );
  });
}
