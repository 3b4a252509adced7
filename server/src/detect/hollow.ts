import { type CompiledPhrases, compileConcepts, findConcepts } from './concepts.ts';
import type { Token } from './words.ts';

/** Praise and promises that stand for a reason: what they are said of is only named. */
const BOASTS = [
  'right level',
  'right abstractions',
  'every use case',
  'by design',
  'out of the box',
  'best in class',
  'state of the art',
  'industry standard',
  'industry leading',
  'best practice',
  'world class',
  'cutting edge',
  'bleeding edge',
  'future proof',
  'web scale',
  'internet scale',
  'planet scale',
  'cloud native',
  'hyperscale',
  'holistic',
  'seamless',
  'synergy',
  'blazing',
  'lightning fast',
  'self healing',
  'single pane',
  'delight',
  'visionary',
  'military grade',
  'bank grade',
  'enterprise grade',
  'zero trust',
  'netflix',
  'like google',
  'google does',
  'google uses',
  'google scale',
  'google and amazon',
  'key to success',
  'key enabler',
  'key differentiator',
  'key pillar',
  'key driver',
  'key capability',
  'key principle',
  'absolutely key',
  'leading companies',
  'successful companies',
  'leading provider',
  'big tech',
  'never an issue',
  'not an issue',
  'no issue',
  'never a problem',
  'not a problem',
  'not a topic',
  'not a concern',
  'never have to worry',
  'no need to worry',
  'without limits',
  'no limits',
  'scale infinitely',
  'scales linearly',
  'infinitely',
  'limitless',
  'best tool for the job',
  'right tool for the job',
  'depends on the context',
  'business value',
  'operational excellence',
  'digital transformation',
  'happen in practice',
  'cannot happen',
  'basically impossible',
  'proven by',
  'single source of truth',
  'next generation',
  'next level',
  'game changer',
  'no single point of failure',
  'exactly-once semantics',
  'powered by ai',
  'ai powered',
  'customer centric',
  'value add',
  'paradigm',
  'turnkey',
  'best of both worlds',
  'first-class citizen',
  'in a timely manner',
  'always relevant',
  'loose coupling',
  'loosely coupled',
  'independent scaling',
  'scale independently',
  'single points of failure',
  'where appropriate',
  'where it matters',
  'per use case',
  'depending on the situation',
  'end-to-end visibility',
  'full visibility',
  'full observability',
  'design for failure',
  'golden signals',
  'by nature',
  'shared vision',
  'competitive advantage',
  'first mover',
  'time to market',
  'return on investment',
  'work backwards',
  'well known that',
  'well-known that',
];
const SOFT =
  'robust modern leverage powerful agile flexible flexibility scalable scalability reliable resilient resilience efficient elegant optimal optimally optimised sophisticated ' +
  'innovative innovate dynamic intelligent unified comprehensive strategic everything everywhere always completely fully totally perfectly extremely really truly ' +
  'platform solution ecosystem landscape backbone mindset excellence stakeholder journey experience capability enable empower ensure guarantee performant frictionless ' +
  'maintainable testable extensible stack paradigms continuously appropriately properly proper technology technologies tooling patterns strategy fashion ' +
  'proactive proactively alignment aligned transparent transparency strategic governance agility autonomy autonomous maximise optimise ' +
  'smart smartly elastic elastically careful carefully gracefully critical crucial paramount vital thorough appropriate sufficient ' +
  'fascinating significant significantly substantially transformative compelling bold pragmatic vision culture mature maturity embedded ' +
  'principle principles framework evolve adaptable orchestrate orchestration harmonise streamline accelerate differentiator differentiation';

/** "Auditability", "visibility": a property's name. Honest talk gives its figure, and a sentence with a figure is not asked. */
const ABSTRACT = /(?:ability|ibility)$/;

const BOAST_PHRASES: CompiledPhrases = compileConcepts({ boast: BOASTS });
const SOFT_PHRASES: CompiledPhrases = compileConcepts({ soft: SOFT.split(' ') });
/** Names of techniques and products. Many of them in one sentence are a list, even where it has a verb. */
const TECHNIQUES: CompiledPhrases = compileConcepts({
  technique: (
    'microservice monolith kubernetes docker kafka saga cqrs serverless nosql mongodb cassandra blockchain mesh caching redundancy ' +
    'replica replication sharding partitioning mlops llm iot graphql grpc rest bulkhead monitoring tracing alerting logging dashboard ' +
    'encryption https oauth redis terraform spark hadoop elasticsearch flink airflow autoscaling cdn'
  )
    .split(' ')
    .concat(['circuit breaker', 'event sourcing', 'load balancer', 'message queue', 'deep learning', 'smart contract']),
});
const MANY = 4;
const CROWD = 0.15;

/** Weight of a boast against a soft word, and the share of a sentence's words from which it is hollow. */
const BOAST_WEIGHT = 2;
const LEAST = 2;
const SHARE = 0.08;

/** Whether a sentence is praise more than statement. Counts words, knows no meaning; a sentence with a figure is judged by that. */
export function isHollow(tokens: readonly Token[]): boolean {
  const named = new Set(findConcepts(TECHNIQUES, tokens).map(({ from }) => tokens[from]?.stem)).size;
  if (named >= MANY && named >= tokens.length * CROWD) return true;
  const boasts = findConcepts(BOAST_PHRASES, tokens).length;
  const soft = new Set(findConcepts(SOFT_PHRASES, tokens).map((match) => match.from)).size;
  const able = new Set(tokens.filter(({ word }) => ABSTRACT.test(word)).map(({ stem }) => stem)).size;
  const weight = boasts * BOAST_WEIGHT + soft + able;
  return weight >= LEAST && weight >= tokens.length * SHARE;
}
