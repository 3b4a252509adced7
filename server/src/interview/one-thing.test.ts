import { describe, expect, test } from 'vitest';
import { History, minutes } from './given.ts';
import { saysLittle } from './one-thing.ts';

const NAMES = [
  'Kafka, Redis, Cassandra, Kubernetes, Istio. It will be a holistic platform.',
  'Sharding, caching, replication through the Envoy proxy. Our services are best in class.',
  'Kafka, Envoy, copies of the order table. Everything is cloud native.',
];

const asksAfter = (turns: readonly string[]) => {
  const history = new History();
  return turns.map((text, n) => {
    history.say(text, minutes(n / 4 + 0.5));
    history.speak(minutes(n / 4 + 0.5));
    return history.state.spoken.at(-1)?.brief.ask ?? null;
  });
};

describe('after answers that only name things', () => {
  test('C16: the third leads to a question about one of the things named, in their word for it', () => {
    const asks = asksAfter(NAMES);
    expect(asks.map((ask) => ask?.step === 'one-thing')).toEqual([false, false, true]);
    expect(asks[2]?.text).toContain('"order table"');
    expect(asks[2]?.text.match(/\?/g)).toHaveLength(1);
  });

  test('it is asked once in an interview', () => {
    const steps = asksAfter([...NAMES, ...NAMES, ...NAMES]).map((ask) => ask?.step);
    expect(steps.filter((step) => step === 'one-thing')).toHaveLength(1);
  });

  test('one answer among them that says something puts it off', () => {
    const steps = asksAfter([
      NAMES[0] ?? '',
      'The tablet asks for the order until it has a row of it.',
      NAMES[1] ?? '',
    ]);
    expect(steps.map((ask) => ask?.step)).not.toContain('one-thing');
  });
});

test.each([
  ['Gateways, queues, stores, phones.', true],
  ['It is robust and future proof. We use the best tool for every job.', true],
  ['I keep one row for each order, because the shop asks for it by id.', false],
])('what says little: %s', (text, little) => {
  expect(saysLittle(text)).toBe(little);
});
