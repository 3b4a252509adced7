import { LEVELS } from '../contract/vocabulary.ts';
import { contradictionsIn } from '../detect/contradictions.ts';
import { sentencesOf } from '../detect/words.ts';
import { compileScript } from './compile-script.ts';
import type { LoadedRubric, LoadedScenario } from './content.ts';
import type { Problem } from './problem.ts';
import type { Script } from './script.ts';
import { problemsIn } from './yaml-file.ts';

/**
 * What the content itself says well must trip no contradiction, else it would take the credit of whoever says it:
 * every `good` and `also` sentence, and the reference. Told once a phrase and place, at the phrase.
 */
export function checkContradictions(scenario: LoadedScenario, rubric: LoadedRubric): Problem[] {
  const found = new Map<string, Problem>();
  const told = { own: problemsIn(scenario), generic: problemsIn(rubric) };
  for (const level of LEVELS.filter((each) => scenario.file.levels.includes(each))) {
    const script = compileScript(scenario, rubric, level);
    for (const { place, text } of textsOf(script)) {
      const sentences = [...sentencesOf(text)];
      for (const { id, phrase, number } of contradictionsIn(script, sentences).items.values()) {
        const own = scenario.file.contradictions.some((each) => each.id === id);
        const problem = own ? told.own : told.generic;
        const list = (own ? scenario : rubric).file.contradictions;
        const at = list.findIndex((each) => each.id === id);
        const path = ['contradictions', at, 'says', list[at]?.says.indexOf(phrase) ?? 0];
        const message = `${id}: '${phrase}' is heard in ${place} of ${scenario.file.id}: "${sentences[number]?.text}"`;
        const remedy = 'narrow the phrase, or mend the sentence if it is wrong';
        found.set(`${id} ${phrase} ${place}`, problem(path, message, remedy));
      }
    }
  }
  return [...found.values()];
}

function textsOf({ items, reference }: Script): { place: string; text: string }[] {
  const { solution, tradeoffs, beyond } = reference;
  return [
    ...items.flatMap(({ id, good, also }) => [
      { place: `${id} good`, text: good },
      ...also.map((text, n) => ({ place: `${id} also[${n}]`, text })),
    ]),
    { place: 'the reference solution', text: solution },
    ...tradeoffs.map((text, n) => ({ place: `reference tradeoffs[${n}]`, text })),
    ...Object.entries(beyond).map(([level, text]) => ({ place: `reference beyond.${level}`, text })),
  ];
}
