import type { Item, Script } from '../content/script.ts';
import type { Turn } from '../contract/candidate-view.ts';
import { compileConcepts, findConcepts } from '../detect/concepts.ts';
import { onceFor } from '../detect/once.ts';
import { markSteering } from '../detect/steering.ts';
import type { Sentence } from '../detect/words.ts';
import { everybodysIn } from './everybodys.ts';
import { isQuestion, retoldIn } from './retold.ts';

/** Tells whether the interviewer said an item's concepts, or most of what shows it, before a turn and before the candidate did. */
export type WasPrompted = (item: Item, before: number, quotes: readonly string[]) => boolean;

/** Concepts that a turn says: anywhere, and in statements alone. */
interface Said {
  all: Set<string>;
  stated: Set<string>;
}

/**
 * Reads once who said which concept first. The brief, facts and changes are everybody's and prompt nothing; a
 * question prompts the scenario's own items, which name special things, but not the rubric's everyday ones.
 */
export function promptingIn(script: Script, turns: readonly Turn[]): WasPrompted {
  const everybodys = everybodysIn(script);
  const conceptsIn = conceptsFor(script);
  const saidIn = turns.map(({ by, text }): Said => {
    const said: Said = { all: new Set(), stated: new Set() };
    for (const { sentence, steers } of markSteering(text)) {
      // What tries to steer the judge shows nothing, and so is no first word either.
      if (by === 'candidate' ? steers : everybodys.holds(sentence)) continue;
      for (const concept of conceptsIn(sentence)) {
        said.all.add(concept);
        if (!isQuestion(sentence)) said.stated.add(concept);
      }
    }
    return said;
  });
  const firstUse = new Map<string, number>();
  turns.forEach(({ by }, index) => {
    if (by !== 'candidate') return;
    for (const concept of saidIn[index]?.all ?? []) if (!firstUse.has(concept)) firstUse.set(concept, index);
  });
  const interviewer = turns.flatMap((turn, index) => (turn.by === 'interviewer' ? [index] : []));
  const isNamed = (item: Item, before: number) =>
    item.met.length > 0 &&
    interviewer.some((index) => {
      if (index >= before) return false;
      const missing = item.met.filter((concept) => (firstUse.get(concept) ?? Number.POSITIVE_INFINITY) > index);
      const said = item.own ? saidIn[index]?.all : saidIn[index]?.stated;
      return missing.length > 0 && missing.every((concept) => said?.has(concept));
    });
  const isRetold = retoldIn(script, turns);
  // What is measured shows in a turn, whatever its words.
  return (item, before, quotes) => item.measured === null && (isRetold(quotes, before) || isNamed(item, before));
}

const conceptsFor = onceFor((script: Script) => {
  const compiled = compileConcepts(script.concepts);
  return onceFor(({ tokens }: Sentence) => new Set(findConcepts(compiled, tokens).map(({ concept }) => concept)));
});
