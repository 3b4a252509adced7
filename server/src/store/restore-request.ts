import { copyFileSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Restored } from './restore.ts';
import { StoreError } from './store-error.ts';

/** A running server finds the backup that it shall restore here: who may write the data folder may ask for that. */
const requestIn = (dir: string) => join(resolve(dir), 'restore-this.db');
const answerIn = (dir: string) => join(resolve(dir), 'restore-answer.json');
const LOOK_EVERY_MS = 500;
const WAIT_MS = 120_000;

type Answer = { ok: true; restored: Restored } | { ok: false; message: string };

/** Looks for a backup to restore and answers beside it. `restore` works on a file of its own, one at a time. */
export function watchForRestore(dir: string, restore: (file: string) => Promise<Restored>): { stop(): void } {
  const request = requestIn(dir);
  let busy = false;
  const look = async () => {
    if (busy || !existsSync(request)) return;
    busy = true;
    const taken = `${request}.taken`;
    try {
      renameSync(request, taken);
      const answer = await restore(taken).then(
        (restored): Answer => ({ ok: true, restored }),
        (error: unknown): Answer => ({ ok: false, message: error instanceof Error ? error.message : String(error) }),
      );
      put(answerIn(dir), JSON.stringify(answer));
    } finally {
      rmSync(taken, { force: true });
      busy = false;
    }
  };
  const timer = setInterval(() => void look().catch(() => undefined), LOOK_EVERY_MS);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}

/** Hands a backup to the server that uses the data folder. @throws StoreError with the reason where it did not work */
export async function askForRestore(dir: string, file: string): Promise<Restored> {
  const [request, answer] = [requestIn(dir), answerIn(dir)];
  rmSync(answer, { force: true });
  copyFileSync(file, `${request}.part`);
  renameSync(`${request}.part`, request);
  const until = Date.now() + WAIT_MS;
  while (!existsSync(answer)) {
    if (Date.now() > until) {
      rmSync(request, { force: true });
      throw new StoreError('The server that uses the data folder did not answer; stop it and restore then.');
    }
    await sleep(100);
  }
  const given = JSON.parse(readFileSync(answer, 'utf8')) as Answer;
  rmSync(answer, { force: true });
  if (given.ok) return given.restored;
  throw new StoreError(given.message.replaceAll(`${request}.taken`, file));
}

function put(file: string, text: string): void {
  writeFileSync(`${file}.part`, text);
  renameSync(`${file}.part`, file);
}
