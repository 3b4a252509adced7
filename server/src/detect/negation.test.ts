import { describe, expect, it } from 'vitest';
import { declines, isNegated } from './negation.ts';
import { tokensOf } from './words.ts';

/** Whether the word in capitals is denied. */
const denied = (text: string): boolean => {
  const tokens = tokensOf(text);
  const at = tokens.findIndex(({ start, end }) => /^[A-Z]{3,}$/.test(text.slice(start, end)));
  if (at < 0) throw new Error(`nothing in capitals: ${text}`);
  return isNegated(text, 0, tokens, at);
};

describe('a negation', () => {
  it.each([
    'We do not run KAFKA here',
    'I would not bring in KAFKA',
    'There is no stream platform or KAFKA',
    "I don't think we need KAFKA",
    "I'm not sure we want KAFKA",
    'We can do without KAFKA',
    'I would build it without KAFKA',
    'The phone no longer asks by POLLING',
  ])('denies what it governs: %s', (text) => {
    expect(denied(text)).toBe(true);
  });

  it.each([
    "If the code isn't there we remember the MISS",
    "When the short code we were asked for isn't there we keep a MISS",
    'The answer "not found" stays in the CACHE',
    'We not only save the row but also the MESSAGE',
    'It is not a table but a QUEUE',
    "It doesn't matter, because the CONSUMER checks the id",
    "It doesn't matter which REPLICA answers",
    'We hold the LOCK no longer than 30 s',
    'No longer than 30 s we hold the LOCK',
    'No more than 30 workers take the LOCK',
    'We cannot do without the OUTBOX',
    'It would break without the OUTBOX',
    'Without the OUTBOX a crash would lose one',
  ])('does not spill over: %s', (text) => {
    expect(denied(text)).toBe(false);
  });
});

describe('turning a thing down', () => {
  it.each([
    'We leave KAFKA out',
    'I leave out the KAFKA',
    'KAFKA is left out',
    'KAFKA is not needed at this load',
    "KAFKA isn't worth it",
    'KAFKA would be overkill',
    'no KAFKA needed',
  ])('denies it: %s', (text) => {
    expect(denied(text)).toBe(true);
    expect(declines(tokensOf(text))).toBe(true);
  });

  it.each([
    'We leave the KAFKA topic in one region',
    'The OUTBOX is needed',
    'The OUTBOX is not overkill',
    'The LOCK runs out after 30 s',
    'The OUTBOX keeps us from needless calls',
  ])('is not heard in: %s', (text) => {
    expect(denied(text)).toBe(false);
  });
});
