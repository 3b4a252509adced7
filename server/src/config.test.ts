import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'onsite-config-'));
});

const configOf = (env: Record<string, string>) => {
  const read = readConfig(env, root);
  if (!read.ok) throw new Error(read.message);
  return read.config;
};
const messageOf = (env: Record<string, string>) => {
  const read = readConfig(env, root);
  return read.ok ? 'ok' : read.message;
};

describe('the configuration', () => {
  it('has the defaults of the contract', () => {
    expect(configOf({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      allowedHosts: [],
      dataDir: join(root, 'data'),
      contentDir: null,
      interviewerModel: null,
      scorerModel: null,
      scorerSamples: 3,
      boardImage: false,
      maxLiveSessions: 2000,
      maxSessionTokens: 5_000_000,
      openAi: { key: null, baseUrl: null },
      logLevel: 'info',
    });
  });

  it('takes an empty value for none', () => {
    expect(configOf({ PORT: '', OPENAI_API_KEY: ' ', INTERVIEWER_MODEL: '' })).toEqual(configOf({}));
  });

  it('reads .env, and lets the real environment win', () => {
    writeFileSync(join(root, '.env'), 'PORT=4000\nHOST=0.0.0.0\nSCORER_MODEL="openai:a:b"\n');
    const config = configOf({ PORT: '5000' });
    expect(config).toMatchObject({ port: 5000, host: '0.0.0.0', scorerModel: { provider: 'openai', model: 'a:b' } });
  });

  it('reads lists, models and paths', () => {
    const config = configOf({
      ALLOWED_HOSTS: 'Onsite.local, box',
      INTERVIEWER_MODEL: 'built-in',
      DATA_DIR: 'elsewhere',
      CONTENT_DIR: '.',
    });
    expect(config.allowedHosts).toEqual(['onsite.local', 'box']);
    expect(config.interviewerModel).toBe('built-in');
    expect(config.dataDir).toBe(join(root, 'elsewhere'));
    expect(config.contentDir).toBe(root);
  });

  it.each([
    ['PORT', '70000'],
    ['PORT', '3e3'],
    ['PORT', '-1'],
    ['HOST', 'http://x'],
    ['ALLOWED_HOSTS', 'https://x.org'],
    ['INTERVIEWER_MODEL', 'gpt-5'],
    ['SCORER_MODEL', 'nobody:gpt-5'],
    ['SCORER_SAMPLES', '0'],
    ['BOARD_IMAGE', 'yes'],
    ['OPENAI_BASE_URL', 'localhost:11434'],
    ['LOG_LEVEL', 'loud'],
    ['CONTENT_DIR', 'not-there'],
  ])('stops at %s=%s with one line that names it', (name, value) => {
    const message = messageOf({ [name]: value });
    expect(message).toMatch(new RegExp(`^${name} `));
    expect(message).not.toContain('\n');
    expect(message.length).toBeGreaterThan(name.length + 20);
  });

  it('says what the other value of BOARD_IMAGE does', () => {
    expect(messageOf({ BOARD_IMAGE: 'yes' })).toContain('write 1 to show a model the whiteboard as a picture');
  });

  it('never prints a key', () => {
    const key = 'sk-canary-123456';
    const config = configOf({ OPENAI_API_KEY: key });
    expect(JSON.stringify(config) + inspect(config, { depth: 9 }) + String(config.openAi.key)).not.toContain('canary');
    expect(config.openAi.key?.reveal()).toBe(key);
    expect(messageOf({ OPENAI_API_KEY: 'sk canary\n' })).toMatch(/^OPENAI_API_KEY /);
    expect(messageOf({ OPENAI_API_KEY: 'sk canary\n' })).not.toContain('canary');
  });
});
