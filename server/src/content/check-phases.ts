import type { Problem } from './problem.ts';
import type { ScenarioFile } from './scenario-schema.ts';
import type { YamlFile } from './yaml-file.ts';

/** The phases fill the duration, within 0.01 minutes. */
export function checkPhases(scenario: ScenarioFile, file: Pick<YamlFile, 'problem'>): Problem[] {
  const sum = scenario.phases.reduce((total, phase) => total + phase.minutes, 0);
  if (Math.abs(sum - scenario.durationMinutes) <= 0.01 + 1e-9) return [];
  const shown = Number(sum.toFixed(4));
  const message = `the phases' minutes sum to ${shown}, but durationMinutes is ${scenario.durationMinutes}`;
  return [file.problem(['phases'], message, 'make them equal (within 0.01)')];
}
