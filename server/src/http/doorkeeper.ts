import type { IncomingHttpHeaders } from 'node:http';

/** Whom the server talks to. Empty `names`: loopback only. */
export interface Doors {
  /** Host names that are accepted besides the loopback ones. */
  names: readonly string[];
}

/** What a server on every network listens on; nobody calls it by that. */
const EVERY_ADDRESS = ['0.0.0.0', '::'];

/** The names of a configuration as a URL writes them: in small letters, and IPv6 in brackets. */
export function doorNames(given: readonly string[]): string[] {
  return given
    .filter((name) => !EVERY_ADDRESS.includes(name))
    .map((name) => {
      const written = name.includes(':') && !name.startsWith('[') ? `[${name}]` : name;
      return urlOf(`http://${written}`)?.hostname ?? name.toLowerCase();
    });
}

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Why a request is refused, or null. The Host must be one of ours (against DNS rebinding), and an Origin, where one is
 * sent, must be of our own host and port; a program sends none.
 */
export function refusal(headers: IncomingHttpHeaders, { names }: Doors): string | null {
  const host = urlOf(`http://${headers.host ?? ''}`);
  const allowed = (name: string) => LOOPBACK.includes(name) || names.includes(name);
  if (!host || !allowed(host.hostname)) {
    return `Host ${headers.host ?? '(none)'} is not served here; name it in ALLOWED_HOSTS.`;
  }
  const { origin } = headers;
  if (origin === undefined) return null;
  const from = urlOf(origin);
  const ours = from && (from.protocol === 'http:' || from.protocol === 'https:') && from.origin === origin;
  if (!ours || !allowed(from.hostname) || portOf(from) !== portOf(host, from.protocol)) {
    return `Origin ${origin} is not this site.`;
  }
  const sameName = from.hostname === host.hostname;
  return sameName || (LOOPBACK.includes(from.hostname) && LOOPBACK.includes(host.hostname))
    ? null
    : `Origin ${origin} is not this site.`;
}

function urlOf(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

function portOf(url: URL, protocol = url.protocol): string {
  return url.port === '' ? (protocol === 'https:' ? '443' : '80') : url.port;
}
