import type { SessionSummary } from '@onsite/server/contract/http';
import { LEVELS, type Level, SESSION_STATUSES, type SessionStatus } from '@onsite/server/contract/vocabulary';

export interface Filter {
  level: Level | null;
  scenarioId: string | null;
  status: SessionStatus | null;
  words: string;
}

export const NO_FILTER: Filter = { level: null, scenarioId: null, status: null, words: '' };

export const STATUS_TITLES: Readonly<Record<SessionStatus, string>> = {
  live: 'Running',
  ended: 'Being scored',
  scored: 'Scored',
  'scoring-failed': 'Scoring failed',
};

/** Reads a filter off the page's address; what is not known there is no filter. */
export function filterOf(params: URLSearchParams): Filter {
  return {
    level: LEVELS.find((level) => level === params.get('level')) ?? null,
    scenarioId: params.get('scenario'),
    status: SESSION_STATUSES.find((status) => status === params.get('status')) ?? null,
    words: params.get('q') ?? '',
  };
}

/** The filter as the address carries it. */
export function paramsOf({ level, scenarioId, status, words }: Filter): Record<string, string> {
  return {
    ...(level && { level }),
    ...(scenarioId && { scenario: scenarioId }),
    ...(status && { status }),
    ...(words && { q: words }),
  };
}

export const isFiltered = (filter: Filter) => Object.keys(paramsOf(filter)).length > 0;

/** Whether a session fits the filter, its words aside. */
export const fits = (
  { level, scenarioId, status }: Pick<SessionSummary, 'level' | 'scenarioId' | 'status'>,
  filter: Filter,
): boolean =>
  (filter.level === null || level === filter.level) &&
  (filter.scenarioId === null || scenarioId === filter.scenarioId) &&
  (filter.status === null || status === filter.status);

/** The scenarios with two scored sessions at least, which can be compared. */
export function takenTwice(sessions: readonly SessionSummary[]): ReadonlySet<string> {
  const scored = sessions.filter(({ status }) => status === 'scored').map(({ scenarioId }) => scenarioId);
  return new Set(scored.filter((id, index) => scored.indexOf(id) !== index));
}

/** The sessions that are the same interview as another one, imported again. */
export function copies(sessions: readonly SessionSummary[]): ReadonlySet<string> {
  const keyOf = ({ scenarioId, startedAt, endedAt }: SessionSummary) => `${scenarioId} ${startedAt} ${endedAt}`;
  const same = Map.groupBy(
    sessions.filter(({ endedAt }) => endedAt !== null),
    keyOf,
  );
  return new Set([...same.values()].flatMap((each) => (each.length > 1 ? each.map(({ id }) => id) : [])));
}

/** What fits the filter, running ones first, else newest first. Words were searched by the server. */
export function rows<T extends SessionSummary>(
  sessions: readonly T[],
  filter: Filter,
  hidden: ReadonlySet<string>,
): T[] {
  return sessions
    .filter((session) => !hidden.has(session.id) && fits(session, filter))
    .toSorted(
      (one, other) =>
        Number(other.status === 'live') - Number(one.status === 'live') || other.startedAt - one.startedAt,
    );
}

/** The scenarios that were had, by title. */
export function scenariosHad(sessions: readonly SessionSummary[]): { id: string; title: string }[] {
  const titles = new Map(sessions.map(({ scenarioId, title }) => [scenarioId, title]));
  return [...titles]
    .map(([id, title]) => ({ id, title }))
    .toSorted((one, other) => one.title.localeCompare(other.title, 'en'));
}
