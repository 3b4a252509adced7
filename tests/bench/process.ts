import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A script in a process of its own that prints where it listens. */
export class Side {
  readonly #child: ChildProcess;
  readonly url: string;

  constructor(child: ChildProcess, url: string) {
    this.#child = child;
    this.url = url;
  }

  static async start(script: string, args: string[] = [], env: Record<string, string> = {}): Promise<Side> {
    const child = spawn(process.execPath, [join(import.meta.dirname, script), ...args], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    const url = await new Promise<string>((resolve, reject) => {
      child.stdout.on('data', (chunk: Buffer) => {
        output += chunk;
        const found = /at (http:\/\/[^\s;]+)/.exec(output)?.[1];
        if (found) resolve(found);
      });
      child.once('exit', () => reject(new Error(`${script} ended: ${output}`)));
    });
    return new Side(child, url);
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  async stop(): Promise<void> {
    this.#child.removeAllListeners('exit');
    const gone = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await gone;
  }
}

/** The model server: one that stamps each token with its send time, in a process of its own. */
export function startModel(behaviour: string, tokenMs: number, firstTokenMs: number): Promise<Side> {
  return Side.start('../model-server/main.ts', [
    ...['--behaviour', behaviour, '--port', '0'],
    ...['--token-ms', String(tokenMs), '--first-token-ms', String(firstTokenMs)],
  ]);
}
