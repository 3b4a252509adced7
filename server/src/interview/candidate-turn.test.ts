import { describe, expect, test } from 'vitest';
import { History, minutes, newEvents, types } from './given.ts';

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

  test('the id of a turn of the interviewer is taken for none of the candidate’s', () => {
    const history = new History();
    const refused = { ok: false, rejection: { code: 'bad-input' } };
    history.say('I begin with the scope.', 0);
    const pending = history.state.pending?.turnId ?? 'none';
    expect(history.when({ type: 'Say', turnId: pending, text: 'Mine.', handOver: true }, 0)).toMatchObject(refused);
    history.speak(0);
    expect(history.when({ type: 'Say', turnId: pending, text: 'Mine.', handOver: true }, 0)).toMatchObject(refused);
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
