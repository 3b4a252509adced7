import type { ScenarioSummary, ScoredSession } from '@onsite/server/contract/http';
import type { Area, Level } from '@onsite/server/contract/vocabulary';
import { missing } from '@onsite/server/contract/weakest-items';
import { drillsFor, type Weakness } from '../../practice/drill-for.ts';
import { type AreaPractice, areaPractice } from './areas.ts';

export type NextStep =
  | { kind: 'drill'; scenario: ScenarioSummary; level: Level; dimension: string; weakness: Weakness }
  | {
      kind: 'interview';
      scenario: ScenarioSummary;
      level: Level;
      area: Area;
      standing: 'new' | 'unscored' | 'weakest';
    };

const LATEST = 5;
const DRILLS = 2;

/**
 * What to do next: a drill for each of the two dimensions that held the latest scores back the most and have one that
 * fits what was open there, and an interview in the area that was practised least or worst. `scored` comes newest first.
 */
export function nextSteps(scored: readonly ScoredSession[], scenarios: readonly ScenarioSummary[]): NextStep[] {
  const [newest] = scored;
  if (!newest) return [];
  const had = new Set(scored.map(({ scenarioId }) => scenarioId));
  const { level } = newest;
  const drills = drillsFor(weaknesses(scored.slice(0, LATEST), scenarios), scenarios, { level, had })
    .flatMap(({ weakness, drill }): NextStep[] => {
      const dimension = newest.dimensions.find(({ id }) => id === weakness.dimension)?.title ?? weakness.dimension;
      return drill ? [{ kind: 'drill', scenario: drill, level, dimension, weakness }] : [];
    })
    .slice(0, DRILLS);
  const interview = interviewFor(areaPractice(scored, scenarios), scenarios, level, had);
  return [...drills, ...(interview ? [interview] : [])];
}

/** The open items in each of the dimensions that hold back the most, the newest first, over all these sessions. */
function weaknesses(latest: readonly ScoredSession[], scenarios: readonly ScenarioSummary[]): Weakness[][] {
  const open = latest.flatMap((session) => session.weakest.map((item) => ({ item, session })));
  const held = new Map<string, number>();
  for (const { dimensions } of latest) {
    for (const dimension of dimensions) {
      const lost = dimension.score === null || dimension.weight === 0 ? 0 : Math.max(0, missing(dimension));
      held.set(dimension.id, (held.get(dimension.id) ?? 0) + lost);
    }
  }
  return [...held]
    .filter(([, lost]) => lost > 0)
    .toSorted(([, one], [, other]) => other - one)
    .map(([id]) =>
      open
        .filter(({ item }) => item.dimension === id)
        .map(({ item, session }) => {
          const areas = scenarios.find((scenario) => scenario.id === session.scenarioId)?.areas ?? [];
          return { ...item, areas };
        }),
    );
}

/** An interview at this level that was not had, in the weakest area that has one: never practised first, then the lowest. */
function interviewFor(
  areas: readonly AreaPractice[],
  scenarios: readonly ScenarioSummary[],
  level: Level,
  had: ReadonlySet<string>,
): NextStep | null {
  const offered = scenarios.filter(
    ({ id, kind, levels }) => kind === 'interview' && levels.includes(level) && !had.has(id),
  );
  const weakest = areas.toSorted((one, other) => (one.average ?? -1) - (other.average ?? -1));
  for (const { area, interviews, drills, average } of weakest) {
    const [scenario] = offered.filter((each) => each.areas.includes(area));
    const standing = interviews + drills === 0 ? 'new' : average === null ? 'unscored' : 'weakest';
    if (scenario) return { kind: 'interview', scenario, level, area, standing };
  }
  return null;
}
