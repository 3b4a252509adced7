import type { FailureKind } from '../interviewers/interviewer.ts';

/**
 * Sorts a failure by the `openai` package's error classes, which LangChain passes on; another provider's error by its
 * HTTP status. Only called after a failure, so that the package is loaded late.
 */
export async function sortFailure(error: unknown): Promise<FailureKind> {
  const { APIConnectionError, APIError, InternalServerError, RateLimitError } = await import('openai');
  if (error instanceof APIConnectionError || error instanceof InternalServerError) return 'down';
  if (error instanceof RateLimitError) return isOutOfQuota(error) ? 'refused' : 'busy';
  if (error instanceof APIError) return bySort(error.status);
  return bySort(statusOf(error));
}

function bySort(status: number | undefined): FailureKind {
  if (status === undefined || status >= 500 || status === 408 || status === 409) return 'down';
  if (status === 429) return 'busy';
  return status >= 400 ? 'refused' : 'down';
}

function statusOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const status: unknown = 'status' in error ? error.status : 'statusCode' in error ? error.statusCode : undefined;
  return typeof status === 'number' ? status : undefined;
}

/** A spent account answers 429 as well, but waiting does not help. */
const isOutOfQuota = (error: { code?: string | null | undefined }) => error.code === 'insufficient_quota';

/** The HTTP status of a failed call; null where it never got an answer. */
export function httpStatusOf(error: unknown): number | null {
  return statusOf(error) ?? null;
}

/**
 * A failure in words of our own, for the log and the scorecard. What the other side wrote stays out: some servers
 * repeat the key or the prompt in their errors.
 */
export function describeFailure(error: unknown): string {
  const status = httpStatusOf(error);
  if (status !== null) return `HTTP ${status}`;
  return codeOf(error) ?? (error instanceof Error && /^\w{1,60}$/.test(error.name) ? error.name : 'an unknown failure');
}

/** Such as ECONNREFUSED, of the error or of what caused it. */
function codeOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null) return null;
  if ('code' in error && typeof error.code === 'string' && /^[A-Za-z0-9_]{1,60}$/.test(error.code)) return error.code;
  return 'cause' in error ? codeOf(error.cause) : null;
}
