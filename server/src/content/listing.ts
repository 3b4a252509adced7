import type { ScenarioDetail, ScenarioSummary } from '../contract/http.ts';
import { DIMENSION_IDS, type Level } from '../contract/vocabulary.ts';
import { planDimensions } from './compile-script.ts';
import type { Content, LoadedScenario } from './content.ts';
import { phaseTitle, planPhases, readable } from './plan-phases.ts';
import type { RubricFile } from './rubric-schema.ts';

/** What may be told of a scenario before the interview: nothing of facts, probes, hints, items or reference. */
function summaryOf({ file }: LoadedScenario, rubric: RubricFile): ScenarioSummary {
  const [level] = file.levels;
  const plans = Object.fromEntries(
    file.levels.map((each) => {
      const phases = planPhases(file, each);
      return [each, { durationMinutes: phases.reduce((sum, phase) => sum + phase.minutes, 0), phases }];
    }),
  );
  const counted = file.levels.flatMap((each) =>
    planDimensions(rubric, each, file).flatMap(({ id, weight }) => (weight > 0 ? [id] : [])),
  );
  return {
    id: file.id,
    title: file.title ?? readable(file.id),
    kind: file.kind,
    level: level as Level,
    levels: [...file.levels],
    durationMinutes: file.durationMinutes,
    summary: file.summary,
    areas: file.areas,
    topics: file.topics,
    practises: DIMENSION_IDS.filter((id) => counted.includes(id)),
    phases: file.phases.map(({ id, minutes }) => ({ id, title: phaseTitle(id), minutes })),
    plans,
  };
}

/** All scenarios, interviews before drills, then by title. */
export function listScenarios(content: Content): ScenarioSummary[] {
  return [...content.scenarios.values()]
    .map((scenario) => summaryOf(scenario, content.rubric.file))
    .sort((a, b) => b.kind.localeCompare(a.kind) || a.title.localeCompare(b.title));
}

/** One scenario with its brief and what is judged at each level; null for an unknown one. */
export function scenarioDetail(content: Content, id: string): ScenarioDetail | null {
  const scenario = content.scenarios.get(id);
  if (!scenario) return null;
  const judged = Object.fromEntries(
    scenario.file.levels.map((level) => [
      level,
      planDimensions(content.rubric.file, level, scenario.file)
        .filter(({ weight }) => weight > 0)
        .map(({ id, title, about, weight, bar, core }) => ({ id, title, about, weight, bar, core })),
    ]),
  );
  return { ...summaryOf(scenario, content.rubric.file), brief: scenario.file.brief.trim(), judged };
}
