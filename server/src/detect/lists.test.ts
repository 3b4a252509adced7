import { expect, it } from 'vitest';
import { listedRanges } from './lists.ts';
import { tokensOf } from './words.ts';

/** The words that only stand in a list. */
const listed = (text: string): string => {
  const tokens = tokensOf(text);
  return listedRanges(text, 0, tokens)
    .map(([from, to]) => text.slice(tokens[from]?.start, tokens[to - 1]?.end))
    .join(' | ');
};

it.each([
  ['Because of load we use: outbox, websocket, heartbeat, sharding.', 'use: outbox, websocket, heartbeat, sharding'],
  ['We use Kafka, Redis, Cassandra and Kubernetes.', 'Kafka, Redis, Cassandra and Kubernetes'],
  ['Kafka + Redis + Cassandra', 'Kafka + Redis + Cassandra'],
  [
    'Event-driven, fully automated, loosely coupled services',
    'Event-driven, fully automated, loosely coupled services',
  ],
  ['Outbox, saga, sharding, caching, replicas -> fewer lost orders', 'Outbox, saga, sharding, caching, replicas'],
])('three terms or more without a verb are a list: %s', (text, terms) => {
  expect(listed(text)).toBe(terms);
});

it.each([
  'The gateway authenticates the caller, routes by shop, limits the phones and forwards the rest.',
  'It locks the row, shards the table, replicates to a second zone.',
  'The row holds id, shop, status and version.',
  'Outbox row + state, one commit -> no lost message',
  'phone -> gateway -> order service -> outbox',
  'Duplicate tap: same id, row unchanged',
])('a verb, its own or the one that governs it, makes it say something: %s', (text) => {
  expect(listed(text)).toBe('');
});
