import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EMPTY_VIEW, seen } from '../contract/candidate-view.ts';
import type { Command } from './commands.ts';
import { publicForm } from './events.ts';
import { History, minutes, START, types } from './given.ts';
import { isLive, replay } from './state.ts';

/** Any command a tab, a clock or a fault may bring. */
const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    type: fc.constant('Say' as const),
    turnId: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
    text: fc.constantFrom('I scope it: D1-scope.', 'Through D3-flow.', 'How many orders?', 'Hm.'),
    handOver: fc.boolean(),
  }),
  fc.constantFrom<Command>(
    { type: 'HandOver' },
    { type: 'RequestHint' },
    { type: 'Advance' },
    { type: 'Finish' },
    { type: 'CheckClock', draft: 'unsent' },
    { type: 'GiveBackTime', byMs: 12_000 },
    { type: 'RequestScoring', engine: 'built-in' },
    { type: 'FailScoring', engine: 'built-in', reason: 'x' },
  ),
);
const anyRun = fc.array(
  fc.record({ command: anyCommand, waitMs: fc.integer({ min: 0, max: 400_000 }), speaks: fc.boolean() }),
  {
    maxLength: 40,
  },
);

function run(steps: { command: Command; waitMs: number; speaks: boolean }[]): History {
  const history = new History();
  let at = 0;
  for (const { command, waitMs, speaks } of steps) {
    at += waitMs;
    history.when(command, at, waitMs);
    if (speaks) history.speak(at);
  }
  return history;
}

describe('whatever happens', () => {
  test('I1: after the end only scoring events follow', () => {
    fc.assert(
      fc.property(anyRun, (steps) => {
        const { events } = run(steps);
        const end = events.findIndex(({ type }) => type === 'SessionEnded');
        const after = end < 0 ? [] : types(events.slice(end + 1));
        expect(
          after.filter((type) => !['ScoringRequested', 'ScorecardIssued', 'ScoringFailed'].includes(type)),
        ).toEqual([]);
      }),
    );
  });

  test('replay equals the live state, and the candidate folds the same', () => {
    fc.assert(
      fc.property(anyRun, (steps) => {
        const { events, state } = run(steps);
        expect(replay(JSON.parse(JSON.stringify(events)))).toEqual(state);
        expect(events.map(publicForm).reduce(seen, EMPTY_VIEW)).toEqual(state.view);
      }),
    );
  });

  test('no turn counts twice', () => {
    fc.assert(
      fc.property(anyRun, (steps) => {
        const said = run(steps).events.flatMap((event) => (event.type === 'CandidateSaid' ? [event.turnId] : []));
        expect(new Set(said).size).toBe(said.length);
      }),
    );
  });

  test('no time is gained but what was given back', () => {
    fc.assert(
      fc.property(anyRun, (steps) => {
        const { events, state } = run(steps);
        const given = events.reduce((sum, event) => sum + (event.type === 'ClockExtended' ? event.byMs : 0), 0);
        expect(state.view.endsAt).toBe(START + minutes(45) + given);
        const late = events.filter((event) => event.type === 'CandidateSaid' && event.at > state.view.endsAt + 3_000);
        expect(late.filter((event) => !(event.type === 'CandidateSaid' && event.draft))).toEqual([]);
        if (isLive(state)) expect(state.view.phaseEndsAt).toBeLessThanOrEqual(state.view.endsAt);
      }),
    );
  });
});
