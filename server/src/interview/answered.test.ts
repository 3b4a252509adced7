import { expect, test } from 'vitest';
import { isAnswered } from './answered.ts';
import { definedIn } from './code-named.ts';
import { fixtureScript } from './fixture.ts';
import { History, minutes } from './given.ts';
import { wishedFor } from './wish.ts';

const script = {
  ...fixtureScript,
  items: fixtureScript.items.map((item) =>
    item.id === 'D3-flow' ? { ...item, good: 'A courier takes the parcel to the locker within 45 minutes.' } : item,
  ),
};
const [probe] = script.probes.filter(({ id }) => id === 'p-flow');
const after = (...turns: string[]) => {
  const history = new History();
  turns.forEach((text, n) => {
    history.say(text, minutes(n + 1));
    history.speak(minutes(n + 1));
  });
  return probe && isAnswered(script, history.state, probe);
};

test('C15: what one turn said in the words and figures of an answer is answered', () => {
  expect(after('Each parcel goes by courier, 45 minutes at most, and then waits in a locker.')).toBe(true);
});

test('words of two turns are no answer together, nor are few of them', () => {
  expect(after('A courier has a parcel.', 'There is a locker. We have 45 minutes.')).toBe(false);
  expect(after('A parcel is heavy.')).toBe(false);
});

test('what the code defines is named: the last of it, whatever the language', () => {
  const named = (text: string) => definedIn({ ...new History().state, code: { language: '', text } }, fixtureScript);
  expect(named('class Range:\n  def refill(self):\n    pass')).toBe('refill');
  expect(named('const makeCode = (id) => base62(id);')).toBe('makeCode');
  expect(named('SELECT 1')).toBeNull();
  // A queue is what this scenario guards.
  expect(named('def refill():\n  pass\ndef put_in_queue():\n  pass')).toBe('refill');
});

test('where they want to go deep is heard, and nothing is where they do not say it', () => {
  expect([...wishedFor('I want to go deep into sync and sequence numbers.')]).toContain('sequenc');
  expect(wishedFor('The phone goes deep into sleep.').size).toBe(0);
});
