import type { Item, Probe, Script } from '../content/script.ts';
import type { Turn } from '../contract/candidate-view.ts';
import { onceFor } from '../detect/once.ts';
import { tokensOf } from '../detect/words.ts';
import { contentStems } from './mention.ts';
import type { Interview } from './state.ts';

/** One turn that holds so much of the telling words and figures of one good answer has given it, whatever was heard. */
const MOST_OF_IT = 0.6;
const FEWEST = 4;
/** A stem that the answers to more items than this share (0–1) use tells nothing. */
const RARE = 0.15;

/** What each good answer to an item tells by: its rare stems and its figures. */
const tellingOf = onceFor(({ items }: Script): ReadonlyMap<string, readonly (readonly string[])[]> => {
  const uses = new Map<string, number>();
  for (const item of items) {
    for (const sign of new Set(answersOf(item).flatMap(signsIn))) uses.set(sign, (uses.get(sign) ?? 0) + 1);
  }
  const few = Math.max(2, items.length * RARE);
  return new Map(
    items.map((item) => [
      item.id,
      answersOf(item).map((text) => signsIn(text).filter((sign) => (uses.get(sign) ?? 0) <= few)),
    ]),
  );
});

const answersOf = ({ good, also }: Item): string[] => [good, ...also];

function signsIn(text: string): string[] {
  const tokens = tokensOf(text);
  return [...new Set([...contentStems(tokens), ...tokens.flatMap(({ word }) => (/^\d/.test(word) ? [word] : []))])];
}

const signsOfTurn = onceFor(({ text }: Turn) => new Set(signsIn(text)));

/** Whether what a question is about first was said in one turn already: to ask it would say that nobody listened. */
export function isAnswered(script: Script, { view }: Interview, { for: [first] }: Probe): boolean {
  const answers = (tellingOf(script).get(first ?? '') ?? []).filter((signs) => signs.length >= FEWEST);
  const turns = view.turns.filter(({ by }) => by === 'candidate').map(signsOfTurn);
  return answers.some((signs) =>
    turns.some((said) => signs.filter((sign) => said.has(sign)).length >= signs.length * MOST_OF_IT),
  );
}
