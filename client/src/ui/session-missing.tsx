import { ProblemError } from '../api/problem.ts';
import { ButtonLink } from './button.tsx';
import { PageTitle } from './page-title.tsx';
import { ErrorState } from './states.tsx';

/** In place of a page about an interview that could not be had. */
export function SessionMissing({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const gone = error instanceof ProblemError && error.status === 404;
  return (
    <div className="pt-12">
      <PageTitle title="Interview" />
      <h1 className="sr-only">Interview</h1>
      <ErrorState
        title={gone ? 'There is no such interview' : 'The interview could not be loaded'}
        error={error}
        {...(gone ? { action: <ButtonLink to="/history">To the history</ButtonLink> } : { onRetry })}
      />
    </div>
  );
}
