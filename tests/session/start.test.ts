import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { startModelServer } from '../model-server/server.ts';
import { ServerProcess } from '../server-process.ts';

const cleanUp: (() => unknown)[] = [];
afterEach(async () => {
  for (const undo of cleanUp.splice(0).reverse()) await undo();
});

/** Starts a server that should not come up, and gives its exit code and what it printed. */
async function refusedStart(env: Record<string, string>): Promise<{ code: 'ready' | number; output: string }> {
  const server = new ServerProcess(env);
  cleanUp.push(() => server.discard());
  const code = await server.start();
  return { code, output: server.output };
}

function folder(files: Record<string, string>): string {
  const dir = mkdtempSync(join(tmpdir(), 'onsite-start-'));
  cleanUp.push(() => rmSync(dir, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(dir, path, '..'), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  return dir;
}

describe('a start that cannot succeed stops with what, where and what to do', () => {
  test('an invalid value of the environment names its variable', async () => {
    const { code, output } = await refusedStart({ SCORER_SAMPLES: 'many' });
    expect(code).toBe(2);
    expect(output.trim()).toMatch(/^SCORER_SAMPLES is 'many'; give a whole number/);
  });

  test('a broken content file is named with its line', async () => {
    const content = folder({ 'scenarios/broken.yaml': 'id: broken\nlevels: [senior\n' });
    const { code, output } = await refusedStart({ CONTENT_DIR: content });
    expect(code).toBe(2);
    expect(output).toMatch(/broken\.yaml:\d+/);
  });

  test('an unknown key in a content file is named with its path', async () => {
    const content = folder({
      'scenarios/odd.yaml':
        'id: odd\nlevels: [senior]\ndurationMinutes: 1\nphases: [{id: one, minutes: 1}]\ncolour: red\n',
    });
    const { code, output } = await refusedStart({ CONTENT_DIR: content });
    expect(code).toBe(2);
    expect(output).toMatch(/odd\.yaml.*colour/);
  });

  test('a port in use is said', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    cleanUp.push(() => other.close());
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const { code, output } = await refusedStart({ PORT: String(port) });
    expect(code).toBe(2);
    expect(output).toContain('in use');
    expect(output).toContain('PORT');
  });

  test('a data folder that cannot be made is said', async () => {
    const dir = folder({ 'a-file': '' });
    const { code, output } = await refusedStart({ DATA_DIR: join(dir, 'a-file', 'data') });
    expect(code).toBe(2);
    expect(output).toContain('DATA_DIR');
  });

  test('a data folder in use by another Onsite is refused, and the other goes on', async () => {
    const first = new ServerProcess();
    cleanUp.push(() => first.discard());
    expect(await first.start()).toBe('ready');
    const { code, output } = await refusedStart({ DATA_DIR: first.dataDir });
    expect(code).toBe(2);
    expect(output).toContain('in use by another Onsite');
    expect(await first.get('/api/health')).toMatchObject({ status: 'ok' });
  });

  test('a key that is refused stops, and is not printed', async () => {
    const model = await startModelServer({ behaviour: 'refused' });
    cleanUp.push(() => model.stop());
    const { code, output } = await refusedStart({ OPENAI_BASE_URL: model.url, OPENAI_API_KEY: 'sk-canary-123' });
    expect(code).toBe(2);
    expect(output).toContain('OPENAI_API_KEY');
    expect(output).not.toContain('sk-canary-123');
  });

  test('BOARD_IMAGE=1 starts without a model too, and says that it has no effect', async () => {
    const server = new ServerProcess({ BOARD_IMAGE: '1' });
    cleanUp.push(() => server.discard());
    expect(await server.start()).toBe('ready');
    expect(server.output).toContain('BOARD_IMAGE=1 has no effect');
  });

  test('a model server that is not there only warns', async () => {
    const server = new ServerProcess({ OPENAI_BASE_URL: 'http://127.0.0.1:9/v1', INTERVIEWER_MODEL: 'openai:x' });
    cleanUp.push(() => server.discard());
    expect(await server.start()).toBe('ready');
    expect(server.output).toContain('does not answer');
  });
});
