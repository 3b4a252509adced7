import { describe, expect, test } from 'vitest';
import { LONG_TALK, Tale } from './tale.ts';

describe('the conduct checks fail on what they are there to find', () => {
  test('C13: a question passed over, or a known one called open', () => {
    const asked = (answer: string, question = 'How many orders are there? What about the colour?') =>
      new Tale().candidate(1, `${LONG_TALK} ${question}`).interviewer(2, answer, 'answer').check('C13');
    expect(asked('1M orders a day. That one is your call.')).toBe(true);
    expect(asked('1M orders a day.')).toBe(false);
    expect(asked('That one is your call.')).toBe(false);
    expect(asked('What do you leave out?')).toBe(false);
    expect(asked('43 minutes overall.', 'How much time do I have left?')).toBe(true);
    expect(asked('Plenty.', 'How much time do I have left?')).toBe(false);
    expect(new Tale().candidate(1, 'How many orders are there?').interviewer(2, 'Hm.').check('C13')).toBeNull();
  });

  test('C14: a changed fact, or a figure from nowhere', () => {
    const answers = [{ question: 'How many orders?', fact: 'rate', say: '1M orders a day.' }];
    const said = (text: string) =>
      new Tale().candidate(1, 'How many orders?').interviewer(2, text, 'answer', { answers });
    expect(said('1M orders a day.').check('C14')).toBe(true);
    expect(said('2M orders a day.').check('C14')).toBe(false);
    expect(new Tale().interviewer(2, 'And with 7,000 of them?').check('C14')).toBe(false);
    expect(new Tale().candidate(1, 'I take 7,000.').interviewer(2, 'And with 7,000 of them?').check('C14')).toBe(true);
  });
});
