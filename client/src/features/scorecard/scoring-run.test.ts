import { expect, it } from 'vitest';
import { newestRun, otherEngines } from './scoring-run.ts';

const failed = { type: 'ScoringFailed' as const, reason: 'The model did not answer.' };

it('reads the newest scoring run, whatever came after it', () => {
  expect(newestRun([{ type: 'SessionStarted' }])).toEqual({ state: 'none' });
  expect(newestRun([failed, { type: 'ScoringRequested' }])).toEqual({ state: 'running' });
  expect(newestRun([{ type: 'ScorecardIssued' }, { type: 'ScoringRequested' }, failed])).toEqual({
    state: 'failed',
    reason: 'The model did not answer.',
  });
});

it('offers another engine only where there is one', () => {
  expect(otherEngines({ engine: 'built-in' }, 'built-in')).toEqual([]);
  expect(otherEngines({ engine: 'model' }, 'built-in')).toEqual(['model']);
  expect(otherEngines({ engine: 'built-in' }, 'model')).toEqual(['built-in']);
  expect(otherEngines(undefined, 'built-in')).toEqual([]);
});
