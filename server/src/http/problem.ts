import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import type { z } from 'zod';
import type { Problem } from '../contract/http.ts';

const STATUS: Readonly<Record<string, number>> = {
  'bad-input': 400,
  forbidden: 403,
  'not-found': 404,
  'not-live': 409,
  'still-live': 409,
  'too-large': 413,
  'too-many': 429,
  internal: 500,
  unavailable: 503,
};

const TITLES: Readonly<Record<string, string>> = {
  'bad-input': 'The request is not of the right shape',
  forbidden: 'This origin or host is not allowed',
  'not-found': 'There is no such thing here',
  'not-live': 'The interview has ended',
  'still-live': 'The interview is still running',
  'too-large': 'The request is too large',
  'too-many': 'Too many requests',
  internal: 'Something went wrong here',
  unavailable: 'Not available at the moment',
};

/** An error that is told to the caller as RFC 9457 problem+json. */
export class ProblemError extends Error {
  readonly code: string;
  readonly retryAfterMs: number | null;
  /** @param retryAfterMs when to come back, for the Retry-After header */
  constructor(code: string, detail: string, retryAfterMs: number | null = null) {
    super(detail);
    this.code = code;
    this.retryAfterMs = retryAfterMs;
  }
}

export function sendProblem(response: Response, code: string, detail: string): void {
  const status = STATUS[code] ?? 500;
  const problem: Problem = { type: 'about:blank', title: TITLES[code] ?? 'Error', status, code, detail };
  response.status(status).type('application/problem+json').send(JSON.stringify(problem));
}

/** Parses a body or a query. @throws ProblemError `bad-input` that names the first thing wrong. */
export function parsed<T>(schema: z.ZodType<T>, input: unknown): T {
  const result = schema.safeParse(input ?? {});
  if (result.success) return result.data;
  throw new ProblemError('bad-input', firstIssue(result.error));
}

/** The first issue as one line: where, and what is wrong. @param within where the input stands itself */
export function firstIssue(error: z.ZodError, within?: string): string {
  const issue = error.issues[0];
  const where = [...(within === undefined ? [] : [within]), ...(issue?.path ?? [])].join('.');
  return `${where === '' ? 'The body' : where}: ${issue?.message ?? 'not valid'}`;
}

/** @throws ProblemError `not-found` for whatever no route has answered */
export const noSuchRoute: RequestHandler = (request) => {
  throw new ProblemError('not-found', `There is no ${request.method} ${request.originalUrl.split('?')[0]}.`);
};

/** Turns every error into problem+json; only what nobody foresaw is logged. */
export function problemHandler(onFailure: (error: unknown) => void): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error);
    if (error instanceof ProblemError && error.retryAfterMs !== null) {
      response.set('Retry-After', String(Math.ceil(error.retryAfterMs / 1000)));
    }
    if (error instanceof ProblemError) return sendProblem(response, error.code, error.message);
    const kind = (error as { type?: unknown }).type;
    if (kind === 'entity.too.large') {
      const limit = inWords((error as { limit?: unknown }).limit);
      return sendProblem(response, 'too-large', `The body is larger than allowed here${limit}.`);
    }
    if (kind === 'entity.parse.failed') return sendProblem(response, 'bad-input', 'The body is not valid JSON.');
    if (error instanceof URIError) return sendProblem(response, 'bad-input', 'The address is not valid.');
    const status = (error as { status?: unknown }).status;
    if (status === 404) return sendProblem(response, 'not-found', 'There is no such file.');
    if (typeof status === 'number' && status >= 400 && status < 500) {
      return sendProblem(response, 'bad-input', (error as Error).message);
    }
    onFailure(error);
    sendProblem(response, 'internal', 'The server met an error that it did not expect; it is in the log.');
  };
}

function inWords(limit: unknown): string {
  if (typeof limit !== 'number') return '';
  return limit < 2 ** 20 ? ` (${limit / 2 ** 10} KB)` : ` (${limit / 2 ** 20} MB)`;
}
