import { expect, it } from 'vitest';
import { tellingStems } from './telling-words.ts';

it('keeps what a sentence is about, in any form of the word', () => {
  expect([...tellingStems('Chooses the caches by what they need')]).toEqual([...tellingStems('caching')]);
  expect([...tellingStems('logs')]).toEqual([...tellingStems('Logging')]);
  expect(tellingStems('and so on, for all of them').size).toBe(0);
});

it('does not take two words that begin alike for one', () => {
  const of = (word: string) => [...tellingStems(word)];
  expect(of('author')).not.toEqual(of('authorisation'));
  expect(of('parting')).not.toEqual(of('partition'));
});
