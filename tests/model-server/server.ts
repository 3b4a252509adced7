import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as readText } from 'node:stream/consumers';
import { type Behaviour, isBehaviour } from './behaviours.ts';
import { type ChatRequest, objectIn, readChatRequest } from './chat-request.ts';
import { interviewerAnswer } from './interviewer-answer.ts';
import { judgeAnswer } from './judge-answer.ts';
import { PromptCache } from './prompt-cache.ts';
import { stampNow, stampWord } from './stamps.ts';

export interface ModelServerOptions {
  behaviour?: Behaviour;
  port?: number;
  /** Before the first token (ms). */
  firstTokenMs?: number;
  /** Between two tokens (ms). */
  tokenMs?: number;
  /** What the slow behaviours wait (ms). */
  slowMs?: number;
  models?: string[];
  /** The only key that is accepted; without it every key is. */
  key?: string;
  /** Tells no usage, as some servers do. */
  tellsNoUsage?: boolean;
  /** Tokens of a `stamped` answer. */
  stampedTokens?: number;
}

export interface LoggedRequest {
  at: number;
  path: string;
  key: string;
  behaviour: Behaviour;
  request: ChatRequest | null;
  status: number;
  promptTokens: number;
  /** Tokens that an earlier request began with as well. */
  cachedTokens: number;
  /** When each token was sent (epoch ms). */
  tokensAt: number[];
  /** The other side went away before the answer was whole. */
  aborted: boolean;
}

export interface ModelServer {
  /** As `OPENAI_BASE_URL` wants it. */
  url: string;
  log: LoggedRequest[];
  set(behaviour: Behaviour): void;
  stop(): Promise<void>;
}

/** Starts a server that speaks OpenAI's protocol and behaves as told, on a port of 127.0.0.1. */
export async function startModelServer(options: ModelServerOptions = {}): Promise<ModelServer> {
  const { firstTokenMs = 0, tokenMs = 0, slowMs = 60_000, models = ['scripted-1'], stampedTokens = 40 } = options;
  let behaviour = options.behaviour ?? 'normal';
  const log: LoggedRequest[] = [];
  const cache = new PromptCache();
  let calls = 0;
  /** Calls since it was told how to behave. */
  let callsSo = 0;

  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '').split('?')[0] ?? '';
    const body = await readText(request);
    if (path === '/control') return control(body, response);
    const key = /^Bearer (.*)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    const entry: LoggedRequest = {
      at: Date.now(),
      path,
      key,
      behaviour,
      request: null,
      status: 200,
      promptTokens: 0,
      cachedTokens: 0,
      tokensAt: [],
      aborted: false,
    };
    log.push(entry);
    response.on('close', () => {
      entry.aborted = !response.writableFinished;
    });
    if (behaviour === 'refused' || (options.key !== undefined && key !== options.key)) {
      // Some servers repeat the key.
      return refuse(entry, response, 401, `Incorrect API key provided: ${key}.`, 'invalid_api_key');
    }
    if (path === '/v1/models') {
      const data = models.map((id) => ({ id, object: 'model', created: 0, owned_by: 'tests' }));
      return json(response, 200, { object: 'list', data });
    }
    const chat = path === '/v1/chat/completions' ? readChatRequest(body) : null;
    if (!chat) return refuse(entry, response, 404, `There is no ${path}.`, 'not_found');
    entry.request = chat;
    await answer(chat, entry, response);
  }

  function behave(next: Behaviour): void {
    behaviour = next;
    callsSo = 0;
  }

  function control(body: string, response: ServerResponse): void {
    const wanted = objectIn(body)?.behaviour;
    if (isBehaviour(wanted)) behave(wanted);
    json(response, 200, { behaviour, log });
  }

  async function answer(chat: ChatRequest, entry: LoggedRequest, response: ServerResponse): Promise<void> {
    calls += 1;
    callsSo += 1;
    const { promptTokens, cachedTokens } = cache.take(chat.messages);
    Object.assign(entry, { promptTokens, cachedTokens });
    const again = callsSo > 1;
    if (behaviour === '500-always' || (behaviour === '500-then-fine' && !again)) {
      return refuse(entry, response, 500, 'The server had an error.', 'server_error');
    }
    if (behaviour === '429-always' || (behaviour === '429-then-fine' && !again)) {
      return refuse(entry, response, 429, 'Rate limit reached.', 'rate_limit_exceeded');
    }
    const refusesSchema = behaviour === 'schema-refused' && chat.format === 'json_schema';
    if (refusesSchema || (behaviour === 'formats-refused' && chat.format !== 'text')) {
      return refuse(entry, response, 400, "Invalid parameter: 'response_format' is not supported.", 'unsupported');
    }
    if (behaviour === 'pictures-refused' && chat.pictures.length > 0) {
      return refuse(entry, response, 400, 'This model does not take images.', 'unsupported');
    }
    const usage = (output: string) => ({
      prompt_tokens: promptTokens,
      completion_tokens: Math.ceil(output.length / 4),
      total_tokens: promptTokens + Math.ceil(output.length / 4),
      prompt_tokens_details: { cached_tokens: cachedTokens },
    });
    const words = isJudgePrompt(chat) ? judgeText(chat) : interviewerAnswer(chat, behaviour);
    if (firstTokenMs > 0) await pause(firstTokenMs, response);
    if (chat.stream) await stream(chat, words, entry, response, usage);
    else {
      const cut = behaviour === 'truncated';
      const message = { role: 'assistant', content: behaviour === 'empty' ? '' : words, refusal: null };
      if (behaviour === 'slow-first-token') await pause(slowMs, response);
      json(response, 200, {
        id: `c${calls}`,
        object: 'chat.completion',
        created: 0,
        model: chat.model,
        choices: [{ index: 0, message, finish_reason: cut ? 'length' : 'stop' }],
        ...(options.tellsNoUsage ? {} : { usage: usage(words) }),
      });
    }
  }

  function judgeText(chat: ChatRequest): string {
    const text = judgeAnswer(chat, behaviour, calls);
    const honoured = chat.format === 'json_schema' && behaviour !== 'schema-ignored';
    switch (behaviour) {
      case 'truncated':
        return text.slice(0, Math.floor(text.length / 2));
      case 'judge-garbage':
        return 'I would rather talk about the weather.';
      case 'invalid-then-fine':
        return chat.messages.some(({ role }) => role === 'assistant') ? text : '{"judgements": "none"}';
      case 'fenced':
      case 'schema-ignored':
      case 'formats-refused':
        return honoured && behaviour !== 'fenced'
          ? text
          : `Here is my judgement:\n\n\`\`\`json\n${text}\n\`\`\`\nI hope that helps.`;
      default:
        return text;
    }
  }

  async function stream(
    chat: ChatRequest,
    words: string,
    entry: LoggedRequest,
    response: ServerResponse,
    usage: (output: string) => object,
  ): Promise<void> {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' });
    response.flushHeaders();
    const base = { id: `c${calls}`, object: 'chat.completion.chunk', created: 0, model: chat.model };
    const send = (value: object) => response.write(`data: ${JSON.stringify({ ...base, ...value })}\n\n`);
    const choice = (delta: object, finish: string | null = null) => ({
      choices: [{ index: 0, delta, finish_reason: finish }],
    });
    send(choice({ role: 'assistant', content: '' }));
    if (behaviour === 'slow-first-token') await pause(slowMs, response);
    if (behaviour === 'garbage') {
      response.end('data: {"choices": [{"delta": \n\n');
      return;
    }
    const tokens = tokensOf(words);
    const half = Math.ceil(tokens.length / 2);
    for (const [index, token] of tokens.entries()) {
      if (response.destroyed) return;
      if (index === half && behaviour === 'slow-between') await pause(slowMs, response);
      if (index === half && behaviour === 'cut') {
        // What was written is on its way before the line goes dead.
        await pause(30, response);
        response.destroy();
        return;
      }
      const now = Date.now();
      entry.tokensAt.push(now);
      send({ ...choice({ content: isStamped() ? stamped(index) : token }), sent_at: now });
      if (tokenMs > 0) await pause(tokenMs, response);
    }
    if (response.destroyed) return;
    send(choice({}, 'stop'));
    if (chat.includeUsage && !options.tellsNoUsage) send({ choices: [], usage: usage(words) });
    response.end('data: [DONE]\n\n');
  }

  function tokensOf(words: string): string[] {
    if (behaviour === 'empty') return [];
    if (isStamped()) return Array.from({ length: tokensStamped() }, () => '');
    return words.split(/(?= )/);
  }

  function isStamped(): boolean {
    return behaviour === 'stamped' || behaviour === 'stamped-short';
  }

  function tokensStamped(): number {
    return behaviour === 'stamped-short' ? 5 : stampedTokens;
  }

  function stamped(index: number): string {
    const word = stampWord(stampNow());
    return `${index === 0 ? '' : ' '}${word}${index === tokensStamped() - 1 ? '?' : ''}`;
  }

  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    log,
    set: behave,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

const isJudgePrompt = ({ messages }: ChatRequest) =>
  messages.some(({ content }) => /^- D\d-[a-z0-9-]+ \(level \d\): /m.test(content));

function json(response: ServerResponse, status: number, value: object): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(value));
}

function refuse(entry: LoggedRequest, response: ServerResponse, status: number, message: string, code: string): void {
  entry.status = status;
  json(response, status, { error: { message, type: code, param: null, code } });
}

/** Waits, but no longer than anybody listens. */
function pause(ms: number, response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      response.off('close', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    response.on('close', done);
  });
}
