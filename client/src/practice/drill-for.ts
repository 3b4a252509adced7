import type { ScenarioSummary } from '@onsite/server/contract/http';
import type { ScorecardItem } from '@onsite/server/contract/scorecard';
import type { Level } from '@onsite/server/contract/vocabulary';
import { tellingStems } from '../record/telling-words.ts';

/** An open item as a reason to practise, with the knowledge areas of the interview that it was open in. */
export interface Weakness extends Pick<ScorecardItem, 'id' | 'dimension' | 'question'> {
  areas: readonly string[];
}

interface Wanted {
  level: Level;
  /** Scenarios that were had already; they come after those that were not. */
  had?: ReadonlySet<string>;
  /** Scenarios that are not to be named again. */
  without?: ReadonlySet<string>;
}

/** A word in more than this share of the drills does not tell one from another. */
const COMMON = 0.25;
/** What a word is worth that the question shares with a drill's topics, and one that stands elsewhere in it. */
const IN_TOPICS = 2;
const ELSEWHERE = 1;
/** Less than this is chance: it takes a word of the topics, or two others, and an area. */
const LEAST_FIT = 3;

/**
 * The drill that practises a weakness best: the dimension counts in it, and what it is about is what the open item
 * asks; null where none comes near, as a drill on something else would be bad advice.
 */
export function drillFor(
  weakness: Weakness,
  scenarios: readonly ScenarioSummary[],
  { level, had, without }: Wanted,
): ScenarioSummary | null {
  const drills = scenarios.filter(({ kind }) => kind === 'drill');
  const asked = rareStems(weakness.question, drills);
  const [best] = drills
    .filter(({ id, practises }) => practises.includes(weakness.dimension) && !without?.has(id))
    .map((drill) => ({ drill, about: aboutTheSame(drill, asked, weakness.areas) }))
    .filter(({ about }) => about >= LEAST_FIT)
    .map(({ drill, about }) => ({
      drill,
      fit: about + (drill.levels.includes(level) ? 1 : 0) - (had?.has(drill.id) ? 2 : 0),
    }))
    .toSorted((one, other) => other.fit - one.fit || one.drill.id.localeCompare(other.drill.id));
  return best?.drill ?? null;
}

const topicsOf = ({ topics }: ScenarioSummary) => tellingStems(topics.join(' '));
const proseOf = ({ title, summary }: ScenarioSummary) => tellingStems(`${title} ${summary}`);

/** The telling words of a question that only some of the drills hold. */
function rareStems(question: string, drills: readonly ScenarioSummary[]): string[] {
  const held = drills.map((drill) => new Set([...topicsOf(drill), ...proseOf(drill)]));
  const isRare = (stem: string) => held.filter((stems) => stems.has(stem)).length <= Math.max(1, COMMON * held.length);
  return [...tellingStems(question)].filter(isRare);
}

function aboutTheSame(drill: ScenarioSummary, asked: readonly string[], areas: readonly string[]): number {
  const topics = topicsOf(drill);
  const prose = proseOf(drill);
  const words = asked.map((stem) => (topics.has(stem) ? IN_TOPICS : prose.has(stem) ? ELSEWHERE : 0));
  const points = words.reduce<number>((sum, each) => sum + each, 0);
  return points < IN_TOPICS ? 0 : points + drill.areas.filter((area) => areas.includes(area)).length;
}

interface Practice {
  weakness: Weakness;
  drill: ScenarioSummary | null;
}

/**
 * A drill for each group of weaknesses, none twice: for the first of the group that has one. A group without any comes
 * with its first weakness and null.
 */
export function drillsFor(
  groups: readonly (readonly Weakness[])[],
  scenarios: readonly ScenarioSummary[],
  wanted: Wanted,
): Practice[] {
  const without = new Set(wanted.without);
  return groups.flatMap((group): Practice[] => {
    for (const weakness of group) {
      const drill = drillFor(weakness, scenarios, { ...wanted, without });
      if (!drill) continue;
      without.add(drill.id);
      return [{ weakness, drill }];
    }
    return group.slice(0, 1).map((weakness) => ({ weakness, drill: null }));
  });
}

/** The interview that is nearest by its areas, not had before if there is one; any interview asks for every part. */
export function interviewNear(
  areas: readonly string[],
  scenarios: readonly ScenarioSummary[],
  { level, had, without }: Wanted,
): ScenarioSummary | null {
  const shared = (scenario: ScenarioSummary) => scenario.areas.filter((area) => areas.includes(area)).length;
  const [near] = scenarios
    .filter(({ id, kind, levels }) => kind === 'interview' && levels.includes(level) && !without?.has(id))
    .toSorted(
      (one, other) =>
        Number(had?.has(one.id) ?? false) - Number(had?.has(other.id) ?? false) ||
        shared(other) - shared(one) ||
        one.id.localeCompare(other.id),
    );
  return near ?? null;
}

/** Where a scenario is begun, at the wanted level if it is offered at it. */
export const startOf = ({ id, level, levels }: ScenarioSummary, wanted: Level): string =>
  `/s/${id}?level=${levels.includes(wanted) ? wanted : level}`;

/** How many minutes it takes at a level. */
export const lengthAt = ({ plans, durationMinutes }: ScenarioSummary, level: Level): number =>
  plans[level]?.durationMinutes ?? durationMinutes;
