import type { ScenarioSummary, ScoredSession } from '@onsite/server/contract/http';
import { AREAS, type Area } from '@onsite/server/contract/vocabulary';

/** How a knowledge area was practised. */
export interface AreaPractice {
  area: Area;
  interviews: number;
  drills: number;
  /** Start of the latest (epoch ms); null where there was none. */
  lastAt: number | null;
  /** Mean overall score of the latest three that were scored, 0–100; null where none was. */
  average: number | null;
}

const LATEST = 3;

/** All ten areas in the guide's order. An interview counts for each area of its scenario; `scored` comes newest first. */
export function areaPractice(
  scored: readonly ScoredSession[],
  scenarios: readonly Pick<ScenarioSummary, 'id' | 'kind' | 'areas'>[],
): AreaPractice[] {
  const known = new Map(scenarios.map((scenario) => [scenario.id, scenario]));
  return AREAS.map((area) => {
    const own = scored.filter(({ scenarioId }) => known.get(scenarioId)?.areas.includes(area));
    const drills = own.filter(({ scenarioId }) => known.get(scenarioId)?.kind === 'drill').length;
    const latest = own.flatMap(({ overall }) => (overall === null ? [] : [overall])).slice(0, LATEST);
    return {
      area,
      interviews: own.length - drills,
      drills,
      lastAt: own[0]?.startedAt ?? null,
      average: latest.length === 0 ? null : latest.reduce((sum, each) => sum + each, 0) / latest.length,
    };
  });
}
