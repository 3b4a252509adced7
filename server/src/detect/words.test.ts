import { describe, expect, it } from 'vitest';
import { sentencesOf, tokensOf } from './words.ts';

const texts = (text: string) => sentencesOf(text).map((sentence) => sentence.text);

describe('words', () => {
  it('keeps numbers and signs whole', () => {
    expect(tokensOf('99.9 % of 2,880 at 14.4k, 409, C++ and pub/sub').map((token) => token.word)).toEqual([
      '99.9',
      '%',
      'of',
      '2,880',
      'at',
      '14.4k',
      '409',
      'c++',
      'and',
      'pub',
      'sub',
    ]);
  });

  it('drops a possessive and curls', () => {
    expect(tokensOf('the tablet’s clock')[1]).toMatchObject({ word: 'tablet', start: 4, end: 12 });
  });

  it('gives British, American and irregular forms one stem', () => {
    const stems = tokensOf('prioritise prioritize prioritised sent sends sending').map((token) => token.stem);
    expect(new Set(stems).size).toBe(2);
  });

  it('parts sentences at full stops, bullets and lines, not where a line only wraps', () => {
    expect(texts('One thing. Another at 99.9 %.\n- a bullet\n2. a number')).toEqual([
      'One thing.',
      'Another at 99.9 %.',
      'a bullet',
      'a number',
    ]);
    const wrapped = 'The tablet calls the status service, which saves it and then\nsends it down the open connection.';
    expect(texts(wrapped)).toEqual([wrapped]);
  });

  it('gives places that cut the sentence out of the text', () => {
    const text = '  * First one.  Second one!\n\nThird';
    for (const sentence of sentencesOf(text)) expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
  });

  it('gives the sentences of a text that is typed on once more, so that what was read off them stands', () => {
    const typed = sentencesOf('The phone sends it. The shop may be offline. Then the ord');
    const on = sentencesOf('The phone sends it. The shop may be offline. Then the order waits.');
    expect(on.map((sentence, at) => sentence === typed[at])).toEqual([true, true, false]);
  });
});
