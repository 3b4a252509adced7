import { MODEL_PROVIDER_CONFIG } from 'langchain/chat_models/universal';
import { afterEach, describe, expect, it } from 'vitest';
import { type ModelServer, type ModelServerOptions, startModelServer } from '../../../tests/model-server/server.ts';
import type { Config } from '../config.ts';
import { chooseEngines, DEFAULT_MODEL } from './choose-model.ts';
import { parseModelName } from './model-name.ts';
import { checkServer } from './openai-server.ts';
import { PROVIDER_PACKAGES } from './providers.ts';
import { Secret } from './secret.ts';

let server: ModelServer | null = null;
afterEach(async () => {
  await server?.stop();
  server = null;
});

const started = async (options: ModelServerOptions = {}) => {
  server = await startModelServer(options);
  return server;
};

const named = (text: string): Config['interviewerModel'] => {
  const parsed = parseModelName(text);
  if ('problem' in parsed) throw new Error(parsed.problem);
  return parsed.name;
};

async function choose(openAi: Config['openAi'], interviewer = '', scorer = '') {
  const names = {
    interviewerModel: interviewer === '' ? null : named(interviewer),
    scorerModel: scorer === '' ? null : named(scorer),
  };
  const quick: typeof checkServer = (settings) => checkServer(settings, 500);
  return chooseEngines({ ...names, openAi }, quick);
}
const engines = async (...args: Parameters<typeof choose>) => {
  const chosen = await choose(...args);
  if (!chosen.ok) throw new Error(chosen.message);
  return chosen.engines;
};

describe('the choice of engines', () => {
  it('is built-in where nothing is set', async () => {
    const chosen = await engines({ key: null, baseUrl: null });
    expect(chosen).toEqual({ interviewer: 'built-in', scorer: 'built-in', modelHost: null, notes: [], warnings: [] });
  });

  it('takes the first model that a server lists', async () => {
    const { url, log } = await started({ models: ['small', 'large'] });
    const chosen = await engines({ key: null, baseUrl: url });
    expect(chosen.interviewer).toEqual({ provider: 'openai', model: 'small' });
    expect(chosen.scorer).toEqual({ provider: 'openai', model: 'small' });
    expect(chosen.notes.join()).toContain('openai:small');
    expect(log[0]?.key).toBe('none');
  });

  it('keeps what is named, and asks nobody where only built-in engines are', async () => {
    const { url, log } = await started();
    expect(await engines({ key: null, baseUrl: url }, 'built-in', 'built-in')).toMatchObject({
      interviewer: 'built-in',
    });
    expect(log).toEqual([]);
    const mixed = await engines({ key: null, baseUrl: url }, 'built-in', 'openai:other');
    expect(mixed.scorer).toEqual({ provider: 'openai', model: 'other' });
    expect(mixed.warnings.join()).toContain("'other'");
  });

  it('stops where the key is refused', async () => {
    const { url } = await started({ key: 'right' });
    const chosen = await choose({ key: new Secret('wrong-canary'), baseUrl: url });
    expect(chosen).toMatchObject({ ok: false });
    expect(chosen.ok ? '' : chosen.message).toMatch(/OPENAI_API_KEY/);
    expect(JSON.stringify(chosen)).not.toContain('canary');
  });

  it('only warns where the server does not answer', async () => {
    const chosen = await engines({ key: null, baseUrl: 'http://127.0.0.1:9/v1' }, 'openai:a');
    expect(chosen.interviewer).toEqual({ provider: 'openai', model: 'a' });
    expect(chosen.warnings.join()).toContain('does not answer');
  });

  it('has a default for OpenAI itself, and says where words go', async () => {
    const ready = async () => ({ kind: 'ready' as const, models: [DEFAULT_MODEL] });
    const chosen = await chooseEngines(
      { interviewerModel: null, scorerModel: null, openAi: { key: new Secret('k'), baseUrl: null } },
      ready,
    );
    expect(chosen).toMatchObject({
      ok: true,
      engines: { interviewer: { provider: 'openai', model: DEFAULT_MODEL }, modelHost: 'api.openai.com' },
    });
  });

  it('names the command that installs a missing package', async () => {
    const chosen = await choose({ key: null, baseUrl: null }, 'anthropic:claude');
    expect(chosen.ok ? '' : chosen.message).toContain('npm install -w server @langchain/anthropic');
  });

  it('wants a key for OpenAI', async () => {
    const chosen = await choose({ key: null, baseUrl: null }, 'openai:gpt-5-mini');
    expect(chosen.ok ? '' : chosen.message).toContain('OPENAI_API_KEY');
  });

  it("knows LangChain's providers", () => {
    const theirs = Object.entries(MODEL_PROVIDER_CONFIG).map(([id, { package: name }]) => [id, name]);
    expect(PROVIDER_PACKAGES).toEqual(Object.fromEntries(theirs));
  });
});
