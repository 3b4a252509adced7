import type { ModelCall } from '@onsite/server/contract/model-call';
import { expect, test } from 'vitest';
import { costLine } from './model-cost.tsx';

const call: ModelCall = {
  at: 0,
  purpose: 'interview',
  model: 'openai:x',
  ms: 900,
  firstWordMs: 200,
  promptTokens: 4_000,
  cachedTokens: 3_000,
  outputTokens: 50,
  estimated: false,
  outcome: 'fine',
};
const guessed: ModelCall = { ...call, cachedTokens: 0, estimated: true };

test('the line says what the calls took', () => {
  expect(costLine([call, { ...call, outcome: 'busy' }])).toBe(
    '2 calls (1 failed), 8,000 tokens read (6,000 of them from its cache), 100 written.',
  );
});

test('an estimate is marked as one, whole or in part', () => {
  expect(costLine([guessed])).toBe(
    '1 call, about 4,000 tokens read, 50 written. An estimate: its server tells no tokens, so four characters count as one.',
  );
  expect(costLine([call, guessed])).toContain('An estimate: for 1 of them its server told no tokens');
});
