import { stemOf } from './stems.ts';
import { isStop, type Token } from './words.ts';

/** What ties a concept to something: without one of these a term is only named. */
export type Relation = 'reason' | 'number' | 'condition' | 'contrast' | 'sequence';

/** Markers as words joined by a blank. Longer ones first where one begins another. */
const MARKERS: Readonly<Record<Exclude<Relation, 'number'>, string>> = {
  reason:
    'because|since|so that|so|therefore|thus|hence|which means|that means|this means|means that|meaning|that way|this way|' +
    'in order to|to avoid|to prevent|to make sure|to ensure|to keep|to protect|otherwise|or else|due to|reason is|that is why|' +
    "that's why|which is why|thanks to|as a result|leads to|the point is|this lets|that lets|which lets|for that reason|lest|given that",
  condition:
    'if|when|whenever|unless|until|once|in case|as long as|as soon as|only if|provided that|in that case|suppose|even after|past',
  contrast:
    'but|instead of|instead|rather than|rather|whereas|while|although|though|however|compared with|compared to|versus|vs|against|' +
    'than|at the cost of|the cost is|the price is|costs us|trade off|trading|in exchange|on the other hand|except|despite|even though|' +
    'even if|in return|not the other way|downside|the drawback|we pay|i pay|never|only',
  sequence:
    'then|first|before|after|afterwards|next|finally|followed by|later|at the end|in turn|and only then|step by step|one by one',
};

interface Marker {
  relation: Exclude<Relation, 'number'>;
  words: readonly string[];
}

const BY_FIRST = new Map<string, Marker[]>();
for (const [relation, list] of Object.entries(MARKERS) as [Marker['relation'], string][]) {
  for (const words of list.split('|').map((marker) => marker.split(' '))) {
    const first = words[0] ?? '';
    BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), { relation, words }]);
  }
}

/** Praise of a design that gives no reason for it: "because it is scalable" says nothing. */
const HOLLOW = new Set(
  (
    'scalable scale scales scaling scalability performance performant fast robust robustness resilient resilience reliable ' +
    'reliability flexible flexibility modern seamless seamlessly efficient efficiency efficiently optimal optimized best practice ' +
    'practices industry standard standards enterprise grade holistic innovative innovation future proof cutting edge state art world class ' +
    'massive massively infinite infinitely unlimited hyperscale everyone everybody powerful great good better ' +
    'excellent perfect perfectly nice easy easily simple always everything anything something available availability highly high ' +
    'cloud native solution solutions paradigm synergy leverage leverages leveraging architecture design system systems technology technologies ' +
    'elastic elastically smart dynamic dynamically agile maintainable quality value proven popular famous support supports handle handles ' +
    'guarantee guarantees guaranteed enable enables ensure ensures work works help helps maximum zero level any needs need requirements ' +
    // Effects that any technique is praised for.
    'thing things fast faster quick quickly slow decouple decouples decoupled decoupling independent independently loosely coupling ' +
    'grow grows growth critical important essential complex complexity risky risk safe safety secure secured security trust ' +
    'clear clarity aligned alignment transparent transparency visibility smooth smoothly correct correctly proper properly ' +
    'deliver delivery deliver ownership team teams customer customers user users business stakeholder experience satisfied satisfaction ' +
    'respected balance trade off trade-off trade-offs pros cons option options case cases situation context appropriate ' +
    'handled gracefully automatically failure failures problem problems issue issues happen happens occur arise possible ' +
    // What is said of any choice: "since that's the usual reason", "because those scale well with the load".
    'load loads traffic usual usually common commonly right fit fits suited suitable reactive foundation core quickest fastest ' +
    'big bigger huge heavy large larger idea standardised well reason reasons ' +
    // Names of techniques: one is no reason for another.
    'microservice microservices monolith kubernetes docker kafka saga sagas cqrs event events sourcing driven serverless cloud nosql mongodb ' +
    'cassandra devops cicd ai blockchain mesh service services pattern patterns distributed async asynchronous caching redundancy replication sharding'
  )
    .split(' ')
    .map(stemOf),
);

/**
 * The relations that a sentence's words hold; a marker followed by nothing but praise, or by what was said before it,
 * does not count.
 * @param least how many telling words must follow a marker; a number is enough alone
 */
export function relationsIn(tokens: readonly Token[], least = 1): Set<Relation> {
  const found = new Set<Relation>();
  const said = tokens.map((token) => token.stem);
  for (let i = 0; i < tokens.length; i += 1) {
    for (const marker of BY_FIRST.get(tokens[i]?.word ?? '') ?? []) {
      if (found.has(marker.relation) || !standsAt(marker, tokens, i)) continue;
      // "Caching, because caching is fast": what was said before the marker is no reason after it.
      if (tells(tokens, i + marker.words.length, new Set(said.slice(0, i)), least)) found.add(marker.relation);
    }
  }
  const without = tokens.findIndex(({ word }) => word === 'without');
  if (without >= 0 && tokens.some(({ word }, i) => i > without && word === 'would')) found.add('condition');
  // "On reconnect the phone …" is a condition too.
  if (tokens[0]?.word === 'on' && tells(tokens, 1, new Set(), least)) found.add('condition');
  return found;
}

function standsAt(marker: Marker, tokens: readonly Token[], at: number): boolean {
  return marker.words.every((word, n) => tokens[at + n]?.word === word);
}

/** Whether `least` telling words stand at or after `from`, other than praise and those that were said `before`; a number is enough. */
export function tells(tokens: readonly Token[], from: number, before: ReadonlySet<string>, least: number): boolean {
  const telling = new Set<string>();
  for (let i = from; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (token && !isStop(token.word) && !HOLLOW.has(token.stem) && !before.has(token.stem)) telling.add(token.stem);
    if (telling.size >= least || (token && /^\d/.test(token.word))) return true;
  }
  return false;
}
