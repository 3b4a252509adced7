import type { Prompt } from './prompts.ts';
import type { RubricFile } from './rubric-schema.ts';
import type { ScenarioFile } from './scenario-schema.ts';
import type { Bank, Quantity } from './script.ts';

export interface LoadedScenario {
  file: ScenarioFile;
  /** The file's `numbers`, computed. */
  numbers: Readonly<Record<string, Quantity>>;
  /** For messages. */
  name: string;
  sha256: string;
  text: string;
  shipped: boolean;
  bank: Bank;
}

export interface LoadedRubric {
  file: RubricFile;
  name: string;
  sha256: string;
  text: string;
}

/** Everything that the content folders hold, checked. */
export interface Content {
  scenarios: ReadonlyMap<string, LoadedScenario>;
  rubric: LoadedRubric;
  prompts: ReadonlyMap<string, Prompt>;
}
