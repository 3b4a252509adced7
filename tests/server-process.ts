import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..');
export const FIXTURE_CONTENT = join(import.meta.dirname, 'fixtures/content');

/** A real server in a process of its own, on a data folder of its own. */
export class ServerProcess {
  readonly dataDir: string;
  readonly #env: Record<string, string>;
  readonly #stderr: 'pipe' | number;
  #extra: Record<string, string> = {};
  #child: ChildProcess | null = null;
  #port = 0;
  /** It came up once. */
  #ready = false;
  /** All that it printed, both streams. */
  output = '';

  /** @param stderr a file that is open, for a log that is not to be read here */
  constructor(env: Record<string, string> = {}, stderr: 'pipe' | number = 'pipe') {
    this.#stderr = stderr;
    this.dataDir = mkdtempSync(join(tmpdir(), 'onsite-test-'));
    this.#env = env;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Starts it; a later start takes the same port and data folder. Resolves with its exit code if it does not come up. */
  async start(): Promise<'ready' | number> {
    const { OPENAI_API_KEY: _key, OPENAI_BASE_URL: _url, ...inherited } = process.env;
    const child = spawn(process.execPath, [join(ROOT, 'server/src/main.ts')], {
      cwd: ROOT,
      env: {
        ...inherited,
        LOG_LEVEL: 'warn',
        CONTENT_DIR: FIXTURE_CONTENT,
        DATA_DIR: this.dataDir,
        PORT: String(this.#port),
        ...this.#env,
        ...this.#extra,
      },
      stdio: ['ignore', 'pipe', this.#stderr],
    });
    this.#child = child;
    this.output = '';
    child.on('exit', (code) => {
      // Nobody asked for that: what a test then waits for in vain would not say why.
      if (code !== null && code !== 0 && this.#ready) console.error(`The server ended (${code}):\n${this.output}`);
    });
    const ready = new Promise<'ready'>((resolve) => {
      const listen = (chunk: Buffer) => {
        this.output += chunk;
        const port = /ready at http:\/\/\S+:(\d+)/.exec(this.output)?.[1];
        if (port === undefined) return;
        this.#port = Number(port);
        this.#ready = true;
        resolve('ready');
      };
      child.stdout?.on('data', listen);
      child.stderr?.on('data', listen);
    });
    return Promise.race([ready, once(child, 'exit').then(([code]) => Number(code))]);
  }

  /** SIGKILL, as when the machine dies. */
  async kill(): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }

  /** SIGTERM, as a service manager asks it to stop; its exit code. */
  async stop(): Promise<number> {
    const child = this.#child;
    if (!child || child.exitCode !== null) return child?.exitCode ?? -1;
    child.kill('SIGTERM');
    const [code] = await once(child, 'exit');
    return Number(code);
  }

  /** More of its environment, from the next start on. */
  arm(extra: Record<string, string>): void {
    this.#extra = extra;
  }

  /** Whether it died by a signal. */
  get killed(): boolean {
    return this.#child?.signalCode === 'SIGKILL';
  }

  /** Resolves once it has exited, or after so many ms. */
  async gone(ms: number): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    await Promise.race([once(child, 'exit'), new Promise((resolve) => setTimeout(resolve, ms).unref())]);
  }

  get pid(): number {
    return this.#child?.pid ?? 0;
  }

  /** Ends it and takes its data folder away. */
  async discard(): Promise<void> {
    await this.kill();
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  async get<T = unknown>(path: string): Promise<T> {
    const response = await fetch(this.url + path);
    return (await response.json()) as T;
  }

  async post<T = unknown>(path: string, body: unknown = {}): Promise<{ status: number; body: T }> {
    const response = await fetch(this.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    return { status: response.status, body: (text === '' ? null : JSON.parse(text)) as T };
  }
}
