import { expect, it } from 'vitest';
import type { LoadedScenario } from '../../server/src/content/content.ts';
import { loadContent } from '../../server/src/content/loader.ts';
import { compilePhrases, findPhrases } from '../../server/src/detect/concepts.ts';
import { REPOSITORY } from './folders.ts';

const loaded = loadContent({ root: REPOSITORY });
if (!loaded.ok) throw new Error('The shipped content was not loaded.');
const interviews = [...loaded.content.scenarios.values()].filter(({ file }) => file.kind === 'interview');

/** Every good sentence of a scenario: a strong answer in its author's words. */
const answerTo = ({ file }: LoadedScenario): string => file.items.map(({ good }) => good).join(' ');
const touched = ({ file }: LoadedScenario, text: string): number =>
  file.subject.filter((group) => findPhrases(text, compilePhrases(group)).length > 0).length;

it.each(interviews.map((scenario) => [scenario.file.id, scenario] as const))(
  'a good answer to another problem stays off the subject of %s, and its own is on it',
  (_, scenario) => {
    const near = interviews.filter((other) => other !== scenario && touched(scenario, answerTo(other)) >= 3);
    expect(near.map(({ file }) => file.id)).toEqual([]);
    expect(touched(scenario, answerTo(scenario))).toBeGreaterThanOrEqual(4);
  },
);
