import { copyFileSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { clearKilledRestores, type Restored } from './restore.ts';
import { reasonOf, StoreError } from './store-error.ts';

/** A running server finds the backup that it shall restore here: who may write the data folder may ask for that. */
const requestIn = (dir: string) => join(resolve(dir), 'restore-this.db');
const answerIn = (dir: string) => join(resolve(dir), 'restore-answer.json');
const LOOK_EVERY_MS = 500;
const WAIT_MS = 120_000;

const takenFrom = (request: string) => `${request}.taken`;

type Answer = { ok: true; restored: Restored } | { ok: false; message: string };

/**
 * At a start, once the data folder is this process's: forgets requests that nobody waits for any more (a restore that
 * comes days later would take what was said since), and what killed restores left behind.
 */
export function forgetRestores(dir: string): void {
  const [request, answer] = [requestIn(dir), answerIn(dir)];
  for (const file of [request, partOf(request), takenFrom(request), answer, partOf(answer)])
    rmSync(file, { force: true });
  clearKilledRestores(dir);
}

/** Looks for a backup to restore and answers beside it. `restore` works on a file of its own, one at a time. */
export function watchForRestore(dir: string, restore: (file: string) => Promise<Restored>): { stop(): void } {
  const request = requestIn(dir);
  let busy = false;
  const look = async () => {
    if (busy || !existsSync(request)) return;
    busy = true;
    const taken = takenFrom(request);
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

/**
 * Hands a backup to the server that uses the data folder.
 * @param signal withdraws the request
 * @throws StoreError with the reason where it did not work
 */
export async function askForRestore(dir: string, file: string, signal: AbortSignal): Promise<Restored> {
  const [request, answer] = [requestIn(dir), answerIn(dir)];
  try {
    rmSync(answer, { force: true });
    copyFileSync(file, partOf(request));
    renameSync(partOf(request), request);
    await answered(request, answer, signal);
    const given = JSON.parse(readFileSync(answer, 'utf8')) as Answer;
    rmSync(answer, { force: true });
    if (given.ok) return given.restored;
    throw new StoreError(given.message.replaceAll(takenFrom(request), file));
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw new StoreError(`${file} could not be handed to the server (${reasonOf(error)}).`, { cause: error });
  } finally {
    rmSync(partOf(request), { force: true });
    rmSync(request, { force: true });
  }
}

async function answered(request: string, answer: string, signal: AbortSignal): Promise<void> {
  const until = Date.now() + WAIT_MS;
  while (!existsSync(answer)) {
    if (signal.aborted) {
      throw new StoreError(
        existsSync(request)
          ? 'The request is withdrawn; nothing has changed.'
          : 'The server has already begun to restore, and goes on.',
      );
    }
    if (Date.now() > until) {
      throw new StoreError('The server that uses the data folder did not answer; stop it and restore then.');
    }
    await sleep(100);
  }
}

const partOf = (file: string) => `${file}.part`;

function put(file: string, text: string): void {
  writeFileSync(partOf(file), text);
  renameSync(partOf(file), file);
}
