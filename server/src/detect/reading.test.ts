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
