import { describe, expect, test } from 'vitest';
import { History, minutes } from './given.ts';

const CLAIM = 'The order service does not wait, we send first and save later.';
const lastAsk = (history: History) => history.state.spoken.at(-1)?.brief;

describe('a claim that the scenario holds against the design', () => {
  test('leads to the question about it, with the words that were said', () => {
    const history = new History();
    history.say('We start with the customer at the counter.', minutes(1));
    history.speak(minutes(1));
    history.say('The customer pays on the phone. We send first and save later.', minutes(2));
    history.speak(minutes(2));
    expect(lastAsk(history)?.ask).toMatchObject({ probe: 'p-contract', step: 'first' });
    expect(lastAsk(history)?.mention).toBe('We send first and save later');
  });

  test('is asked about once more in general where that question was asked already, and not a third time', () => {
    const history = new History();
    const steps = [1, 2, 3].map((at) => {
      history.say(`${CLAIM} That is point ${at}.`, minutes(at));
      history.speak(minutes(at));
      return lastAsk(history)?.ask?.step;
    });
    expect(steps[0]).toBe('first');
    expect(steps[1]).toBe('claim');
    expect(steps[2]).not.toBe('claim');
  });

  test('is no claim where it is asked or weighed', () => {
    const history = new History();
    history.say('If we send first and save later, an order could be lost.', minutes(1));
    history.speak(minutes(1));
    expect(lastAsk(history)?.ask?.probe).not.toBe('p-contract');
  });
});
