import { describe, expect, it } from 'vitest';
import { findPhrases } from './concepts.ts';

const said = (text: string, ...phrases: string[]) => findPhrases(text, phrases).map((match) => match.surface);

describe('phrases', () => {
  it('are matched by stem', () => {
    expect(said('I am polling the server', 'poll')).toEqual(['polling']);
    expect(said('the rows were sent together', 'send together')).toEqual(['sent together']);
  });

  it('let small words stand between or differ', () => {
    expect(said('saved in the same transaction', 'same transaction')).toEqual(['same transaction']);
    expect(said('a row for each of the changes', 'row for every change')).toEqual(['row for each of the changes']);
    expect(said('it asks each 5 seconds', 'ask every')).toEqual(['asks each']);
  });

  it('do not shrink to a common word', () => {
    expect(said('you ask me', 'ask every')).toEqual([]);
    expect(said('memory is cheap', 'in memory')).toEqual([]);
    expect(said('a small standard machine', 'a standard')).toEqual([]);
    expect(said('once we pass ten', 'once the')).toEqual([]);
    expect(said('the plan b', 'a/b')).toEqual([]);
  });

  it('let fewer small words stand between where they tell little themselves', () => {
    expect(said('the share of the orders', 'of all orders')).toEqual(['of the orders']);
    expect(said('we show each of them where the order stands', 'of all orders')).toEqual([]);
  });

  it('keep an article that parts them from a common word, whichever it is', () => {
    expect(said('that is an assumption of mine', 'my assumption')).toEqual(['an assumption']);
    expect(said('once a list passes', 'once the')).toEqual(['once a']);
  });

  it('do not reach over other words or a full stop', () => {
    expect(said('the same big transaction', 'same transaction')).toEqual([]);
    expect(said('It is the same. Transaction ends.', 'same transaction')).toEqual([]);
  });

  it('know compounds written apart', () => {
    expect(said('a web socket or a web-socket', 'websocket')).toEqual(['web socket', 'web-socket']);
  });

  it('keep numbers and signs', () => {
    expect(said('then a 409 comes', '409')).toEqual(['409']);
    expect(said('99.9 % and pub/sub', '99.9', 'pub sub')).toEqual(['99.9', 'pub/sub']);
    expect(said('at 1409', '409')).toEqual([]);
  });
});
