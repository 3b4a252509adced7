import type { Problem } from '@onsite/server/contract/http';

/** An answer that is not what was asked for. `code` is the server's, or `offline` when no answer came. */
export class ProblemError extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: string;

  constructor(problem: Pick<Problem, 'status' | 'code' | 'detail'>) {
    super(problem.detail);
    this.status = problem.status;
    this.code = problem.code;
    this.detail = problem.detail;
  }
}

export const OFFLINE = {
  status: 0,
  code: 'offline',
  detail: 'The server does not answer. Check that it is still running, then try again.',
};

/** Reads an error answer, whatever shape it has. */
export async function problemOf(response: Response): Promise<ProblemError> {
  const body: Partial<Problem> = await response.json().catch(() => ({}));
  return new ProblemError({
    status: response.status,
    code: body.code ?? 'internal',
    detail: body.detail ?? body.title ?? `The server answered ${response.status}.`,
  });
}
