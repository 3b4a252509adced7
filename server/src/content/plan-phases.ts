import type { Level } from '../contract/vocabulary.ts';
import { PHASE_TITLES } from '../contract/vocabulary.ts';
import type { ScenarioFile } from './scenario-schema.ts';

/** How long an interview of each level lasts, in minutes. */
const STANDARD: Readonly<Record<Level, number>> = { senior: 45, staff: 60, principal: 60 };
/** How an interview of the standard length is parted, in minutes. */
const BOXES: Readonly<Record<number, Readonly<Record<string, number>>>> = {
  45: { requirements: 5, 'high-level': 15, detailed: 15, scale: 10 },
  60: { requirements: 8, 'high-level': 19, detailed: 19, scale: 14 },
};

export interface PlannedPhase {
  id: string;
  title: string;
  minutes: number;
}

/**
 * The phases of a scenario at one level. The file's minutes are those of its first level; only a file of that level's
 * standard length is stretched for another level, the standard parts to the standard parts of that length, all
 * others in proportion. Any other length holds at every level.
 */
export function planPhases(scenario: ScenarioFile, level: Level): PlannedPhase[] {
  const from = scenario.durationMinutes;
  const [first = level] = scenario.levels;
  const to = from === STANDARD[first] ? STANDARD[level] : from;
  const boxes = from !== to && isBoxed(scenario, from) ? BOXES[to] : undefined;
  return scenario.phases.map(({ id, minutes }) => ({
    id,
    title: phaseTitle(id),
    minutes: boxes?.[id] ?? (minutes * to) / from,
  }));
}

function isBoxed(scenario: ScenarioFile, duration: number): boolean {
  const boxes = BOXES[duration] ?? {};
  return (
    scenario.phases.length === Object.keys(boxes).length &&
    scenario.phases.every(({ id, minutes }) => boxes[id] === minutes)
  );
}

/** A phase's name for people. */
export function phaseTitle(id: string): string {
  return (Object.hasOwn(PHASE_TITLES, id) ? PHASE_TITLES[id] : undefined) ?? readable(id);
}

/** An id made readable: `order-status` → `Order status`. */
export function readable(id: string): string {
  const words = id.replaceAll('-', ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
