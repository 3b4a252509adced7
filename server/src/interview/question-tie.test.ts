import { expect, test } from 'vitest';
import { compileConcepts } from '../detect/concepts.ts';
import type { Ask } from './events.ts';
import { fixtureScript } from './fixture.ts';
import { History, minutes } from './given.ts';
import { questionTies } from './question-tie.ts';

const { tieFor } = questionTies(fixtureScript, compileConcepts(fixtureScript.concepts));
const asks = (text: string, step: Ask['step'] = 'first'): Ask => ({
  probe: 'p-store',
  step,
  items: ['D4-store'],
  text,
});
const after = (...turns: string[]) => {
  const history = new History();
  turns.forEach((text, n) => {
    history.say(text, minutes(n + 1));
    history.speak(minutes(n + 1));
  });
  return history.state;
};

const KEPT = 'The order table keeps a row for each cup.';

test('a question about a thing that they spoke of takes up their words', () => {
  expect(tieFor(after(KEPT), asks('What do you keep of an order?'), false, null)?.words).toBe(
    'The order table keeps a row for each cup',
  );
});

test.each([
  'It was gone for ten minutes. What is kept?',
  'What do they keep of an order?',
  'Which order table row decides that?',
])('C15: a question that points at something is not put behind other words, which it would be heard of: %s', (text) => {
  expect(tieFor(after(KEPT), asks(text), false, null)).toBeNull();
});

test('a question lies near to a thing that one sentence says, not to one put together from two', () => {
  const concepts = { ...fixtureScript.concepts, store: ['cup|coffee + shelf|fridge'] };
  const { nearness } = questionTies({ ...fixtureScript, concepts }, compileConcepts(concepts));
  const [probe] = fixtureScript.probes.filter(({ id }) => id === 'p-store');
  if (!probe) throw new Error('no probe');
  const near = (text: string) => nearness(after(text))(probe, 'Where does that go?');
  expect(near('The cup stands on the shelf.')).toBeGreaterThan(near('I drink from the cup. The shelf is new.'));
});

test('a thing that is kept secret is not given away by words of two sentences', () => {
  const secrets = { concepts: { secret: ['cup|coffee + shelf|fridge'] }, guarded: ['secret'] };
  const script = { ...fixtureScript, ...secrets };
  const { givesAway } = questionTies(script, compileConcepts(script.concepts));
  expect(givesAway(after(KEPT), 'Who drinks from the cup? What about the shelf?')).toBe(false);
  expect(givesAway(after(KEPT), 'Is the cup on the shelf?')).toBe(true);
});

test('C20: a question is not tied to what the candidate decided against', () => {
  const state = after('We stay with paper, because two people cannot run a cluster, an order table and a cache.');
  expect(tieFor(state, asks('What do you keep of an order?'), false, null)).toBeNull();
});
