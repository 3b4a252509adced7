import { expect, test } from 'vitest';
import { questionsIn } from './questions.ts';

const kinds = (text: string) => questionsIn(text).map(({ kind }) => kind);

test.each([
  'Anything wrong with that?',
  'Does that plan sit right with you?',
  'An expired link shows a page. Does that sit well with you?',
  'With 99.9 percent we are down 8 hours a month. Fine?',
  'Fine so far? I would let them host it.',
  'That makes 97K deliveries. Does that match what you see?',
  'Is that wrong?',
  'That is 5 billion views. Is that a lot?',
  'It takes 250 ms one way. Is that still inside your 500?',
  'Is it about the upload being sent twice?',
  'Can you live with the donor pulling out?',
])('C5: whether it holds is a verdict, however it is asked: %s', (text) => {
  expect(kinds(text)).toEqual(['check']);
});

test.each([
  ['What does the hint mean?', 'own-hint'],
  ['What does your hint with the queue mean?', 'own-hint'],
  ['Expect what, sorry?', 'reword'],
  ["Why didn't you say so in the beginning?", 'conduct'],
  ['You have not reacted. Is it not of interest?', 'conduct'],
  ['How does the interviewer, I mean you, rate that compared to a queue?', 'judgement'],
  ['What if the gateway itself dies?', 'case'],
  ['What about a phone whose clock is wrong?', 'case'],
  ['Does that have to go through my server?', 'weigh'],
  ['Does my search need to run on the phone?', 'weigh'],
  ["I'm not sure what I should ask. What would you ask?", 'solution'],
  ["Could you tell me which part you'd like me to focus on?", 'next'],
  ['Is there anything in the detailed part you want me to go into?', 'next'],
  ['Should I draw it or do you want words?', 'style'],
  ['It is ten to one off. Which one is right?', 'doubt'],
  ['160 deliveries per lot, are these averages or made up?', 'doubt'],
])('what no requirement answers has a kind of its own: %s', (text, kind) => {
  expect(kinds(text)).toEqual([kind]);
});

test.each([
  'What if we run out of it? Then the customer waits.',
  'Do something other than look? Like posting? 2 million of 500 million do.',
])('what they answer themselves is no question: %s', (text) => {
  expect(kinds(text)).toEqual([]);
});

test.each([
  'What about abuse?',
  'What happens when a driver ignores an offer?',
  'How would you have me roll this out, big bang or step by step?',
  'Do messages have to appear in the same order?',
  'Is it okay if he still has the link?',
  'Losing photos, is that OK with you?',
  'Is losing a minute of data fine with you?',
])('what a sheet may hold stays a question of fact: %s', (text) => {
  expect(kinds(text)).toEqual(['fact']);
});

test('what they say they would like may be asked of the sheet all the same', () => {
  expect(kinds("Can photos be lost? I'd say it's ok once in a while.")).toEqual(['soft']);
  expect(kinds('Does it need filters? My sister uses them.')).toEqual(['fact']);
});
