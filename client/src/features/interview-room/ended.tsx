import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { scoreAgain } from '../../api/queries.ts';
import { useRoom, useSession } from '../../session/session-context.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Progress } from '../../ui/progress.tsx';
import { reason } from '../../ui/states.tsx';
import { END_TITLES } from '../../ui/words.ts';
import { LeftWords } from './left-words.tsx';

/** After the end: how the scoring goes, and the way to the scorecard. */
export function Ended() {
  const { id } = useSession();
  const why = useRoom(({ view }) => view.endReason);
  const status = useRoom(({ view }) => view.status);
  const spoke = useRoom(({ view }) => view.turns.some(({ by }) => by === 'candidate'));
  const client = useQueryClient();
  // What the start page and the history hold is old now.
  useEffect(() => void client.invalidateQueries({ queryKey: ['sessions'] }), [client]);
  return (
    <>
      <LeftWords />
      <section
        aria-label="The end"
        className="mt-2 mb-2 animate-[rise_200ms_ease-out] rounded-lg border border-line bg-surface px-5 py-5"
      >
        <p className="text-lg font-semibold tracking-tight">{why ? END_TITLES[why] : 'The interview is over.'}</p>
        {status === 'ended' && <Scoring />}
        {status === 'scoring-failed' && <Failed />}
        {status === 'scored' && (
          <>
            <p className="mt-1 text-sm text-ink-2">
              The scorecard is ready.{' '}
              {spoke
                ? 'Every point in it opens the words it rests on.'
                : 'You said nothing, so that there is nothing in it to judge.'}
            </p>
            <div className="mt-4 flex flex-wrap gap-2">
              <ButtonLink to={`/i/${id}/scorecard`} variant="primary">
                See the scorecard
              </ButtonLink>
              <ButtonLink to={`/i/${id}/review`}>Go through the interview</ButtonLink>
            </div>
          </>
        )}
      </section>
    </>
  );
}

function Scoring() {
  const scoring = useRoom((room) => room.scoring);
  return (
    <>
      <p className="mt-1 text-sm text-ink-2">
        It is being scored{scoring && scoring.total > 0 ? `, ${scoring.done} of ${scoring.total} parts done` : ''}. You
        may leave; the score will be in your history.
      </p>
      <div className="mt-4">
        <Progress label="Scoring" {...(scoring && scoring)} />
      </div>
    </>
  );
}

function Failed() {
  const { id } = useSession();
  const why = useRoom(({ view }) => view.scoringFailure);
  const again = useMutation({ mutationFn: () => scoreAgain(id) });
  return (
    <>
      <p role="alert" className="mt-1 text-sm text-ink-2">
        The scoring failed. {why} Nothing of what you said is lost.
      </p>
      {again.isError && <p className="mt-2 text-sm text-red">It could not be started again. {reason(again.error)}</p>}
      <div className="mt-4 flex flex-wrap gap-2">
        <Button variant="primary" disabled={again.isPending} onClick={() => again.mutate()}>
          Score again
        </Button>
        <ButtonLink to={`/i/${id}/review`}>Go through the interview</ButtonLink>
      </div>
    </>
  );
}
