import { describe, expect, test } from 'vitest';
import { History, minutes } from './given.ts';

/** An interview with a design, in its second phase. */
const designed = () => {
  const history = new History();
  history.when({ type: 'Advance' }, minutes(5));
  history.speak(minutes(5));
  history.say('D3-flow is where it starts.', minutes(6));
  history.speak(minutes(6));
  return history;
};
const says = (history: History, text: string, at: number) => {
  history.say(text, at);
  history.speak(at);
  return history.state.spoken.at(-1);
};

describe('a requirement change', () => {
  test('C12: does not come in the last minutes of a phase, while the next one has room for it', () => {
    const history = designed();
    expect(says(history, 'The order goes on.', minutes(19.9))?.brief.change).toBeNull();
    expect(says(history, 'And then it is made.', minutes(20.2))?.move).toBe('advance');
    expect(says(history, 'I keep a row for each order.', minutes(21))?.brief.change).toBe('couriers');
  });

  test('C12: comes late in a phase where the next one would be too late', () => {
    const history = designed();
    history.when({ type: 'Advance' }, minutes(8));
    history.speak(minutes(8));
    expect(says(history, 'I keep a row for each order.', minutes(32.2))?.brief.change).toBe('couriers');
  });

  test('C12: its answer is taken up once before anything else is asked', () => {
    const history = designed();
    history.when({ type: 'Advance' }, minutes(12));
    history.speak(minutes(12));
    says(history, 'I keep a row for each order.', minutes(21));
    const followed = says(history, 'The couriers get an order of their own.', minutes(22));
    expect(followed?.brief.ask?.step).toBe('after-change');
    expect(followed?.brief.ask?.items).toEqual(['D3-flow']);
    expect(says(history, 'The tablet feels it.', minutes(23))?.brief.ask?.step).not.toBe('after-change');
  });

  test('C7: a phase that is over is not held up by it', () => {
    const history = designed();
    history.when({ type: 'Advance' }, minutes(8));
    history.speak(minutes(8));
    says(history, 'I keep a row for each order.', minutes(32.2));
    expect(says(history, 'The couriers get an order of their own.', minutes(35.1))?.move).toBe('advance');
  });

  test('a question of theirs is answered first, and the change is taken up all the same', () => {
    const history = designed();
    history.when({ type: 'Advance' }, minutes(12));
    history.speak(minutes(12));
    says(history, 'I keep a row for each order.', minutes(21));
    const followed = says(history, 'The couriers get their own order. And how many orders a day was it?', minutes(22));
    expect(followed?.brief.answers).toHaveLength(1);
    expect(says(history, 'So the courier has a list of those.', minutes(23))?.brief.ask?.step).toBe('after-change');
  });
});
