import { describe, expect, it } from 'vitest';
import { scoringScript } from '../scoring/fixture.ts';
import { compileConcrete } from './concrete.ts';
import { relationsIn } from './relations.ts';
import { tokensOf } from './words.ts';

const marks = (text: string): number => compileConcrete(scoringScript).marksIn(tokensOf(text)).size;
const ties = (text: string): boolean => relationsIn(tokensOf(text), 2).size > 0;

describe('what a sentence holds that one can point at', () => {
  it('is a number, a thing, a failure or the subject, each counted once', () => {
    expect(marks('The worker writes 12 rows, and the worker dies.')).toBe(4);
    expect(marks('The customer waits in the shop.')).toBe(2);
  });

  it('is nothing in talk of qualities', () => {
    expect(marks('Loose coupling gives us flexibility and independent scaling.')).toBe(0);
  });
});

describe('a reason', () => {
  it('says something that was not said before it', () => {
    expect(ties('We cache, because the cache is fast.')).toBe(false);
    expect(ties('We use sagas, because with sagas the saga pattern works.')).toBe(false);
    expect(ties('We cache the list, because shops rarely edit prices.')).toBe(true);
  });

  it('is no name of a technique and no praise', () => {
    expect(ties('We take Kafka, because microservices need event sourcing.')).toBe(false);
    expect(ties('We split it, so that it is scalable and highly available.')).toBe(false);
  });

  it('may be a number alone', () => {
    expect(ties('We wait, because it takes 3 seconds.')).toBe(true);
  });
});
