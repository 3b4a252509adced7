import type { Item, Script } from '../content/script.ts';
import type { Turn } from '../contract/candidate-view.ts';
import { compileConcepts, findConcepts } from '../detect/concepts.ts';
import { sentencesOf } from '../detect/words.ts';

/** Tells whether the interviewer said an item's concepts, before a turn and before the candidate did. */
export type WasPrompted = (item: Item, before: number) => boolean;

/** Reads once who said which concept first. */
export function promptingIn(script: Script, turns: readonly Turn[]): WasPrompted {
  const compiled = compileConcepts(script.concepts);
  const saidIn = turns.map(({ text }) => {
    const said = new Set<string>();
    for (const { tokens } of sentencesOf(text))
      for (const { concept } of findConcepts(compiled, tokens)) said.add(concept);
    return said;
  });
  const firstUse = new Map<string, number>();
  turns.forEach((turn, index) => {
    if (turn.by !== 'candidate') return;
    for (const concept of saidIn[index] ?? []) if (!firstUse.has(concept)) firstUse.set(concept, index);
  });
  const interviewer = turns.flatMap((turn, index) => (turn.by === 'interviewer' ? [index] : []));
  return (item, before) =>
    item.met.length > 0 &&
    interviewer.some((index) => {
      if (index >= before) return false;
      const missing = item.met.filter((concept) => (firstUse.get(concept) ?? Number.POSITIVE_INFINITY) > index);
      return missing.length > 0 && missing.every((concept) => saidIn[index]?.has(concept));
    });
}
