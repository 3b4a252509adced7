import { type CompiledPhrases, compileConcepts, findConcepts, surfaceOf } from '../detect/concepts.ts';
import { isPattern } from '../detect/patterns.ts';
import { sentencesOf } from '../detect/words.ts';
import type { Path, Problem } from './problem.ts';
import type { RubricFile } from './rubric-schema.ts';
import type { ScenarioFile } from './scenario-schema.ts';
import type { YamlFile } from './yaml-file.ts';

/**
 * The interviewer's own words may not hold a guarded concept; a ladder's third rung may. A model's words are watched
 * as they come, which needs phrases that stand in one piece.
 */
export function checkGuarded(scenario: ScenarioFile, rubric: RubricFile, file: Pick<YamlFile, 'problem'>): Problem[] {
  if (scenario.guarded.length === 0) return [];
  const guarded = compileConcepts(
    Object.fromEntries(
      scenario.guarded.map((concept) => [concept, scenario.concepts[concept] ?? rubric.concepts[concept] ?? []]),
    ),
  );
  const parted = scenario.guarded.flatMap((concept, i) => {
    const phrase = (scenario.concepts[concept] ?? rubric.concepts[concept] ?? []).find(isPattern);
    if (phrase === undefined) return [];
    const message = `'${concept}' is guarded and has a phrase of several parts: '${phrase}'`;
    return [file.problem(['guarded', i], message, 'say it in phrases of one part, or do not guard it')];
  });
  return parted.concat(spokenIn(scenario, guarded, file));
}

function spokenIn(scenario: ScenarioFile, guarded: CompiledPhrases, file: Pick<YamlFile, 'problem'>): Problem[] {
  return spokenTexts(scenario).flatMap(({ path, text }) =>
    sentencesOf(text).flatMap((sentence) =>
      findConcepts(guarded, sentence.tokens).map((match) => {
        const message = `says the guarded '${match.concept}': "${surfaceOf(sentence, match)}"`;
        return file.problem(path, message, 'say it in other words');
      }),
    ),
  );
}

function spokenTexts({ brief, facts, probes, hints, changes }: ScenarioFile): { path: Path; text: string }[] {
  return [
    { path: ['brief'], text: brief },
    ...facts.map((fact, i) => ({ path: ['facts', i, 'say'], text: fact.say })),
    ...probes.flatMap((probe, i) => [
      { path: ['probes', i, 'ask'], text: probe.ask },
      { path: ['probes', i, 'then', 'shown'], text: probe.then.shown },
      { path: ['probes', i, 'then', 'missing'], text: probe.then.missing },
    ]),
    ...hints.flatMap((hint, i) => hint.rungs.slice(0, 2).map((text, j) => ({ path: ['hints', i, 'rungs', j], text }))),
    ...changes.map((change, i) => ({ path: ['changes', i, 'say'], text: change.say })),
  ];
}
