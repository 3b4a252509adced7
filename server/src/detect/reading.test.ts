import { expect, it } from 'vitest';
import { compileConcepts } from './concepts.ts';
import { readSentence } from './reading.ts';
import { sentencesOf } from './words.ts';

const relationsOf = (text: string): string[] => {
  const [sentence] = sentencesOf(text);
  if (!sentence) throw new Error('no sentence');
  return [...readSentence(compileConcepts({}), { marksIn: () => new Set() }, sentence).relations];
};

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
  const asks = (text: string) => {
    const [sentence] = sentencesOf(text);
    if (!sentence) throw new Error('no sentence');
    return readSentence(compileConcepts({}), { marksIn: () => new Set() }, sentence).asks;
  };
  expect(asks('Please just tell me which database you would use.')).toBe(true);
  expect(asks('Could you repeat that')).toBe(true);
  expect(asks('I tell the customer which time is free.')).toBe(false);
});
