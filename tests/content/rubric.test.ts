import { expect, test } from 'vitest';
import { compileScript } from '../../server/src/content/compile-script.ts';
import { loadContent } from '../../server/src/content/loader.ts';
import { DIMENSION_IDS, LEVELS } from '../../server/src/contract/vocabulary.ts';
import { findPhrases } from '../../server/src/detect/concepts.ts';
import { compileDetector, itemShown } from '../../server/src/detect/items.ts';
import { emptyFolder, emptyRoot, put } from './folders.ts';

function loaded() {
  const overlay = emptyFolder();
  const text = 'id: bare\nlevels: [senior, staff, principal]\ndurationMinutes: 1\nphases: [{id: one, minutes: 1}]\n';
  put(overlay, { 'scenarios/bare.yaml': text });
  const result = loadContent({ root: emptyRoot(), overlay });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const scenario = result.content.scenarios.get('bare');
  if (!scenario) throw new Error('The scenario was not loaded.');
  return { rubric: result.content.rubric, scenario };
}

test.each([
  ['senior', [15, 10, 20, 15, 15, 10, 15, 0], [3, 2, 3, 2, 2, 2, 2, null], ['D1', 'D3', 'D4', 'D7']],
  ['staff', [10, 10, 15, 15, 20, 10, 10, 10], [3, 3, 3, 3, 3, 3, 3, 2], ['D3', 'D4', 'D5', 'D8']],
  ['principal', [15, 5, 15, 10, 5, 10, 15, 25], [3, 2, 3, 2, 2, 3, 3, 3], ['D1', 'D3', 'D7', 'D8']],
] as const)('weights, bars and core dimensions at %s are the published ones', (level, weights, bars, core) => {
  const { rubric } = loaded();
  const plan = rubric.file.levels[level];
  expect(DIMENSION_IDS.map((id) => plan.weights[id])).toEqual(weights);
  expect(DIMENSION_IDS.map((id) => plan.bars[id])).toEqual(bars);
  expect(plan.core).toEqual(core);
});

test.each(LEVELS)('at %s each generic good sentence meets its item and no bluff does', (level) => {
  const { rubric, scenario } = loaded();
  const script = compileScript(scenario, rubric, level);
  const detector = compileDetector(script);
  const words = script.items.filter(({ measured }) => measured === null);
  expect(words.filter(({ id, good }) => itemShown(detector, id, good) !== 'met').map(({ id }) => id)).toEqual([]);
  const fooled = words.filter(({ id, bluff }) => bluff !== null && itemShown(detector, id, bluff) === 'met');
  expect(fooled.map(({ id }) => id)).toEqual([]);
});

test('an opening asks one short question and gives no higher concept away', () => {
  const { rubric } = loaded();
  const higher = new Set(rubric.file.items.filter(({ anchor }) => anchor >= 3).flatMap(({ met }) => met));
  const openings = Object.values(rubric.file.openings).flat();
  expect(openings.length).toBeGreaterThanOrEqual(15);
  for (const opening of openings) {
    expect(opening.split('?'), opening).toHaveLength(2);
    expect(opening.split(/\s+/).length, opening).toBeLessThanOrEqual(30);
    for (const concept of higher) {
      expect(findPhrases(opening, rubric.file.concepts[concept] ?? []), `${opening} (${concept})`).toEqual([]);
    }
  }
});

test('talk about something else meets no generic item above anchor 1', () => {
  const { rubric, scenario } = loaded();
  const detector = compileDetector(compileScript(scenario, rubric, 'staff'));
  const chatter =
    'I went to the mountains last weekend because the weather was nice. We cooked pasta, and then we watched a film about ' +
    'a dog that gets lost. My sister plays the piano, but she prefers the violin. If it rains tomorrow we stay at home ' +
    'and read. The garden needs water, so my father walks there every morning before breakfast.';
  expect(detector.read(chatter)).toEqual([]);
});

test('a bare list of terms meets no generic item above anchor 1', () => {
  const { rubric, scenario } = loaded();
  const script = compileScript(scenario, rubric, 'staff');
  const list =
    'Load balancer, API gateway, Kafka, Redis, PostgreSQL, sharding, replication, consistent hashing, idempotency key, saga, outbox, ' +
    'circuit breaker, exponential backoff, canary, feature flags, SLO, error budget, row-level security, encryption, read replica, ' +
    'partition key, strong consistency, eventual consistency, hot key, bottleneck, headroom, peak, read-heavy, cost driver, vendor, ' +
    'build or buy, exit criteria, contract tests, strangler, migration, blast radius, runbook, trade-offs, latency, p99, percentile.';
  const anchors = new Map(script.items.map(({ id, anchor }) => [id, anchor]));
  const met = compileDetector(script)
    .read(list)
    .filter(({ itemId }) => (anchors.get(itemId) ?? 0) > 1);
  expect(met.map(({ itemId }) => itemId)).toEqual([]);
});
