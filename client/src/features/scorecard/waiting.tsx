import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { scoreAgain } from '../../api/queries.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Progress } from '../../ui/progress.tsx';
import { reason } from '../../ui/states.tsx';
import { scoringRun } from './scoring-run.ts';

/** In place of the scorecard: what is going on, and what can be done. */
function Waiting({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="max-w-xl pt-12">
      <h2 className="text-3xl font-semibold">{title}</h2>
      {children}
    </section>
  );
}

export function StillLive({ id }: { id: string }) {
  return (
    <Waiting title="The interview is running">
      <p className="mt-3 text-ink-2">The scorecard comes once it has ended.</p>
      <ButtonLink to={`/i/${id}`} variant="primary" className="mt-6">
        Resume
      </ButtonLink>
    </Waiting>
  );
}

export function BeingScored({ id }: { id: string }) {
  return (
    <Waiting title="Being scored">
      <p role="status" className="mt-3 mb-6 text-ink-2">
        Each point is held against your words. This page turns into the scorecard by itself; you may also leave.
      </p>
      <Progress label="Scoring" />
      <ButtonLink to={`/i/${id}/review`} className="mt-6">
        Go through the interview meanwhile
      </ButtonLink>
    </Waiting>
  );
}

export function ScoringFailed({ id }: { id: string }) {
  const client = useQueryClient();
  const run = useQuery(scoringRun(id));
  const again = useMutation({
    mutationFn: () => scoreAgain(id),
    onSuccess: () => client.invalidateQueries({ queryKey: ['sessions', id] }),
  });
  const why = run.data?.state === 'failed' ? run.data.reason : '';
  return (
    <Waiting title="The scoring failed">
      <div role="alert">
        {why && <p className="mt-3 rounded-md bg-red-soft px-3 py-2 text-sm break-words">{why}</p>}
        <p className="mt-3 text-ink-2">
          There is no score, and none is made up. The interview itself is kept in full, and can be scored again.
        </p>
        {again.isError && <p className="mt-3 text-sm text-red">It could not be started. {reason(again.error)}</p>}
      </div>
      <div className="mt-6 flex flex-wrap gap-2">
        <Button variant="primary" disabled={again.isPending} onClick={() => again.mutate()}>
          Try again
        </Button>
        <ButtonLink to={`/i/${id}/review`}>Go through the interview</ButtonLink>
      </div>
    </Waiting>
  );
}
