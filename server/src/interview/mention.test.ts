import { describe, expect, test } from 'vitest';
import { compileConcepts } from '../detect/concepts.ts';
import { mentionOf } from './mention.ts';

const concepts = compileConcepts({ queue: ['queue'], rate: ['orders a day'] });
const mention = (texts: string[], wanted: string[] = [], said: string[] = []) =>
  mentionOf({ texts, concepts, wanted: new Set(wanted), question: 'Where can an order be lost?', said })?.words ?? null;

describe("the candidate's words that the interviewer picks up", () => {
  test('are theirs, to the letter, and keep a number whole', () => {
    const text = 'We have 1,000,000 orders a day, because the chain is large.';
    const words = mention([text], ['rate']);
    expect(words).toContain('1,000,000');
    expect(text).toContain(words);
  });

  test('are no question, no verdict, and nothing that was quoted before', () => {
    expect(mention(['Is the queue in front of the shop?'])).toBeNull();
    expect(mention(['That is a perfect score for the system.'])).toBeNull();
    expect(
      mention(['The order goes into a queue.'], ['queue'], ['You said "The order goes into a queue".']),
    ).toBeNull();
  });
});
