import { type IncomingMessage, request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { text as readText } from 'node:stream/consumers';
import { version } from '../version.ts';
import type { AnsweringModel, ModelMessage, Piece, Usage } from './answers.ts';
import { baseUrlOf, NO_KEY, type OpenAiSettings } from './openai-server.ts';
import { ServerSentEvents } from './server-sent-events.ts';

/**
 * A model of a server that speaks OpenAI's chat protocol, read straight off the wire: through `fetch`, the openai client
 * and LangChain, each token of a stream costs two and a half times the processor time (DECISIONS.md). What is sent is
 * what LangChain sends, and failures are the openai client's own errors.
 */
export function openAiAnswers(model: string, server: OpenAiSettings): AnsweringModel {
  const url = new URL(`${baseUrlOf(server).replace(/\/$/, '')}/chat/completions`);
  return {
    tellsFinish: true,
    warmUp: async () => {},
    ask: (messages, signal) =>
      piecesOf(() => {
        const sent = reasons(model) ? messages.map(fromDeveloper) : messages;
        const asked = { model, stream: true, stream_options: { include_usage: true }, messages: sent };
        return post(url, JSON.stringify(asked), server, signal);
      }),
  };
}

/** Models of OpenAI that answer only over its other protocol, which LangChain speaks. */
export const answersOverChat = (model: string): boolean => !/codex|gpt-5\.\d-pro/.test(model);

/** Models that reason call the system's words the developer's. */
const reasons = (model: string): boolean => /^o\d|^gpt-5(?!-chat)/.test(model);
const fromDeveloper = ({ role, content }: ModelMessage) => ({ role: role === 'system' ? 'developer' : role, content });

/** Over Node's own agents: they keep a connection open for a while, and know a proxy where Node is told of one. */
function post(url: URL, body: string, { key }: OpenAiSettings, signal: AbortSignal): Promise<IncomingMessage> {
  const { OPENAI_ORG_ID: organization, OPENAI_PROJECT_ID: project } = process.env;
  const headers = {
    accept: 'text/event-stream',
    authorization: `Bearer ${key?.reveal() ?? NO_KEY}`,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'user-agent': `onsite/${version}`,
    ...(organization ? { 'openai-organization': organization } : {}),
    ...(project ? { 'openai-project': project } : {}),
  };
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const send = url.protocol === 'https:' ? overHttps : overHttp;
    const request = send(url, { method: 'POST', headers }, resolve);
    // Not Node's own `signal`: it destroys the connection with an error, and where that falls between the answer's end
    // and the return of the connection, nobody listens to it and the process ends.
    const hangUp = () => request.destroy();
    signal.addEventListener('abort', hangUp);
    request.on('close', () => signal.removeEventListener('abort', hangUp));
    request.on('error', reject);
    request.end(body);
  });
}

/** What comes in one read goes on as one piece. */
async function* piecesOf(post: () => Promise<IncomingMessage>): AsyncGenerator<Piece, void> {
  const response = await post();
  if (response.statusCode !== 200) throw await refusalOf(response);
  const events = new ServerSentEvents();
  response.setEncoding('utf8');
  // Read to its end: a connection that is left earlier cannot be used again.
  for await (const read of response as AsyncIterable<string>) {
    let piece: Piece = { text: '' };
    for (const data of events.push(read)) {
      if (data.startsWith('[DONE]')) continue;
      const chunk = JSON.parse(data) as Chunk | null;
      if (chunk?.error) throw await errorOf(chunk.error);
      const next = pieceIn(chunk);
      piece = { ...piece, ...next, text: piece.text + next.text };
    }
    yield piece;
  }
}

/** The fields that are read here; a server may leave out any of them. */
interface Chunk {
  choices?: { delta?: { content?: unknown } | null; finish_reason?: unknown }[];
  usage?: {
    prompt_tokens?: number;
    completion_tokens?: number;
    prompt_tokens_details?: { cached_tokens?: number | null } | null;
  } | null;
  error?: object;
}

function pieceIn(chunk: Chunk | null): Piece {
  const choice = chunk?.choices?.[0];
  const text = choice?.delta?.content;
  const usage = usageOf(chunk?.usage);
  return {
    text: typeof text === 'string' ? text : '',
    ...(usage ? { usage } : {}),
    ...(typeof choice?.finish_reason === 'string' ? { finished: true } : {}),
  };
}

/** Some servers send the field and count nothing. */
function usageOf(usage: Chunk['usage']): Usage | null {
  if (typeof usage?.prompt_tokens !== 'number' || usage.prompt_tokens <= 0) return null;
  return {
    promptTokens: usage.prompt_tokens,
    cachedTokens: usage.prompt_tokens_details?.cached_tokens ?? 0,
    outputTokens: usage.completion_tokens ?? 0,
  };
}

async function refusalOf(response: IncomingMessage): Promise<Error> {
  const { APIError } = await import('openai');
  const body = await readText(response).catch(() => '');
  return APIError.generate(response.statusCode, objectIn(body), undefined, new Headers());
}

/** An error in the middle of an answer. */
async function errorOf(error: object): Promise<Error> {
  const { APIError } = await import('openai');
  return new APIError(undefined, error, undefined, undefined);
}

function objectIn(body: string): object | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
