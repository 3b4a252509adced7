import { expect, test } from 'vitest';
import { timesSaid } from './time-said.ts';

const MINUTE = 60_000;

test('every length of time that a text names is read, in digits and in words', () => {
  expect(timesSaid('12 minutes in this part, 1 hour overall.')).toEqual([12 * MINUTE, 60 * MINUTE]);
  expect(timesSaid('We have five minutes left; take a minute, or a 30-second look.')).toEqual([
    5 * MINUTE,
    MINUTE,
    30_000,
  ]);
  expect(timesSaid('It keeps 90 days of events in 3 regions.')).toEqual([]);
});

test('numbers of two words are one length of time', () => {
  expect(timesSaid('Forty-five minutes, of which twelve minutes are gone.')).toEqual([45 * MINUTE, 12 * MINUTE]);
});
