import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

const COLLECT = pathToFileURL(join(import.meta.dirname, 'collect.ts')).href;
/** The environment of a server that collects its garbage when it is told to. */
export const COLLECTING = { NODE_OPTIONS: `--import=${COLLECT}` };

/** What a process holds once its garbage is collected. */
export async function held(pid: number): Promise<number> {
  const file = join(tmpdir(), `onsite-held-${pid}`);
  rmSync(file, { force: true });
  await sleep(1_000);
  process.kill(pid, 'SIGUSR2');
  while (!existsSync(file)) await sleep(100);
  await sleep(100);
  const bytes = Number(readFileSync(file, 'utf8'));
  rmSync(file, { force: true });
  return bytes;
}
