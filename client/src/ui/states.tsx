import type { ReactNode } from 'react';
import { ProblemError } from '../api/problem.ts';
import { Button } from './button.tsx';
import { Spinner } from './progress.tsx';

/** What stands where nothing is yet: says what will be here and how to get it. */
export function EmptyState({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="rounded-lg border border-dashed border-line px-6 py-12 text-center">
      <p className="font-semibold">{title}</p>
      {children && <div className="mx-auto mt-1 max-w-prose text-sm text-ink-2">{children}</div>}
      {action && <div className="mt-5 flex justify-center">{action}</div>}
    </div>
  );
}

/** What stands where something could not be had: what, why, and what to do. */
export function ErrorState({
  title,
  error,
  onRetry,
  action,
}: {
  title: string;
  error?: unknown;
  onRetry?: () => void;
  /** Another way on, where trying again is of no use. */
  action?: ReactNode;
}) {
  return (
    <div role="alert" className="rounded-lg border border-line bg-surface px-6 py-10 text-center">
      <p className="font-semibold">{title}</p>
      <p className="mx-auto mt-1 max-w-prose text-sm text-ink-2">{reason(error)}</p>
      {onRetry && (
        <Button className="mt-5" onClick={onRetry}>
          Try again
        </Button>
      )}
      {action && <div className="mt-5 flex justify-center">{action}</div>}
    </div>
  );
}

/** The words of an error for a person. */
export function reason(error: unknown): string {
  if (error instanceof ProblemError) return error.detail;
  if (error instanceof Error) return error.message;
  return 'No reason was given.';
}

/** What stands on a page while its parts are on their way; keeps quiet for a moment, as most come at once. */
export function PageLoading({ label = 'Loading' }: { label?: string }) {
  return (
    <div className="flex animate-[appear_200ms_250ms_backwards] justify-center py-24">
      <Spinner label={label} />
    </div>
  );
}
