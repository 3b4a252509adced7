import { describe, expect, test } from 'vitest';
import type { Command } from './commands.ts';
import { History, minutes, newEvents } from './given.ts';

describe('the end', () => {
  test('finishing in the last phase completes, before it withdraws; both ask for a score', () => {
    for (const [phases, reason] of [
      [3, 'completed'],
      [1, 'withdrawn'],
    ] as const) {
      const history = new History();
      for (let n = 0; n < phases; n += 1) history.when({ type: 'Advance' }, minutes(1 + n));
      const events = newEvents(history.when({ type: 'Finish' }, minutes(10)));
      expect(events.slice(-2)).toMatchObject([{ type: 'SessionEnded', reason }, { type: 'ScoringRequested' }]);
    }
  });

  test('moving on in the last phase finishes', () => {
    const history = new History();
    for (let n = 0; n < 4; n += 1) history.when({ type: 'Advance' }, minutes(1 + n));
    expect(history.state.view).toMatchObject({ status: 'ended', endReason: 'completed' });
  });

  test('I7: one request for a score gives one scorecard', () => {
    const history = new History();
    history.when({ type: 'Finish' }, minutes(10));
    const fail: Command = { type: 'FailScoring', engine: 'built-in', reason: 'no disk' };
    expect(newEvents(history.when(fail, minutes(11)))).toHaveLength(1);
    expect(newEvents(history.when(fail, minutes(12)))).toHaveLength(0);
  });
});
