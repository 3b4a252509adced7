import { expect, it } from 'vitest';
import { isHollow } from './hollow.ts';
import { tokensOf } from './words.ts';

const hollow = (text: string): boolean => isHollow(tokensOf(text));

it.each([
  'People sign in with Google, so we never see a password.',
  'The key is the order id, and each row has one key.',
])('a name or an everyday word is no praise: %s', (text) => {
  expect(hollow(text)).toBe(false);
});

it.each(['It is built like Google does it.', 'A robust and modern platform is key to success.'])(
  'praise is hollow: %s',
  (text) => {
    expect(hollow(text)).toBe(true);
  },
);
