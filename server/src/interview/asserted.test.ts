import { describe, expect, test } from 'vitest';
import { keepsMeaning } from './asserted.ts';

const keeps = (sentence: string, words: string): boolean => {
  const from = sentence.indexOf(words);
  if (from < 0) throw new Error(`"${words}" does not stand there`);
  return keepsMeaning(sentence, from, from + words.length);
};

describe('C20: words that are quoted say what was said', () => {
  test.each([
    [
      'We keep one store, because two people cannot run Redis, Mongo and a search cluster.',
      'Mongo and a search cluster',
    ],
    ['We keep one store, because two people cannot run Redis.', 'two people cannot run Redis'],
    [
      'I read from the replica instead of the leader, the cache and the search index.',
      'the cache and the search index',
    ],
    [
      'We push to the tablet rather than asking every second, every minute or every hour.',
      'every minute or every hour',
    ],
    ["The till doesn't call the provider, the bank or the tax office.", 'the bank or the tax office'],
    ['We decided against a broker in each shop, a mesh of services.', 'a mesh of services'],
  ])('not what stands under a denial: %s', (sentence, words) => {
    expect(keeps(sentence, words)).toBe(false);
  });

  test.each([
    ['If nobody scans the code within a month, we drop the feature and keep the paper.', 'we drop the feature'],
    ['We drop the feature and keep the paper if nobody scans the code.', 'We drop the feature and keep the paper'],
    ['The shop is closed for orders, unless the tablet comes back.', 'The shop is closed for orders'],
    ['When the provider is silent, the order goes to the bar unpaid.', 'the order goes to the bar unpaid'],
    ['A queue in each shop would be the other way, at a price.', 'A queue in each shop would be the other way'],
    ['Charging at once is simpler, but each refund costs a fee.', 'Charging at once is simpler'],
  ])('not what holds only under a condition, or is only weighed: %s', (sentence, words) => {
    expect(keeps(sentence, words)).toBe(false);
  });

  test.each([
    ['The order is saved first, because a crash must lose nothing.', 'The order is saved first'],
    ['Five engineers cannot run a cluster, so we keep one database.', 'we keep one database'],
    ['Rather than polling, we push the state to the phone.', 'we push the state to the phone'],
    ['Each region has its own store, so if one goes dark the others stay.', 'Each region has its own store'],
    ['I would take one database for the orders.', 'I would take one database for the orders'],
    ['A timeout is not a decline, so the order stays pending.', 'A timeout is not a decline'],
  ])('but what is said outright: %s', (sentence, words) => {
    expect(keeps(sentence, words)).toBe(true);
  });
});
