import { expect, test } from 'vitest';
import { isAloneClear, settingOf, wouldPointAt } from './standing-alone.ts';

const heard = 'Design how a shop sells coffee. The order goes to the kitchen.';

test('a question can be put by itself if all that it points at was spoken of', () => {
  expect(isAloneClear('How does the kitchen hear of a new order?', heard)).toBe(true);
  expect(isAloneClear('And while the winner types in a card number?', heard)).toBe(false);
  expect(isAloneClear('What does the winner see?', heard)).toBe(false);
  expect(isAloneClear('She asks to be forgotten. Where do you look?', heard)).toBe(false);
});

test('what it sets out from makes it clear', () => {
  expect(settingOf("One bag is left and 2 people press 'buy'. What happens in your store?")).toBe(
    "One bag is left and 2 people press 'buy'.",
  );
  expect(settingOf('What do you store?')).toBe('');
});

test('a question of "it" would be heard of what is named right before', () => {
  expect(wouldPointAt('What would become worse if you halved it?')).toBe(true);
  expect(wouldPointAt('What does the barista see of it?')).toBe(true);
  expect(wouldPointAt('Who decides that?')).toBe(true);
  expect(wouldPointAt('What does a shop pay?')).toBe(false);
  expect(wouldPointAt('A chain asks for all its shops. Who notices?')).toBe(false);
  expect(wouldPointAt('What does a row hold, and where does it lie?')).toBe(false);
});
