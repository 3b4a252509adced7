import { expect, it } from 'vitest';
import { compileScript } from '../../server/src/content/compile-script.ts';
import type { LoadedScenario } from '../../server/src/content/content.ts';
import { loadContent } from '../../server/src/content/loader.ts';
import { compilePhrases, findPhrases } from '../../server/src/detect/concepts.ts';
import { sentencesOf } from '../../server/src/detect/words.ts';
import { compileTopic } from '../../server/src/judges/built-in-topic.ts';
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

/** A scenario's good answer; with the subject words of `over` at the end of each sentence where one is given. */
function saidBy({ file }: LoadedScenario, over?: LoadedScenario): string {
  const subject = over?.file.subject.map((group) => group[0] ?? '') ?? [];
  const word = (n: number) => subject[n % subject.length];
  return file.items
    .map(({ good }, n) => (over ? good.replace(/\.$/, ` for the ${word(n)} and the ${word(n + 1)}.`) : good))
    .join(' ');
}
function topicOf(scenario: LoadedScenario): (text: string) => boolean {
  if (!loaded.ok) throw new Error('The shipped content was not loaded.');
  const script = compileScript(scenario, loaded.content.rubric, scenario.file.levels[0] ?? 'senior');
  const isOffTopic = compileTopic(script);
  return (text) => {
    const sentences = [...sentencesOf(text)];
    return isOffTopic({ passages: [{ turnId: 't1', sentences }], spoken: sentences, steered: false });
  };
}

it("strewn with a scenario's subject words most answers to another problem are still off its topic, its own is on it", () => {
  const judged = interviews.flatMap((scenario, n) => {
    const isOffTopic = topicOf(scenario);
    expect(isOffTopic(saidBy(scenario))).toBe(false);
    const others = [3, 7, 11].flatMap((step) => interviews[(n + step) % interviews.length] ?? []);
    return others.map((other) => isOffTopic(saidBy(other, scenario)));
  });
  expect(judged.filter(Boolean).length).toBeGreaterThanOrEqual(judged.length * 0.6);
});
