import { Router } from 'express';
import type { Progress, ScoredSession } from '../contract/http.ts';
import { weakestItems } from '../contract/weakest-items.ts';
import type { Store } from '../store/store.ts';

/** Enough for two suggestions, as few items have a drill that is about them. */
const WEAKEST = 16;

/** GET /api/progress: the newest scorecard of every session, in figures. */
export function progressRoutes(store: Store): Router {
  const router = Router();
  router.get('/progress', async (_request, response) => {
    const answer: Progress = { scored: (await store.scorecards()).map(figuresOf) };
    response.json(answer);
  });
  return router;
}

function figuresOf({ session, scoredAt, scorecard }: Awaited<ReturnType<Store['scorecards']>>[number]): ScoredSession {
  const { id, scenarioId, title, startedAt } = session;
  const { engine, model, level, overall, verdict, certificate, gates, dimensions } = scorecard;
  return {
    ...{ id, scenarioId, title, startedAt, scoredAt },
    ...{ engine, model, level, overall, verdict, certificate, gates },
    dimensions: dimensions.map(({ id, title, level, bar, weight, score, evaluable }) => ({
      ...{ id, title, level, bar, weight, score, evaluable },
    })),
    weakest: weakestItems(scorecard, WEAKEST).map(({ id, dimension, anchor, question }) => ({
      ...{ id, dimension, anchor, question },
    })),
  };
}
