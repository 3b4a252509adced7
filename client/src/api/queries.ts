import type { BoardRevision, CodeRevision } from '@onsite/server/contract/board';
import type {
  Health,
  ListedSession,
  Progress,
  ScenarioDetail,
  ScenarioSummary,
  SessionDetail,
  SessionStartedAnswer,
} from '@onsite/server/contract/http';
import type { Engine, Level } from '@onsite/server/contract/vocabulary';
import { QueryClient, queryOptions } from '@tanstack/react-query';
import { call } from './http.ts';
import { ProblemError } from './problem.ts';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // A refusal does not change by asking again; a missing answer may.
      retry: (failures, error) => failures < 2 && error instanceof ProblemError && error.code === 'offline',
      retryDelay: 600,
    },
  },
});

export const health = () =>
  queryOptions({
    queryKey: ['health'],
    queryFn: ({ signal }) => call<Health>('GET', '/api/health', undefined, signal),
    staleTime: 300_000,
  });

export const scenarios = () =>
  queryOptions({
    queryKey: ['scenarios'],
    queryFn: ({ signal }) => call<{ scenarios: ScenarioSummary[] }>('GET', '/api/scenarios', undefined, signal),
    select: (answer) => answer.scenarios,
    staleTime: 300_000,
  });

export const scenario = (id: string) =>
  queryOptions({
    queryKey: ['scenarios', id],
    queryFn: ({ signal }) => call<ScenarioDetail>('GET', `/api/scenarios/${encodeURIComponent(id)}`, undefined, signal),
    staleTime: 300_000,
  });

/** `words` searches transcripts; empty lists all. Newest first. */
export const sessions = (words = '') =>
  queryOptions({
    queryKey: ['sessions', 'list', words],
    queryFn: ({ signal }) =>
      call<{ sessions: ListedSession[] }>(
        'GET',
        words ? `/api/sessions?q=${encodeURIComponent(words)}` : '/api/sessions',
        undefined,
        signal,
      ),
    select: (answer) => answer.sessions,
    staleTime: 0,
  });

/** The newest scorecard of every session, in figures. */
export const progress = () =>
  queryOptions({
    queryKey: ['sessions', 'list', { of: 'progress' }],
    queryFn: ({ signal }) => call<Progress>('GET', '/api/progress', undefined, signal),
    select: (answer) => answer.scored,
    staleTime: 0,
  });

export const session = (id: string) =>
  queryOptions({
    queryKey: ['sessions', id],
    queryFn: ({ signal }) => call<SessionDetail>('GET', `/api/sessions/${encodeURIComponent(id)}`, undefined, signal),
    staleTime: 0,
  });

/** One revision of the board; it never changes. */
export const boardAt = (id: string, revision: number) => revisionAt<BoardRevision>(id, 'board', revision);
/** One revision of the code; it never changes. */
export const codeAt = (id: string, revision: number) => revisionAt<CodeRevision>(id, 'code', revision);

const revisionAt = <T>(id: string, what: 'board' | 'code', revision: number) =>
  queryOptions({
    queryKey: ['revisions', id, what, revision],
    queryFn: ({ signal }) =>
      call<T>('GET', `/api/sessions/${encodeURIComponent(id)}/${what}?revision=${revision}`, undefined, signal),
    staleTime: Number.POSITIVE_INFINITY,
    enabled: revision > 0,
  });

export const startSession = (scenarioId: string, level: Level) =>
  call<SessionStartedAnswer>('POST', '/api/sessions', { scenarioId, level });

/** Scores an ended session again, with the given engine or the one that is set up. */
export const scoreAgain = (id: string, engine?: Engine) =>
  call<void>('POST', `/api/sessions/${encodeURIComponent(id)}/score`, engine ? { engine } : {});
