import { describe, expect, test } from 'vitest';
import { makeDirector } from './director.ts';
import { fixtureScript } from './fixture.ts';
import { History, lastAsk, minutes, START } from './given.ts';
import { HINT_OFFERS, NUDGES } from './lines.ts';

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

test('C4: not even a nudge says what a scenario guards', () => {
  const concepts = { ...fixtureScript.concepts, queue: ['weigh', 'turn over', 'look at'] };
  const director = makeDirector({ ...fixtureScript, concepts }, { readItems: () => [], nounsIn: () => [] });
  for (let n = 0; n < 10; n += 1) {
    const history = new History();
    history.say(`I have so many words to say: ${n}.`, minutes(1));
    history.speak(minutes(1));
    const nudge = director.onQuiet(history.state, { now: START + minutes(2), quietMs: 55_000 })?.brief.lead ?? '';
    expect(nudge).not.toMatch(/^$|weigh|turning over|looking at/);
  }
});

test('C4: where every way to break a silence would say it, the silence stays', () => {
  const words = [...NUDGES, ...HINT_OFFERS].flatMap((way) => way.match(/[a-z]{4,}/gi) ?? []);
  const concepts = { ...fixtureScript.concepts, queue: words };
  const director = makeDirector({ ...fixtureScript, concepts }, { readItems: () => [], nounsIn: () => [] });
  const history = new History();
  history.say('I am on it.', minutes(1));
  history.speak(minutes(1));
  for (const quietMs of [55_000, 200_000])
    expect(director.onQuiet(history.state, { now: START + minutes(1) + quietMs, quietMs })).toBeNull();
});

test('C17: a phase that owes the board a question, with none about a box of it, asks about a box itself, once', () => {
  const history = new History();
  history.when({ type: 'Advance' }, minutes(6));
  history.speak(minutes(6));
  const graph = {
    nodes: ['Phone', 'Till', 'Gateway'].map((label, n) => ({ id: `n${n}`, label })),
    edges: [
      { from: 'n0', to: 'n2', label: '' },
      { from: 'n2', to: 'n1', label: '' },
    ],
    notes: [],
  };
  history.when({ type: 'SaveBoard', revision: 1, graph }, minutes(7));
  history.when({ type: 'Advance' }, minutes(8));
  history.speak(minutes(8));
  history.say('There is a lot to say of the inside.', minutes(9));
  const asked = lastAsk(history, minutes(9));
  expect(asked.step).toBe('board');
  expect(history.state.spoken.at(-1)?.brief).toMatchObject({
    mention: 'Gateway',
    tie: 'board',
    role: 'stands between "Phone" and "Till"',
  });
  history.say('The phone tries again.', minutes(10));
  expect(lastAsk(history, minutes(10)).step).toBe('first');
});
