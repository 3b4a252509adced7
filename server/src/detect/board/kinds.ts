import { NODE_KINDS, type NodeKind } from '../../contract/board.ts';
import { stemOf } from '../stems.ts';
import { tokensOf } from '../words.ts';
import type { Drawn } from './elements.ts';

/** Words by which a label says what it is. Pairs of words are written with a space. */
const WORDS: Readonly<Record<NodeKind, string>> = {
  client:
    'client app phone mobile browser web website user customer tablet device frontend ios android kiosk desktop spa ' +
    'barista driver rider courier admin operator merchant seller buyer viewer visitor guest person people',
  gateway: 'gateway proxy ingress balancer lb nginx envoy haproxy router edge bff waf apigw',
  service:
    'service server api worker backend microservice consumer producer processor scheduler cron job lambda function engine',
  queue: 'queue kafka rabbitmq sqs sns pubsub topic stream broker bus kinesis nats pulsar mq dlq',
  cache: 'cache redis memcached memcache valkey',
  database:
    'database db postgres postgresql mysql sql nosql mongo mongodb dynamo dynamodb cassandra table ledger spanner ' +
    'cockroachdb sqlite warehouse lake clickhouse elasticsearch opensearch datastore replica shard store storage aurora ' +
    'scylla hbase bigtable bigquery snowflake index rds',
  'object-store': 's3 bucket blob gcs minio',
  cdn: 'cdn cloudfront akamai fastly cloudflare',
  external: 'external stripe paypal twilio fcm apns psp',
};
const PAIRS: Readonly<Record<string, NodeKind>> = {
  'object store': 'object-store',
  'object storage': 'object-store',
  'blob store': 'object-store',
  'blob storage': 'object-store',
  'file storage': 'object-store',
  'load balancer': 'gateway',
  'third party': 'external',
  'payment provider': 'external',
  'web server': 'service',
  'app server': 'service',
  'mobile app': 'client',
  'web app': 'client',
};

const KIND_OF = new Map(
  NODE_KINDS.flatMap((kind) => WORDS[kind].split(' ').map((word): [string, NodeKind] => [stemOf(word), kind])),
);
const PAIR_OF = new Map(
  Object.entries(PAIRS).map(([words, kind]): [string, NodeKind] => [words.split(' ').map(stemOf).join(' '), kind]),
);

/** What a label says that a part is. The last word that says something decides: a "cache service" is a service. */
export function kindSaid(label: string): NodeKind | null {
  const stems = tokensOf(label).map(({ stem }) => stem);
  for (let at = stems.length - 1; at >= 0; at -= 1) {
    const pair = PAIR_OF.get(`${stems[at - 1]} ${stems[at]}`);
    const kind = pair ?? KIND_OF.get(stems[at] ?? '');
    if (kind) return kind;
  }
  return null;
}

/** What a shape is: by its label, else by the palette that it came from, else by its form. */
export function kindOf(label: string, { hint, form, what }: Pick<Drawn, 'hint' | 'form' | 'what'>): NodeKind {
  const chosen = NODE_KINDS.find((kind) => kind === hint);
  return kindSaid(label) ?? chosen ?? (what === 'shape' && form === 'diamond' ? 'gateway' : 'service');
}
