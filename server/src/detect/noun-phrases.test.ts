import { expect, test } from 'vitest';
import { nounPhrasesIn } from './noun-phrases.ts';

test('verbs and thanks name nothing', () => {
  expect(nounPhrasesIn('I count orders stuck over 5 minutes and wake somebody above 10.')).not.toContain('wake');
  expect(nounPhrasesIn('The order service checks stock, calls payment and saves it.')).not.toContain('checks stock');
  expect(nounPhrasesIn('Let the strongest win.')).toEqual([]);
  expect(nounPhrasesIn('no thanks, next')).toEqual([]);
});

test('a thing is named without what tells it from others', () => {
  expect(nounPhrasesIn('It is a small consumer that fills the whole menu.')).toEqual(['consumer', 'menu']);
  expect(nounPhrasesIn('A tenth of the keys is gone.')).toEqual(['keys']);
});

test('a name is one also without an article', () => {
  expect(nounPhrasesIn('And MongoDB because it scales.')).toEqual(['MongoDB']);
});
