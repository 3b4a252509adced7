import type { ScenarioSummary } from '@onsite/server/contract/http';
import type { ScorecardItem } from '@onsite/server/contract/scorecard';
import type { Level } from '@onsite/server/contract/vocabulary';

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

/** The drill that practises a weakness best: the same dimension, then shared areas and words; null where none does. */
export function drillFor(
  weakness: Weakness,
  scenarios: readonly ScenarioSummary[],
  { level, had, without }: Wanted,
): ScenarioSummary | null {
  const fit = (drill: ScenarioSummary) =>
    drill.areas.filter((area) => weakness.areas.includes(area)).length +
    2 * sharedWords(weakness.question, [drill.title, drill.summary, ...drill.topics].join(' ')) +
    // A drill on few dimensions spends its minutes on each of them.
    1 / Math.max(1, drill.practises.length) +
    (drill.levels.includes(level) ? 1 : 0) -
    (had?.has(drill.id) ? 2 : 0);
  const [best] = scenarios
    .filter(
      ({ id, kind, practises }) => kind === 'drill' && practises.includes(weakness.dimension) && !without?.has(id),
    )
    .toSorted((one, other) => fit(other) - fit(one) || one.id.localeCompare(other.id));
  return best ?? null;
}

/** One drill for each weakness, none twice. */
export function drillsFor(
  weaknesses: readonly Weakness[],
  scenarios: readonly ScenarioSummary[],
  wanted: Wanted,
): { weakness: Weakness; drill: ScenarioSummary | null }[] {
  const without = new Set(wanted.without);
  return weaknesses.map((weakness) => {
    const drill = drillFor(weakness, scenarios, { ...wanted, without });
    if (drill) without.add(drill.id);
    return { weakness, drill };
  });
}

/** Words shorter than this say too little. */
const LEAST_LETTERS = 5;
const STEM_LETTERS = 5;

/** How many words of the one stand in the other too, by their beginnings. */
function sharedWords(one: string, other: string): number {
  const stems = (text: string) =>
    new Set(
      (text.toLowerCase().match(/\p{L}+/gu) ?? [])
        .filter(({ length }) => length >= LEAST_LETTERS)
        .map((word) => word.slice(0, STEM_LETTERS)),
    );
  const there = stems(other);
  return [...stems(one)].filter((stem) => there.has(stem)).length;
}

/** Where a scenario is begun, at the wanted level if it is offered at it. */
export const startOf = ({ id, level, levels }: ScenarioSummary, wanted: Level): string =>
  `/s/${id}?level=${levels.includes(wanted) ? wanted : level}`;
