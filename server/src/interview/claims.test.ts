import { describe, expect, test } from 'vitest';
import { History, minutes } from './given.ts';
import { CLAIMS, unused } from './lines.ts';

const CLAIM = 'The order service does not wait, we send first and save later.';
const lastAsk = (history: History) => history.state.spoken.at(-1)?.brief;

describe('I13: a claim that the scenario holds against the design', () => {
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

  test('C15: is quoted in full where no part of it stands alone', () => {
    const history = new History();
    history.say('We send first and save later, always, everywhere.', minutes(1));
    history.speak(minutes(1));
    history.say('On the tablet of each shop we send first and save later too.', minutes(2));
    history.speak(minutes(2));
    expect(lastAsk(history)?.ask?.step).toBe('claim');
    expect(lastAsk(history)?.mention).toBe('On the tablet of each shop we send first and save later too');
  });

  test('of a sum that does not come out leads back to the sum, twice at most', () => {
    const history = new History();
    const sums = [
      '1M orders a day / 86,400 = 1,200 orders/s.',
      '2 KB times 1M orders is 20 TB.',
      '70k / 4 s = 280k a second.',
    ];
    const asks = sums.map((sum, at) => {
      history.say(`We look at the load. ${sum} So I plan for that.`, minutes(at + 1));
      history.speak(minutes(at + 1));
      return lastAsk(history)?.ask;
    });
    expect(asks.map((ask) => ask?.step === 'claim')).toEqual([true, true, false]);
    expect(asks[0]?.text).toMatch(/figure|sum|number/);
    expect(asks[1]?.text).not.toBe(asks[0]?.text);
  });

  test('takes a line for used that stood behind other words, with a small letter', () => {
    const [first = '', second = ''] = CLAIMS;
    const behind = `On "the queue": ${first.charAt(0).toLowerCase()}${first.slice(1)}`;
    expect(unused([first, second], [behind])).toBe(second);
  });

  test('C13: is asked about behind the fact that was asked for, in the same turn', () => {
    const history = new History();
    history.say('How many orders are there? We send first and save later.', minutes(1));
    history.speak(minutes(1));
    expect(lastAsk(history)?.answers[0]?.say).toBe('1M orders a day.');
    expect(lastAsk(history)?.ask?.probe).toBe('p-contract');
  });

  test('of a sum is asked for again behind what is left to them', () => {
    const history = new History();
    history.say('1M orders a day / 86,400 = 1,200 orders/s. Which colour has the cup?', minutes(1));
    history.speak(minutes(1));
    expect(lastAsk(history)?.answers).toHaveLength(1);
    expect(lastAsk(history)?.ask?.text).toMatch(/figure|sum|number/);
  });

  test('C1: waits where the turn says a question once more, or grants leave', () => {
    const history = new History();
    history.say('We start with the customer at the counter.', minutes(1));
    history.speak(minutes(1));
    history.say('We send first and save later. Could you repeat the question?', minutes(2));
    history.speak(minutes(2));
    expect(lastAsk(history)?.ask).toBeNull();
  });

  test('is no claim where it is asked or weighed', () => {
    const history = new History();
    history.say('If we send first and save later, an order could be lost.', minutes(1));
    history.speak(minutes(1));
    expect(lastAsk(history)?.ask?.probe).not.toBe('p-contract');
  });
});
