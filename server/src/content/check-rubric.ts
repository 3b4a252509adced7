import { DIMENSION_IDS, LEVELS } from '../contract/vocabulary.ts';
import { checkItem } from './check-references.ts';
import type { Problem } from './problem.ts';
import type { RubricFile } from './rubric-schema.ts';
import type { YamlFile } from './yaml-file.ts';

/** What a rubric's shape does not say: all eight dimensions, weights of 100, core ones that count, ids and references. */
export function checkRubric(rubric: RubricFile, file: Pick<YamlFile, 'problem'>): Problem[] {
  const problems: Problem[] = [];
  const tell = (path: (string | number)[], message: string, remedy: string) => {
    problems.push(file.problem(path, message, remedy));
  };
  DIMENSION_IDS.forEach((id, i) => {
    if (rubric.dimensions[i]?.id !== id) tell(['dimensions', i], `is not ${id}`, 'list D1 to D8 in order, each once');
  });
  for (const level of LEVELS) {
    const { weights, bars, core } = rubric.levels[level];
    const sum = DIMENSION_IDS.reduce((total, id) => total + weights[id], 0);
    if (sum !== 100) tell(['levels', level, 'weights'], `the weights sum to ${sum}`, 'make it 100');
    for (const id of DIMENSION_IDS) {
      if ((weights[id] === 0) !== (bars[id] === null)) {
        tell(['levels', level, 'bars', id], 'a bar goes with a weight', 'null exactly where the weight is 0');
      }
    }
    core.forEach((id, i) => {
      if (weights[id] === 0)
        tell(['levels', level, 'core', i], `core dimension ${id} does not count`, 'give it weight');
    });
  }
  const concepts = Object.keys(rubric.concepts);
  rubric.dimensions.forEach(({ cornerstone }, i) => {
    if (cornerstone !== undefined && !concepts.includes(cornerstone))
      tell(['dimensions', i, 'cornerstone'], `concept '${cornerstone}' is not there`, 'name a concept of the rubric');
  });
  const ids = new Set<string>();
  rubric.items.forEach((item, i) => {
    if (ids.has(item.id)) tell(['items', i, 'id'], `the id '${item.id}' is taken`, 'give it another one');
    ids.add(item.id);
    problems.push(...checkItem(item, ['items', i], { concepts, numbers: {}, changes: [] }, file));
  });
  rubric.contradictions.forEach(({ costs }, i) => {
    costs.forEach((id, n) => {
      if (!ids.has(id))
        tell(['contradictions', i, 'costs', n], `item '${id}' is not there`, 'name items of the rubric');
    });
  });
  return problems;
}
