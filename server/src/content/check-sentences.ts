import { LEVELS } from '../contract/vocabulary.ts';
import { compileDetector, itemShown } from '../detect/items.ts';
import { compileScript } from './compile-script.ts';
import type { LoadedRubric, LoadedScenario } from './content.ts';
import type { Problem } from './problem.ts';
import { problemsIn } from './yaml-file.ts';

/**
 * Runs each item's `good` and `bluff` through the built-in judge's own detection: a good sentence must meet its item,
 * a bluff must not. Too slow for the start; part of the content check. A problem is told once for all levels.
 */
export function checkSentences(scenario: LoadedScenario, rubric: LoadedRubric): Problem[] {
  const found = new Map<string, Problem>();
  const told = { own: problemsIn(scenario), generic: problemsIn(rubric) };
  for (const level of LEVELS.filter((each) => scenario.file.levels.includes(each))) {
    const script = compileScript(scenario, rubric, level);
    const detector = compileDetector(script);
    for (const item of script.items) {
      if (item.measured !== null) continue;
      const problem = item.own ? told.own : told.generic;
      const list: readonly { id: string }[] = item.own ? scenario.file.items : rubric.file.items;
      const path = ['items', list.findIndex(({ id }) => id === item.id)];
      const status = detector.phrased(item.id, item.good);
      if (status !== 'met') {
        const remedy = `it must hold ${item.met.join(', ')}${item.numbers.length > 0 ? ', the number' : ''} and a relation`;
        const message = `${item.id}: the good sentence ${status === 'partial' ? 'only partly meets it' : 'does not meet it'}`;
        found.set(`${item.id} good`, problem([...path, 'good'], message, remedy));
      }
      for (const [index, also] of item.also.entries()) {
        const nearest = detector.nearestItem(also);
        if (nearest === null || nearest === item.id || itemShown(detector, item.id, also) !== null) continue;
        const remedy = `say it so that it is about ${item.id} alone, or give ${nearest} other words`;
        found.set(
          `${item.id} ${index}`,
          problem([...path, 'also', index], `${item.id}: it sounds more like ${nearest}`, remedy),
        );
      }
      if (item.bluff !== null && itemShown(detector, item.id, item.bluff) === 'met') {
        const remedy = 'narrow the concept, or write a bluff without substance';
        found.set(`${item.id} bluff`, problem([...path, 'bluff'], `${item.id}: the bluff meets it`, remedy));
      }
    }
  }
  return [...found.values()];
}
