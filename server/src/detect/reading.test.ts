import { expect, it } from 'vitest';
import { compileConcepts } from './concepts.ts';
import { readSentence } from './reading.ts';
import { sentencesOf } from './words.ts';

const readOf = (text: string) => {
  const [sentence] = sentencesOf(text);
  if (!sentence) throw new Error('no sentence');
  return readSentence(compileConcepts({}), { marksIn: () => new Set() }, sentence);
};
const relationsOf = (text: string): string[] => [...readOf(text).relations];

it('takes what stands after a colon for a reason, as terse people speak', () => {
  expect(relationsOf('A box dies: players reach the neighbour of their town.')).toContain('reason');
});

it.each([
  ['PUT with from and to -> 409', 'sequence'],
  ['Tablet taps ready -> row and message in one commit', 'sequence'],
  ['Provider silent => order stays pending', 'sequence'],
  ['Tablet offline → orders wait in the table', 'sequence'],
  ['Poll every few moments / hold one connection open', 'contrast'],
  ['PUT with the version returns 409', 'number'],
  ['Cache 60 s -> 10 qps', 'number'],
  ['~ 40 MB/day', 'number'],
  ['Duplicate tap: same id, row unchanged', 'reason'],
])('hears what terse notes write as a sign: %s', (text, relation) => {
  expect(relationsOf(text)).toContain(relation);
});

it('takes no sign between mere names for a relation', () => {
  expect(relationsOf('Kafka -> Kubernetes -> microservices')).toEqual([]);
  expect(relationsOf('Kafka / sharding')).toEqual([]);
  expect(relationsOf('Reliability: robust replication.')).toEqual([]);
  expect(relationsOf('POST /orders/{id} / GET /orders')).toEqual([]);
});

it('takes neither a list nor a time of day for one', () => {
  expect(relationsOf('Parts: gateway, cache, queue.')).toEqual([]);
  expect(relationsOf('The morning peak begins at 7:45 in all shops.')).not.toContain('reason');
});

it('takes what is asked of the interviewer for a question, with a mark or without', () => {
  const asks = (text: string) => readOf(text).asks;
  expect(asks('Please just tell me which database you would use.')).toBe(true);
  expect(asks('Could you repeat that')).toBe(true);
  expect(asks('I tell the customer which time is free.')).toBe(false);
});

it.each([
  'I am not sure how the server finds the machine.',
  "I don't remember exactly how the lock is called.",
  'If two do that at once, the database has transactions, so it should be fine.',
  'I would use machine learning, but the team could decide that.',
  "I've got a queue in the middle and hopefully nothing is lost.",
  'There are many users, so I am not sure how many servers we need.',
])('hears that somebody has no answer: %s', (text) => {
  expect(readOf(text).unsure).toBe(true);
});

it.each([
  'I doubt the 4 PB a year, because nobody needs raw positions for so long.',
  'One machine should be enough for 200 writes a second, so I do not split.',
  'I do not know how many accept that, so I begin with five-minute steps and look at the pilot.',
  'I would decide that with the shop team, as their tablets pay for it.',
  'We do not know whether the charge went through, so the order stays pending.',
  'It must be possible to roll back within five minutes, because shops would miss orders.',
  'Two small machines will be enough, because 200 writes a second are far below 5,000.',
  'Each team can decide when it deploys, because the contract is versioned.',
  'The gateway has no idea which shop is open, so it asks the registry.',
  'I alert above 3 %, because then someone can look at it before the shops call.',
])('hears no doubt in what somebody decides: %s', (text) => {
  expect(readOf(text).unsure).toBe(false);
});
