import type { Engine } from '@onsite/server/contract/vocabulary';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { health, scoreAgain } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { Spinner } from '../../ui/progress.tsx';
import { reason } from '../../ui/states.tsx';
import { engineName } from '../../ui/words.ts';
import { otherEngines, scoringRun } from './scoring-run.ts';

interface Props {
  id: string;
  /** The engine that the present scorecard is of. */
  had: Engine;
  /** The engine whose scorecard is awaited. */
  awaited: Engine | null;
  onAwait: (engine: Engine | null) => void;
}

const LOOK_EVERY_MS = 3_000;

/** A second opinion, where there is another engine. The scorecard in sight stays until the new one comes. */
export function ScoreAgain({ id, had, awaited, onAwait }: Props) {
  const { data } = useQuery(health());
  const client = useQueryClient();
  const running = awaited !== null && awaited !== had;
  const run = useQuery({ ...scoringRun(id), enabled: running, refetchInterval: LOOK_EVERY_MS });
  const start = useMutation({
    mutationFn: (engine: Engine) => scoreAgain(id, engine),
    onSuccess: (_answer, engine) => {
      client.removeQueries({ queryKey: scoringRun(id).queryKey });
      onAwait(engine);
    },
  });
  const name = (engine: Engine) =>
    engine === 'built-in' ? 'the built-in judge' : data ? engineName(data.scorer) : 'the model';

  const failed = running && run.data?.state === 'failed' ? run.data : null;
  if (running && !failed) return <Spinner label={`Being scored by ${name(awaited)}`} />;
  return (
    <>
      {otherEngines(data?.scorer, had).map((engine) => (
        <Button key={engine} size="sm" disabled={start.isPending} onClick={() => start.mutate(engine)}>
          Score with {name(engine)}
        </Button>
      ))}
      {(failed || start.isError) && (
        <p role="alert" className="w-full text-sm text-red sm:text-right">
          It could not be scored again. {failed ? failed.reason : reason(start.error)} The scorecard below stays.
        </p>
      )}
    </>
  );
}
