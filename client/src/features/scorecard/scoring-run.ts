import type { PublicEvent } from '@onsite/server/contract/events';
import type { SessionDetail } from '@onsite/server/contract/http';
import type { Engine } from '@onsite/server/contract/vocabulary';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../api/http.ts';

/** How the newest scoring run stands. */
export type Run = { state: 'none' | 'running' | 'issued' } | { state: 'failed'; reason: string };

/** Reads the newest scoring run off a session's events. */
export function newestRun(events: readonly Pick<PublicEvent, 'type'>[]): Run {
  const last = events.findLast(({ type }) => RUN_EVENTS.has(type));
  if (!last) return { state: 'none' };
  if (last.type === 'ScoringRequested') return { state: 'running' };
  if (last.type === 'ScorecardIssued') return { state: 'issued' };
  const reason = 'reason' in last && typeof last.reason === 'string' ? last.reason : '';
  return { state: 'failed', reason };
}

const RUN_EVENTS: ReadonlySet<string> = new Set(['ScoringRequested', 'ScorecardIssued', 'ScoringFailed']);

/** The newest run, from the session's record: the session itself does not say why a run failed. */
export const scoringRun = (id: string) =>
  queryOptions({
    queryKey: ['sessions', id, 'scoring-run'],
    queryFn: async ({ signal }) => {
      const path = `/api/sessions/${encodeURIComponent(id)}/export?format=json`;
      const record = await call<{ events: Pick<PublicEvent, 'type'>[] }>('GET', path, undefined, signal);
      return newestRun(record.events);
    },
    staleTime: 0,
  });

/** Scoring is under way for the first time: ended, and nothing has come of it yet. */
export const isFirstRun = ({ session, scorecard }: SessionDetail) => session.status === 'ended' && scorecard === null;

/** The engines that can score here besides the one that scored. */
export function otherEngines(scorer: { engine: Engine } | undefined, had: Engine): Engine[] {
  const offered: Engine[] = scorer?.engine === 'model' ? ['built-in', 'model'] : ['built-in'];
  return offered.filter((engine) => engine !== had);
}
