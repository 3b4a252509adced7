import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Behaviour } from '../../../tests/model-server/behaviours.ts';
import { type ModelServer, type ModelServerOptions, startModelServer } from '../../../tests/model-server/server.ts';
import type { AnsweringModel, ModelMessage, Piece } from './answers.ts';
import { chatModel } from './chat-model.ts';
import { describeFailure, sortFailure } from './failure.ts';
import { langChainAnswers } from './langchain-answers.ts';
import { openAiAnswers } from './openai-answers.ts';
import { Secret } from './secret.ts';

const QUESTION = '[director]\nThen ask: What comes first, and why?\n[/director]';
const MESSAGES: ModelMessage[] = [
  { role: 'system', content: 'You are the interviewer.' },
  { role: 'user', content: QUESTION },
];

let server: ModelServer | null = null;
afterEach(async () => {
  await server?.stop();
  server = null;
});

const ADAPTERS: Record<string, (model: string, baseUrl: string) => AnsweringModel> = {
  'read off the wire': (model, baseUrl) => openAiAnswers(model, { key: new Secret('k-1'), baseUrl }),
  'through LangChain': (model, baseUrl) => {
    const ref = { provider: 'openai', model };
    return langChainAnswers(ref, chatModel(ref, { key: new Secret('k-1'), baseUrl }));
  },
};

describe.each(Object.entries(ADAPTERS))('a model, %s', (_, open) => {
  // Loading LangChain takes a second or two.
  beforeAll(() => open('any', 'http://127.0.0.1:9/v1').warmUp(), 60_000);

  async function start(behaviour: Behaviour, options: ModelServerOptions = {}): Promise<ModelServer> {
    server = await startModelServer({ behaviour, slowMs: 20_000, ...options });
    return server;
  }
  async function ask(model = 'scripted-1', messages = MESSAGES, signal = new AbortController().signal) {
    const pieces: Piece[] = [];
    for await (const piece of open(model, server?.url ?? '').ask(messages, signal)) pieces.push(piece);
    return pieces;
  }
  const wordsOf = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join('');
  const failed = (asked: Promise<unknown>) =>
    asked.then(
      () => 'no failure',
      async (error: unknown) => [await sortFailure(error), describeFailure(error)],
    );

  test('answers in pieces, says where it ends and what it cost', async () => {
    const { log } = await start('normal', { tokenMs: 2 });
    const pieces = await ask();
    expect(wordsOf(pieces)).toBe('Let us look at this. What comes first, and why?');
    expect(pieces.filter(({ text }) => text !== '').length).toBeGreaterThan(3);
    expect(pieces.filter(({ finished }) => finished)).toHaveLength(1);
    const [usage, ...more] = pieces.flatMap((piece) => (piece.usage ? [piece.usage] : []));
    expect(usage).toMatchObject({ promptTokens: log[0]?.promptTokens, cachedTokens: 0 });
    expect(usage?.outputTokens).toBeGreaterThan(0);
    expect(more).toEqual([]);
  });

  test('may be called off at any moment of its end', async () => {
    await start('normal');
    // Node ends the process where a connection fails that nobody listens to any more; vitest would tell of it.
    for (let moment = 0; moment < 30; moment += 1) {
      const abort = new AbortController();
      const answer = open('scripted-1', server?.url ?? '').ask(MESSAGES, abort.signal);
      while (!(await answer.next()).value?.text);
      const rest = answer.next().catch(() => 'hung up');
      for (let step = 0; step < moment; step += 1) await null;
      abort.abort();
      await rest;
      await answer.return().catch(() => 'hung up');
    }
    expect(wordsOf(await ask())).toMatch(/why[?]$/);
  });

  test('tells what of the prompt was cached', async () => {
    const { log } = await start('normal');
    await ask();
    const usage = (await ask('scripted-1', [...MESSAGES, { role: 'assistant', content: 'So.' }])).find(
      (piece) => piece.usage,
    )?.usage;
    expect(usage?.cachedTokens).toBe(log[1]?.cachedTokens);
    expect(usage?.cachedTokens).toBeGreaterThan(0);
  });

  test('sends the key, the model, pictures, and the system’s words as each model wants them', async () => {
    const { log } = await start('normal');
    const url = 'data:image/png;base64,AA==';
    const seen: ModelMessage = {
      role: 'user',
      content: [
        { type: 'text', text: QUESTION },
        { type: 'image_url', image_url: { url } },
      ],
    };
    await ask('gpt-5-mini', [...MESSAGES.slice(0, 1), seen]);
    await ask('gpt-5-chat', MESSAGES);
    expect(log.map(({ key, request }) => [key, request?.model, request?.messages.map(({ role }) => role)])).toEqual([
      ['k-1', 'gpt-5-mini', ['developer', 'user']],
      ['k-1', 'gpt-5-chat', ['system', 'user']],
    ]);
    expect(log[0]?.request?.pictures).toEqual([{ message: 1, url }]);
    expect(log[0]?.request).toMatchObject({ stream: true, includeUsage: true });
  });

  test.each([
    ['refused', ['refused', 'HTTP 401']],
    ['429-always', ['busy', 'HTTP 429']],
    ['500-always', ['down', 'HTTP 500']],
  ] as const)('asks once where the server answers with %s, and tells why it failed', async (behaviour, failure) => {
    const { log } = await start(behaviour);
    expect(await failed(ask())).toEqual(failure);
    expect(log).toHaveLength(1);
  });

  test('fails where the answer is garbage', async () => {
    await start('garbage');
    expect(await failed(ask())).toEqual(['down', 'SyntaxError']);
  });

  test('gives no end to an answer that is cut off', async () => {
    await start('cut');
    const pieces: Piece[] = [];
    const asked = (async () => {
      const answer = open('scripted-1', server?.url ?? '').ask(MESSAGES, new AbortController().signal);
      for await (const piece of answer) pieces.push(piece);
    })();
    expect(await failed(asked)).toMatchObject(['down', expect.any(String)]);
    expect('Let us look at this. What comes first, and why?'.startsWith(wordsOf(pieces).trimEnd())).toBe(true);
    expect(pieces.some(({ finished }) => finished)).toBe(false);
  });

  test('fails where nobody listens', async () => {
    await start('normal');
    await server?.stop();
    expect(await failed(ask())).toEqual(['down', 'ECONNREFUSED']);
  });

  test('hangs up when it is aborted, and when its answer is left', async () => {
    const { log } = await start('slow-between');
    const abort = new AbortController();
    for await (const { text } of open('scripted-1', server?.url ?? '').ask(MESSAGES, abort.signal)) {
      if (text !== '') break;
    }
    await expect.poll(() => log[0]?.aborted).toBe(true);
    const asked = ask('scripted-1', MESSAGES, abort.signal).catch(() => 'hung up');
    await expect.poll(() => log[1]?.tokensAt.length).toBeGreaterThan(0);
    abort.abort();
    expect(await asked).toBe('hung up');
    await expect.poll(() => log[1]?.aborted).toBe(true);
  });
});
