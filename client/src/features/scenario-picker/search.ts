import type { ScenarioSummary } from '@onsite/server/contract/http';
import { AREAS, type DimensionId } from '@onsite/server/contract/vocabulary';
import { AREA_TITLES } from '../../ui/words.ts';

/** What a drill of each dimension practises, in words that people search by; an interview practises them all. */
const PRACTISED: Readonly<Record<DimensionId, string>> = {
  D1: 'framing requirements scope',
  D2: 'scale reasoning estimation numbers',
  D3: 'architecture api components',
  D4: 'data consistency transactions',
  D5: 'depth implementation concurrency',
  D6: 'reliability operations security cost',
  D7: 'decisions trade-offs',
  D8: 'organisation business teams',
};

/** Products by name, and what they are here: topics name the thing and not its maker. */
const PRODUCTS: Readonly<Record<string, readonly string[]>> = {
  kafka: ['queue', 'event', 'stream processing', 'streaming features'],
  rabbitmq: ['queue'],
  sqs: ['queue'],
  redis: ['cache', 'caching', 'hot key'],
  memcached: ['cache', 'caching'],
  postgres: ['schema', 'transaction', 'partition'],
  postgresql: ['schema', 'transaction', 'partition'],
  mysql: ['schema', 'transaction', 'partition'],
  cassandra: ['partition', 'replication'],
  dynamodb: ['partition', 'replication'],
  s3: ['object', 'photo', 'video'],
  kubernetes: ['autoscaling', 'capacity', 'infrastructure'],
  websocket: ['connection', 'live'],
  websockets: ['connection', 'live'],
  prometheus: ['metric', 'alert'],
  grafana: ['metric', 'alert'],
};

/** "idempotency" and "idempotent", "caching" and "cache" have all before this in common. */
const ENDING = /(?:ations?|ings?|enc(?:y|ies|es?)|ents?|anc(?:y|es?)|ed|es|s|e|y)$/;
const LEAST_STEM = 4;

/**
 * Whether every word is in the title, the summary, the topics, the areas or what a drill practises: in any form of the
 * word, with hyphens or without.
 */
export function matches(scenario: ScenarioSummary, words: string): boolean {
  const { kind, title, summary, topics, areas, practises, phases } = scenario;
  const text = plain(
    [
      ...[kind, title, summary, ...topics, ...areas, ...phases.map((phase) => phase.title)],
      ...AREAS.filter((area) => areas.includes(area)).map((area) => AREA_TITLES[area]),
      ...(kind === 'drill' ? practises.map((id) => PRACTISED[id]) : []),
    ].join(' '),
  );
  return plain(words)
    .split(/\s+/)
    .every((word) => text.includes(stem(word)) || PRODUCTS[word]?.some((thing) => text.includes(thing)));
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[-‐‑–]/g, '')
    .trim();

function stem(word: string): string {
  const bare = word.replace(ENDING, '');
  return bare.length < LEAST_STEM ? word : bare;
}
