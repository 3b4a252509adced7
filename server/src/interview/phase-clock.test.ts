import { describe, expect, test } from 'vitest';
import type { Command } from './commands.ts';
import { History, minutes, newEvents, START, types } from './given.ts';

const check: Command = { type: 'CheckClock', draft: '' };

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

  test('T1: moving on early keeps the planned end of the next phase', () => {
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

  test('T1: time given back moves this phase, the later ones and the end, not the phases that are over', () => {
    const history = new History();
    history.when({ type: 'Advance' }, minutes(2));
    history.when({ type: 'GiveBackTime', byMs: 30_000 }, minutes(3));
    const { view } = history.state;
    expect(view.endsAt).toBe(START + minutes(45) + 30_000);
    expect(view.phases.map(({ endsAt }) => (endsAt - START) / 1000)).toEqual([300, 1230, 2130, 2730]);
  });
});
