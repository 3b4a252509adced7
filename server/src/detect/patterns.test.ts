import { describe, expect, it } from 'vitest';
import { findPhrases } from './concepts.ts';

const said = (text: string, ...phrases: string[]) => findPhrases(text, phrases).map((match) => match.surface);
const TURNS = "i'd switch|reconsider|move to + once|as soon as|above nn";

describe('phrases of several parts', () => {
  it('are said by one way of each part, in any order, from the first word to the last', () => {
    expect(said("I'd switch to a queue once a list is longer.", TURNS)).toEqual(["I'd switch to a queue once"]);
    expect(said('Above 500 a second we reconsider.', TURNS)).toEqual(['Above 500 a second we reconsider']);
  });

  it('need every part', () => {
    expect(said("I'd switch to a queue some day.", TURNS)).toEqual([]);
    expect(said('Once a day the job runs.', TURNS)).toEqual([]);
  });

  it('need words of its own for each part', () => {
    expect(said('It fails.', 'fails|breaks + fails|is down')).toEqual([]);
    expect(said('It fails when the store is down.', 'fails|breaks + fails|is down')).toEqual([
      'fails when the store is down',
    ]);
  });

  it('speak of one thing: parts far apart, or in two sentences, are none', () => {
    const between = 'a queue of its own for each of the many shops that we have in all of these countries today,';
    expect(said(`I'd switch to ${between} once we can.`, TURNS)).toEqual([]);
    expect(said("I'd switch to a queue. Once a day it is emptied.", TURNS)).toEqual([]);
  });
});
