import type { ScenarioDetail } from '@onsite/server/contract/http';
import type { Level } from '@onsite/server/contract/vocabulary';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { health, sessions, startSession } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { minutes } from '../../ui/format.ts';
import { Panel } from '../../ui/panel.tsx';
import { reason } from '../../ui/states.tsx';
import { LEVEL_TITLES } from '../../ui/words.ts';
import { whereWordsGo } from './where-words-go.ts';

interface Props {
  scenario: ScenarioDetail;
  level: Level;
  durationMinutes: number;
  onLevel: (level: Level) => void;
}

/** Where the interview is begun; it stays in sight while the rest is read. */
export function StartPanel({ scenario, level, durationMinutes, onLevel }: Props) {
  const navigate = useNavigate();
  const client = useQueryClient();
  const engines = useQuery(health());
  const start = useMutation({
    mutationFn: () => startSession(scenario.id, level),
    onSuccess: ({ id }) => {
      void client.invalidateQueries({ queryKey: sessions().queryKey });
      return navigate(`/i/${id}`);
    },
  });

  return (
    <Panel className="sticky top-20 p-5">
      {scenario.levels.length > 1 && (
        <fieldset className="mb-5">
          <legend className="label mb-1.5">Level</legend>
          <div className="flex gap-2">
            {scenario.levels.map((each) => (
              <label
                key={each}
                className="flex-1 cursor-pointer rounded-md py-1.5 text-center text-sm font-medium text-ink-2 inset-ring inset-ring-line transition-colors hover:bg-hover has-checked:text-ink has-checked:inset-ring-2 has-checked:inset-ring-ink has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
              >
                <input
                  type="radio"
                  name="level"
                  className="sr-only"
                  checked={each === level}
                  onChange={() => onLevel(each)}
                />
                {LEVEL_TITLES[each]}
              </label>
            ))}
          </div>
        </fieldset>
      )}
      <p className="flex items-baseline justify-between">
        <span className="label">{scenario.levels.length > 1 ? 'Time' : LEVEL_TITLES[level]}</span>
        <span className="text-2xl font-semibold tracking-tight tabular-nums">{minutes(durationMinutes)}</span>
      </p>
      <Button
        variant="primary"
        size="lg"
        className="mt-4 w-full"
        disabled={start.isPending}
        onClick={() => start.mutate()}
      >
        {start.isPending ? 'Opening the room' : 'Start the interview'}
      </Button>
      <p className="mt-2 text-center text-[0.8125rem] text-ink-3">The clock starts at once.</p>
      {start.isError && (
        <p role="alert" className="mt-3 rounded-md bg-red-soft px-3 py-2 text-sm text-red">
          It could not be started. {reason(start.error)}
        </p>
      )}
      {engines.data && (
        <p className="mt-5 border-t border-line pt-4 text-[0.8125rem] text-ink-2">{whereWordsGo(engines.data)}</p>
      )}
    </Panel>
  );
}
