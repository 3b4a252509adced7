import { describe, expect, it } from 'vitest';
import { type CalibrationText, readTexts } from '../../server/src/calibration/texts.ts';
import { compileScript } from '../../server/src/content/compile-script.ts';
import { loadContent } from '../../server/src/content/loader.ts';
import type { Script } from '../../server/src/content/script.ts';
import { isOffTopic } from '../../server/src/detect/topic.ts';
import { sentencesOf } from '../../server/src/detect/words.ts';
import { root } from './transcripts.ts';

const loaded = loadContent({ root });
if (!loaded.ok) throw new Error('The shipped content was not loaded.');
const { scenarios, rubric } = loaded.content;
const interviews: Script[] = [...scenarios.values()]
  .filter(({ file }) => file.kind === 'interview')
  .map((scenario) => compileScript(scenario, rubric, scenario.file.levels[0] ?? 'senior'));

const texts = readTexts(import.meta.dirname);
const sentences = ({ turns }: CalibrationText) =>
  turns.filter(({ by }) => by === 'candidate').flatMap(({ text }) => sentencesOf(text));
const nameOf = ({ scenario, file }: CalibrationText) => `${scenario} ${file}`;
const SPEAKS_OF_IT = ['strong-plain', 'strong-terms', 'non-native', 'solid', 'weak', 'fluent-but-wrong', 'hints-used'];

describe('the topic gate', () => {
  it('lets everybody through who speaks of the problem, plainly, weakly or wrongly', () => {
    const refused = texts.filter(({ kind, scenario, ...text }) => {
      const script = interviews.find((each) => each.scenario.id === scenario);
      return SPEAKS_OF_IT.includes(kind) && script && isOffTopic(script, sentences({ kind, scenario, ...text }));
    });
    expect(refused.map(nameOf)).toEqual([]);
  });

  it('refuses a good answer to any other problem of the bank', () => {
    const strong = texts.filter(({ kind }) => kind === 'strong-plain' || kind === 'strong-terms');
    const passed = strong.flatMap((text) =>
      interviews
        .filter((script) => script.scenario.id !== text.scenario && !isOffTopic(script, sentences(text)))
        .map((script) => `${nameOf(text)} as ${script.scenario.id}`),
    );
    expect(passed).toEqual([]);
  });

  it('refuses it with the subject words of the asked problem strewn over it, too', () => {
    const text = texts.find(({ scenario, kind }) => scenario === 'chat-system' && kind === 'strong-plain');
    const passed = interviews
      .filter((script) => script.scenario.id !== 'chat-system')
      .filter((script) => {
        const strewn = script.subject.flatMap(([first]) => sentencesOf(`We also think of the ${first} there.`));
        return !isOffTopic(script, [...(text ? sentences(text) : []), ...strewn]);
      });
    expect(passed.map(({ scenario }) => scenario.id)).toEqual([]);
  });

  it('counts what is said again once', () => {
    const [weak] = texts.filter(({ scenario, kind }) => scenario === 'order-status' && kind === 'weak');
    const script = interviews.find(({ scenario }) => scenario.id === 'order-status');
    if (!weak || !script) throw new Error('no text');
    const [first, ...rest] = sentences(weak);
    if (!first) throw new Error('no sentence');
    const often = [...Array.from({ length: 12 }, () => first), ...rest];
    expect(isOffTopic(script, often)).toBe(isOffTopic(script, [first, ...rest]));
  });

  it('goes by the subject groups where a script comes without a bank', () => {
    const script = interviews.find(({ scenario }) => scenario.id === 'url-shortener');
    if (!script) throw new Error('no scenario');
    const alone = { ...script, bank: { files: [] } };
    expect(isOffTopic(alone, sentencesOf('The library lends its books for a month.'))).toBe(true);
    const touching = script.subject.map(([first]) => `We have the ${first}.`).join(' ');
    expect(isOffTopic(alone, sentencesOf(touching))).toBe(false);
  });
});
