import type { DimensionId, Level } from '../contract/vocabulary.ts';
import type { Drawn, Measure, RubricFile } from './rubric-schema.ts';
import type { ScenarioFile } from './scenario-schema.ts';

/** A quantity with its unit as written in the file, such as 16.67 `orders/s`. */
export interface Quantity {
  value: number;
  unit: string;
}

export interface Item {
  id: string;
  dimension: DimensionId;
  anchor: 1 | 2 | 3 | 4;
  asks: string;
  /** Concept ids; all must be shown. */
  met: readonly string[];
  /** One that says it all alone; null where there is none. */
  whole: string | null;
  /** Any one of these must be named; empty where the item wants no number. */
  numbers: readonly Quantity[];
  change: string | null;
  measured: Measure | null;
  /** What of the drawing shows it too; null where only words do. */
  drawn: Drawn | null;
  /** Of the scenario, or generic (of the rubric). */
  own: boolean;
  good: string;
  /** The same idea in other people's words. */
  also: readonly string[];
  bluff: string | null;
}

export interface Probe {
  id: string;
  phase: string;
  for: readonly string[];
  ask: string;
  /** Asked for in code: the first such question of an interview opens the code pad. */
  code: boolean;
  then: { shown: string; missing: string };
}

interface Ladder {
  for: readonly string[];
  rungs: readonly [string, string, string];
}

export interface DimensionPlan {
  id: DimensionId;
  title: string;
  about: string;
  anchors: readonly [string, string, string, string, string];
  /** The concept that it stands on (S5); null where it has none. */
  cornerstone: string | null;
  weight: number;
  /** Null where the dimension does not count at this level. */
  bar: number | null;
  core: boolean;
}

/** All scenarios that are offered: what one is about shows beside the others. Empty where only one was read. */
export interface Bank {
  files: readonly ScenarioFile[];
}

/**
 * A scenario and the rubric made ready for one level: entries of other levels left out, numbers computed,
 * references resolved, phases stretched to the level's length. Rules and adapters read content only in this form.
 */
export interface Script {
  scenario: { id: string; sha256: string };
  rubric: { id: string; version: string; sha256: string };
  title: string;
  kind: 'interview' | 'drill';
  level: Level;
  durationMs: number;
  phases: readonly { id: string; title: string; minutes: number }[];
  brief: string;
  persona: 'neutral' | 'supportive' | 'adversarial';
  subject: readonly (readonly string[])[];
  bank: Bank;
  numbers: Readonly<Record<string, Quantity>>;
  facts: readonly { id: string; asked: readonly string[]; say: string }[];
  /** Concepts of rubric and scenario together; the scenario's win. */
  concepts: Readonly<Record<string, readonly string[]>>;
  guarded: readonly string[];
  items: readonly Item[];
  probes: readonly Probe[];
  hints: readonly Ladder[];
  changes: readonly { id: string; say: string; for: readonly string[] }[];
  contradictions: readonly {
    id: string;
    says: readonly string[];
    /** A sentence that holds one of these too says something else: "again and again, but with the same key". */
    unless: readonly string[];
    costs: readonly string[];
  }[];
  reference: {
    diagram: string[];
    solution: string;
    tradeoffs: string[];
    beyond: { staff?: string; principal?: string };
  };
  dimensions: readonly DimensionPlan[];
  /** The next level up and what it asks for of each dimension; null at the highest. */
  above: { level: Level; bars: Readonly<Record<DimensionId, number | null>> } | null;
  opens: RubricFile['opens'];
  openings: RubricFile['openings'];
}
