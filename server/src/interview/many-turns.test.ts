import { describe, expect, test } from 'vitest';
import { EMPTY_VIEW, seen, seenAll } from '../contract/candidate-view.ts';
import { LIMITS } from '../contract/limits.ts';
import { type NewEvent, publicForm } from './events.ts';
import { History, minutes, types } from './given.ts';
import { evolve, type Interview, NEW_INTERVIEW, replay, stamp } from './state.ts';

const thoughts = (count: number): NewEvent[] =>
  Array.from({ length: count }, (_, at) => ({ type: 'CandidateSaid', turnId: `t${at}`, text: 'x y', handOver: false }));

function withTurns(count: number): History {
  const history = new History();
  history.speak(0);
  const left = count - history.state.view.turns.length;
  history.events.push(...stamp(thoughts(left), history.events.length, history.state.view.startedAt));
  return history;
}

function frozen(state: Interview): Interview {
  for (const list of [state.said, state.spoken, state.view.turns, state.view.entered]) Object.freeze(list);
  return state;
}

describe('many turns', () => {
  test('are folded in time that grows as they do', () => {
    const { events } = withTurns(60_000);
    const begun = performance.now();
    expect(replay(events).view.turns).toHaveLength(60_000);
    expect(seenAll(events.map(publicForm)).turns).toHaveLength(60_000);
    // A tenth of a second; with a copy at every turn it would be a minute.
    expect(performance.now() - begun).toBeLessThan(5_000);
  });

  test('are folded to what one event after the other gives, and what was there before stays as it was', () => {
    const history = withTurns(5);
    history.say('How many orders do we expect?', minutes(1));
    history.speak(minutes(1));
    history.when({ type: 'Finish' }, minutes(2));
    const { events } = history;
    expect(replay(events)).toEqual(events.reduce(evolve, NEW_INTERVIEW));
    expect(seenAll(events.map(publicForm))).toEqual(events.map(publicForm).reduce(seen, EMPTY_VIEW));
    for (let at = 0; at < events.length; at++) {
      const before = frozen(replay(events.slice(0, at)));
      const kept = structuredClone(before);
      expect(replay(events.slice(at), before)).toEqual(replay(events));
      expect(before).toEqual(kept);
    }
    expect(NEW_INTERVIEW.view.turns).toEqual([]);
  });

  test('are taken up to a limit; the interview can still be finished', () => {
    const history = withTurns(LIMITS.sessionTurns);
    const refused = { ok: false, rejection: { code: 'too-large' } };
    for (const handOver of [true, false]) {
      expect(history.when({ type: 'Say', turnId: 'more', text: 'And more.', handOver }, minutes(1))).toMatchObject(
        refused,
      );
    }
    expect(history.when({ type: 'HandOver' }, minutes(1))).toMatchObject(refused);
    expect(history.when({ type: 'RequestHint' }, minutes(1))).toMatchObject(refused);
    expect(history.when({ type: 'Say', turnId: 't0', text: 'x y', handOver: false }, minutes(1))).toMatchObject({
      ok: true,
      known: history.state.said[0]?.seq,
    });
    expect(history.when({ type: 'Finish' }, minutes(1))).toMatchObject({ ok: true });
    expect(types(history.events)).toContain('SessionEnded');
    expect(history.state.view.turns.length).toBeLessThan(LIMITS.importTurns);
  });
});
