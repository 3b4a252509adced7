import { expect, it } from 'vitest';
import { scoringScript } from '../scoring/fixture.ts';
import { compileNearest } from './nearest.ts';
import { sentencesOf } from './words.ts';

const nearest = compileNearest(scoringScript);
const nearestTo = (text: string) => {
  const [sentence] = sentencesOf(text);
  if (!sentence) throw new Error('no sentence');
  return nearest(sentence);
};
const own = scoringScript.items.filter((item) => item.own && item.measured === null);

it('tells the item of which a sentence has most rare words', () => {
  for (const item of own) {
    const found = nearestTo(item.good);
    if (found) expect(found.itemId).toBe(item.id);
  }
  expect(own.some((item) => nearestTo(item.good)?.sure)).toBe(true);
});

it('tells nothing of a sentence that is about none of them', () => {
  expect(nearestTo('Lunch was late today, because the train stood still.')).toBeNull();
});

it('tells nothing where two items are as near', () => {
  expect(nearestTo('The crash loses state while the dead websocket waits for a ping.')).toBeNull();
});

it("hears an item in other people's words, where its author wrote some down", () => {
  const plain = 'Status and note go down together, or a power cut leaves us with half of it.';
  const items = scoringScript.items.map((item) => (item.id === 'D4-outbox' ? { ...item, also: [plain] } : item));
  const again = 'A power cut leaves half of it, so status and note go together.';
  const [sentence] = sentencesOf(again);
  expect(nearestTo(again)).toBeNull();
  expect(sentence && compileNearest({ ...scoringScript, items })(sentence)).toMatchObject({ itemId: 'D4-outbox' });
});
