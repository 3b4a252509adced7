import type { ScenarioSummary, SessionSummary } from '@onsite/server/contract/http';
import { LEVELS, type Level } from '@onsite/server/contract/vocabulary';
import { matches } from './search.ts';

/** A scenario as it is offered at one level. */
export interface Choice {
  scenario: ScenarioSummary;
  level: Level;
  durationMinutes: number;
  phases: ScenarioSummary['phases'];
}

export interface Group {
  level: Level;
  choices: Choice[];
}

/**
 * Interviews by level. Without a level each scenario stands once, at its default one; with a level, everything that is
 * offered at it. `words` must all fit, see `matches`.
 */
export function groups(scenarios: ScenarioSummary[], level: Level | null, words: string): Group[] {
  const found = scenarios.filter((scenario) => scenario.kind === 'interview' && matches(scenario, words));
  return LEVELS.filter((each) => level === null || each === level)
    .map((each) => ({
      level: each,
      choices: found
        .filter((scenario) => (level === null ? scenario.level === each : scenario.levels.includes(each)))
        .map((scenario) => at(scenario, each)),
    }))
    .filter(({ choices }) => choices.length > 0);
}

/** Drills, shortest first. */
export function drills(scenarios: ScenarioSummary[], level: Level | null, words: string): Choice[] {
  return scenarios
    .filter(
      (scenario) =>
        scenario.kind === 'drill' && (level === null || scenario.levels.includes(level)) && matches(scenario, words),
    )
    .map((scenario) => at(scenario, level ?? scenario.level))
    .sort((one, other) => one.durationMinutes - other.durationMinutes);
}

/** The newest ended session of each scenario. `sessions` come newest first. */
export function lastResults(sessions: SessionSummary[]): Map<string, SessionSummary> {
  const newest = new Map<string, SessionSummary>();
  for (const session of sessions) {
    if (session.status !== 'live' && !newest.has(session.scenarioId)) newest.set(session.scenarioId, session);
  }
  return newest;
}

function at(scenario: ScenarioSummary, level: Level): Choice {
  const { durationMinutes, phases } = scenario.plans[level] ?? scenario;
  return { scenario, level, durationMinutes, phases };
}
