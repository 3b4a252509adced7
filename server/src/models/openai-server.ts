import { isIP } from 'node:net';
import type { Secret } from './secret.ts';

/** How to reach OpenAI or a server that speaks its protocol. */
export interface OpenAiSettings {
  key: Secret | null;
  /** Null is OpenAI itself. */
  baseUrl: string | null;
}

/** What a try at start gave. `unlisted`: it answers, but keeps no list of models. */
export type ServerCheck =
  | { kind: 'ready'; models: string[] }
  | { kind: 'unlisted' }
  | { kind: 'refused'; status: number }
  | { kind: 'unreachable'; reason: string };

/** Local servers want no key, but the client wants one. */
export const NO_KEY = 'none';
const CHECK_MS = 5_000;

export const baseUrlOf = ({ baseUrl }: Pick<OpenAiSettings, 'baseUrl'>): string =>
  baseUrl ?? 'https://api.openai.com/v1';

/** Tries key and server by asking for the list of models. */
export async function checkServer(server: OpenAiSettings, timeoutMs = CHECK_MS): Promise<ServerCheck> {
  const { APIError, default: OpenAI } = await import('openai');
  const client = new OpenAI({
    apiKey: server.key?.reveal() ?? NO_KEY,
    baseURL: baseUrlOf(server),
    maxRetries: 0,
    timeout: timeoutMs,
    logLevel: 'off',
  });
  try {
    const page = await client.models.list();
    const models = (page.data ?? []).flatMap((model) => (typeof model?.id === 'string' ? [model.id] : []));
    return models.length === 0 ? { kind: 'unlisted' } : { kind: 'ready', models };
  } catch (error) {
    if (!(error instanceof APIError) || error.status === undefined) {
      return { kind: 'unreachable', reason: error instanceof Error ? error.message : String(error) };
    }
    if (error.status === 401 || error.status === 403) return { kind: 'refused', status: error.status };
    if (error.status === 404 || error.status === 405) return { kind: 'unlisted' };
    return { kind: 'unreachable', reason: `it answers ${error.status}` };
  }
}

/** The host that words are sent to; null where they stay on this machine. */
export function remoteHost(baseUrl: string | null): string | null {
  const { hostname, host } = new URL(baseUrlOf({ baseUrl }));
  const bare = hostname.replace(/^\[|\]$/g, '');
  const loopback = bare === 'localhost' || bare === '::1' || (isIP(bare) === 4 && bare.startsWith('127.'));
  return loopback ? null : host;
}
