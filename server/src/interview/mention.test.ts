import { describe, expect, test } from 'vitest';
import { compileConcepts } from '../detect/concepts.ts';
import { tokensOf } from '../detect/words.ts';
import { isClear } from './clarity.ts';
import { mentionOf } from './mention.ts';

const concepts = compileConcepts({ queue: ['queue'], store: ['order table'] });
const context = (text: string, question: string, said: string[] = []) => ({
  texts: [text],
  concepts,
  wanted: new Set(['queue']),
  belongs: new Set<string>(),
  onlyNames: false,
  question,
  said,
  common: new Set<string>(),
  signs: 2,
});

describe('what is picked up of the candidate', () => {
  test('a whole thought about the question, not the nearest words', () => {
    const text = 'The shop puts orders into a queue, because the peak is short. The phone shows a picture of the cup.';
    expect(mentionOf(context(text, 'What happens then in the shop?'))).toEqual({
      words: 'The shop puts orders into a queue',
      tie: 'topic',
    });
  });

  test('of a choice what was taken, without what it was taken over', () => {
    const text = 'I take a plain queue instead of a session for each phone that is open just now.';
    expect(mentionOf(context(text, 'What if it is no longer plain, and the sessions grow?'))?.words).toBe(
      'I take a plain queue',
    );
  });

  test('C16: nothing where nothing has to do with the question; no thing is named to be left aside', () => {
    const text = 'The payment company does not answer, so we wait.';
    expect(mentionOf(context(text, 'How do teams agree?'))).toBeNull();
  });

  test('a word that all the talk is full of ties nothing', () => {
    const text = 'The shop prints a label with the name of the customer.';
    const common = new Set(tokensOf('shop').map(({ stem }) => stem));
    expect(mentionOf({ ...context(text, 'Who runs the shop?'), common })).toBeNull();
  });

  test('C16: a thing of a list that belongs to what the question asks for; of a sentence only whole thoughts', () => {
    const belongs = new Set(tokensOf('partitions').map(({ stem }) => stem));
    const asked = (text: string) => mentionOf({ ...context(text, 'How do you spread them?'), belongs })?.words;
    expect(asked('Replicas, hot partitions, elasticity.')).toBe('hot partitions');
    expect(asked('No replicas, hot partitions, elasticity.')).toBeUndefined();
    expect(asked('The phone tells us about partitions in the end of it all.')).toBeUndefined();
  });

  test('nothing for one sign alone: a shared word, or the thing itself, is chance', () => {
    const text = 'The shop puts orders into a queue.';
    expect(mentionOf(context(text, 'How do teams agree?'))).toBeNull();
    expect(mentionOf({ ...context(text, 'Who cleans the shop?'), wanted: new Set() })).toBeNull();
    expect(mentionOf(context(text, 'How long is the queue?'))?.words).toBe('The shop puts orders into a queue');
  });

  test('no half of a sentence that a colon or a bracket parts', () => {
    const asked = (text: string) => mentionOf(context(text, 'How long is the queue for the shop?'));
    expect(asked('The rest: the shop puts it into a queue.')).toBeNull();
    expect(asked('The shop puts it into a queue (one each).')).toBeNull();
  });

  test('neither a verdict, nor a fragment, nor the same words twice', () => {
    expect(mentionOf(context('This is a great queue for us.', 'Why?'))).toBeNull();
    expect(mentionOf(context('A queue.', 'Why?'))).toBeNull();
    const text = 'The shop puts orders into a queue.';
    expect(mentionOf(context(text, 'Why?', ['You said "The shop puts orders into a queue". Why?']))).toBeNull();
  });
});

test('noise is not clear; short answers, sentences and terms of the task are', () => {
  expect(isClear('bako riz umelat pornex tigro vushalat quimdel bari', concepts)).toBe(false);
  expect(isClear('yes', concepts)).toBe(true);
  expect(isClear('We would keep it on the phone until the shop has it.', concepts)).toBe(true);
  expect(isClear('Kafka, Redis, queue, Postgres, Nginx, gateway', concepts)).toBe(true);
});

test('terms of two sentences do not make noise clear together', () => {
  const parts = compileConcepts({ parts: ['bako|foo + vushalat|bar'] });
  expect(isClear('bako riz umelat pornex. Tigro vushalat quimdel bari', parts)).toBe(false);
  expect(isClear('bako riz umelat pornex tigro vushalat quimdel bari', parts)).toBe(true);
});
