import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EMPTY_VIEW, seen } from '../contract/candidate-view.ts';
import type { Command } from './commands.ts';
import { publicForm } from './events.ts';
import { History, minutes, newEvents, START, types } from './given.ts';
import { isLive, replay } from './state.ts';

const check: Command = { type: 'CheckClock', draft: '' };
const lastMove = (history: History) => history.state.spoken.at(-1);

describe('a turn of the candidate', () => {
  test('I3: a turn sent again adds nothing and is acknowledged with its first seq', () => {
    const history = new History();
    history.say('I begin with D1-scope.', minutes(1), true, 'a');
    const before = history.events.length;
    const again = history.when({ type: 'Say', turnId: 'a', text: 'other words', handOver: true }, minutes(2));
    expect(again).toMatchObject({ ok: true, known: history.state.said[0]?.seq });
    expect(history.events).toHaveLength(before);
  });

  test('handing over makes the interviewer choose a move in the same append', () => {
    const history = new History();
    expect(types(history.say('I begin with the scope.', minutes(1)))).toEqual(['CandidateSaid', 'MoveChosen']);
  });

  test('I4: thinking aloud is listened to in silence', () => {
    const history = new History();
    expect(types(history.say('Let me think about the orders.', minutes(1), false))).toEqual(['CandidateSaid']);
  });

  test('I4: thinking aloud that ends in a question hands over, and the fact is given word for word', () => {
    const history = new History();
    history.say('Let me see. How many orders do we expect?', minutes(1), false);
    expect(history.speak(minutes(1))).toBe('1M orders a day.');
    expect(lastMove(history)?.move).toBe('answer');
  });

  test('every question is answered, what no fact knows with "your call"', () => {
    const history = new History();
    history.say('What is the budget? And which colour has the cup?', minutes(1));
    const said = history.speak(minutes(1));
    expect(said).toContain('2 engineers, 3 months.');
    expect(said).toMatch(/your call|assum/i);
  });

  test('I6: cutting in while the interviewer speaks keeps what was said, marked, and asks anew', () => {
    const history = new History();
    history.say('First thought.', minutes(1));
    const turnId = history.state.pending?.turnId ?? '';
    const decision = history.when(
      { type: 'Say', turnId: 'b', text: 'Wait, more.', handOver: true, spoken: { turnId, text: 'What do' } },
      minutes(1),
    );
    expect(types(newEvents(decision))).toEqual(['InterviewerSaid', 'CandidateSaid', 'MoveChosen']);
    expect(newEvents(decision)[0]).toMatchObject({ interrupted: true, text: 'What do' });
  });

  test('I6: cutting in while the interviewer thinks cancels the thought without a trace', () => {
    const history = new History();
    history.say('First thought.', minutes(1));
    expect(types(history.say('More.', minutes(1)))).toEqual(['CandidateSaid', 'MoveChosen']);
  });
});

describe('the questions', () => {
  test('I10: a probe is followed up by what the answer showed', () => {
    const history = new History();
    history.say('I begin.', minutes(1));
    const asked = lastAsk(history, minutes(1));
    history.say(`I answer with ${asked.items[0]}.`, minutes(2));
    expect(lastAsk(history, minutes(2))).toMatchObject({ probe: asked.probe, step: 'shown' });
  });

  test('I10: an answer that shows nothing gets the simpler question, once', () => {
    const history = new History();
    history.say('I begin.', minutes(1));
    const asked = lastAsk(history, minutes(1));
    history.say('Hard to say.', minutes(2));
    expect(lastAsk(history, minutes(2))).toMatchObject({ probe: asked.probe, step: 'missing' });
    history.say('Still hard.', minutes(3));
    expect(lastAsk(history, minutes(3)).probe).not.toBe(asked.probe);
  });

  test('what the candidate has shown is not asked', () => {
    const history = new History();
    history.say('D1-scope is clear to me.', minutes(1));
    expect(lastAsk(history, minutes(1)).probe).toBe('p-target');
  });

  test('what the candidate has just begun to say is not asked at once', () => {
    const history = new History();
    history.say('Let me talk about D1-scope first.', minutes(1));
    expect(lastAsk(history, minutes(1)).probe).toBe('p-target');
  });

  test('with nothing left to ask the interviewer says so in ever new words', () => {
    const history = new History();
    const said = new Set<string>();
    history.say('D1-scope D1-target', minutes(1));
    said.add(history.speak(minutes(1)));
    for (let n = 0; n < 5; n += 1) {
      history.say(`More of it, part ${n}.`, minutes(1) + n * 1000);
      said.add(history.speak(minutes(1) + n * 1000));
    }
    expect(said.size).toBe(6);
  });
});

describe('hints', () => {
  test('I12: a hint before any turn is too soon', () => {
    expect(new History().when({ type: 'RequestHint' }, minutes(1))).toMatchObject({
      ok: false,
      rejection: { code: 'hint-too-soon' },
    });
  });

  test('I12: rungs come in order, a turn between two', () => {
    const history = new History();
    const rungs: (number | undefined)[] = [];
    for (let n = 0; n < 3; n += 1) {
      history.say('Not sure how to go on.', minutes(2 + n));
      history.speak(minutes(2 + n));
      history.when({ type: 'RequestHint' }, minutes(2 + n) + 1);
      const said = history.events.at(-1);
      rungs.push(said?.type === 'InterviewerSaid' ? said.rung : undefined);
      expect(history.when({ type: 'RequestHint' }, minutes(2 + n) + 2).ok).toBe(false);
    }
    expect(rungs).toEqual([1, 2, 3]);
  });
});

describe('the clock', () => {
  test('I8: at the end of a phase the interviewer moves on at once when nobody speaks, and says the time', () => {
    const history = new History();
    history.when(check, minutes(5), 10_000);
    expect(history.state.view.phase).toBe('high-level');
    expect(history.speak(minutes(5))).toContain('40 minutes left');
  });

  test('I8: a candidate in the middle of something is not cut off before 60 seconds', () => {
    const history = new History();
    history.when(check, minutes(5) + 59_000, 1_000);
    expect(history.state.view.phase).toBe('requirements');
    history.when(check, minutes(6), 1_000);
    expect(history.state.view.phase).toBe('high-level');
  });

  test('I8: the next hand-over after the end of a phase moves on', () => {
    const history = new History();
    history.say('That is all I have here.', minutes(5) + 20_000);
    expect(history.state.view.phase).toBe('high-level');
  });

  test('moving on early keeps the planned end of the next phase', () => {
    const history = new History();
    history.when({ type: 'Advance' }, minutes(2));
    expect(history.state.view).toMatchObject({ phase: 'high-level', phaseEndsAt: START + minutes(20) });
  });

  test('five minutes before the end the time is called, once', () => {
    const history = new History();
    history.pass(minutes(34), minutes(42));
    const calls = history.state.spoken.filter(({ move }) => move === 'time-call');
    expect(calls.map(({ at }) => at)).toEqual([START + minutes(40)]);
  });

  test('a requirement change comes between 40 and 75 % of the time once a design exists, once for a Senior', () => {
    const history = new History();
    history.say('The order goes over D3-flow.', minutes(10));
    for (let at = 10; at < 44; at += 1) {
      history.speak(minutes(at));
      history.say(`I go on, minute ${at}.`, minutes(at) + 30_000);
    }
    const changes = history.state.spoken.filter(({ move }) => move === 'change');
    expect(changes).toHaveLength(1);
    const share = ((changes[0]?.at ?? 0) - START) / minutes(45);
    expect(share).toBeGreaterThan(0.4);
    expect(share).toBeLessThan(0.75);
  });

  test('without a design there is no requirement change', () => {
    const history = new History();
    history.pass(0, minutes(44));
    expect(history.state.spoken.some(({ move }) => move === 'change')).toBe(false);
  });

  test('silence gets one nudge after 45 seconds and one offer after 90, then nothing', () => {
    const history = new History();
    history.pass(0, 280_000);
    const steps = history.state.spoken.map(({ brief, at }) => [brief.ask?.step, (at - START) / 1000]);
    expect(steps.slice(1)).toEqual([
      ['nudge', 45],
      ['hint-offer', 90],
    ]);
  });

  test('I9: the hard end is one append that takes in the draft, marked', () => {
    const history = new History();
    const events = newEvents(history.when({ type: 'CheckClock', draft: 'half a sent' }, minutes(45) + 3_001));
    expect(types(events)).toEqual([
      'CandidateSaid',
      'MoveChosen',
      'InterviewerSaid',
      'SessionEnded',
      'ScoringRequested',
    ]);
    expect(events[0]).toMatchObject({ text: 'half a sent', draft: true });
    expect(events[3]).toMatchObject({ reason: 'timeUp' });
  });

  test('I2: words within the grace count, words after it do not', () => {
    const history = new History();
    expect(types(history.say('just in time', minutes(45) + 3_000))).toEqual(['CandidateSaid']);
    expect(history.when({ type: 'Say', turnId: 'z', text: 'late', handOver: true }, minutes(45) + 3_001)).toMatchObject(
      {
        rejection: { code: 'not-live' },
      },
    );
  });

  test('time given back moves this phase, the later ones and the end, not the phases that are over', () => {
    const history = new History();
    history.when({ type: 'Advance' }, minutes(2));
    history.when({ type: 'GiveBackTime', byMs: 30_000 }, minutes(3));
    const { view } = history.state;
    expect(view.endsAt).toBe(START + minutes(45) + 30_000);
    expect(view.phases.map(({ endsAt }) => (endsAt - START) / 1000)).toEqual([300, 1230, 2130, 2730]);
  });
});

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

function lastAsk(history: History, atMs: number) {
  history.speak(atMs);
  const ask = history.state.spoken.at(-1)?.brief.ask;
  if (!ask) throw new Error('nothing was asked');
  return ask;
}
