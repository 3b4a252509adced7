import { Router } from 'express';
import type { ScenarioDetail, ScenarioSummary } from '../contract/http.ts';
import { ProblemError } from './problem.ts';

/** What may be told of the scenarios before an interview. */
export interface ScenarioListing {
  list(): ScenarioSummary[];
  detail(id: string): ScenarioDetail | null;
}

/** GET /api/scenarios and /api/scenarios/:id. */
export function scenarioRoutes(scenarios: ScenarioListing): Router {
  const router = Router();
  router.get('/scenarios', (_request, response) => {
    response.json({ scenarios: scenarios.list() });
  });
  router.get('/scenarios/:id', (request, response) => {
    const detail = scenarios.detail(request.params.id);
    if (!detail) throw new ProblemError('not-found', `There is no scenario '${request.params.id}'.`);
    response.json(detail);
  });
  return router;
}
