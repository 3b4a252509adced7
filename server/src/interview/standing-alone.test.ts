import { expect, test } from 'vitest';
import { isAloneClear, settingOf, wouldPointAt } from './standing-alone.ts';

const heard = 'Design how a shop sells coffee. The order goes to the kitchen.';

test('a question can be put by itself if all that it points at was spoken of', () => {
  expect(isAloneClear('How does the kitchen hear of a new order?', heard)).toBe(true);
  expect(isAloneClear('And while the winner types in a card number?', heard)).toBe(false);
  expect(isAloneClear('What does the winner see?', heard)).toBe(false);
  expect(isAloneClear('She asks to be forgotten. Where do you look?', heard)).toBe(false);
});

test.each([
  'How would you cut that bill to a tenth?',
  'Which decision does that figure make for you?',
  'How would you notice that day?',
  'How many orders come in one second then?',
  'What do all of them say?',
  'Could that measure rise?',
])('C15: a question that points at something said before does not stand alone: %s', (question) => {
  expect(isAloneClear(question, `${heard} bill figure day measure`)).toBe(false);
});

test.each([
  'How do you know that the order is there to stay?',
  'Name a shop that sells no coffee?',
  'Who says that an order is late?',
])('a clause with "that" points at nothing: %s', (question) => {
  expect(wouldPointAt(question)).toBe(false);
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
  expect(wouldPointAt('What are the two loudest hours, and how loud are they?')).toBe(false);
});
