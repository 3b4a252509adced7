import { expect, test } from 'vitest';
import { compileConcepts } from '../detect/concepts.ts';
import type { Ask } from './events.ts';
import { fixtureScript } from './fixture.ts';
import { History, minutes } from './given.ts';
import { OPENS_CODE } from './lines.ts';
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
  expect(tieFor(after(KEPT), asks('Who writes into the table?'), false, null)?.words).toBe(
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

test('a question about choices takes up one that was made, and only such a question', () => {
  const concepts = { ...fixtureScript.concepts, 'any-choose': ['i would take'] };
  const ties = questionTies({ ...fixtureScript, concepts }, compileConcepts(concepts));
  const tied = (text: string) =>
    ties.tieFor(after('I would take one plain machine.'), { ...asks(text), items: ['D7-cost'] }, false, null)?.words;
  expect(tied('Which of your choices is the dearest?')).toBe('I would take one plain machine');
  expect(tied('What does the rush cost?')).toBeUndefined();
});

test('C17: a box that was named is not told of again, where the phase owes the board nothing', () => {
  const state = after('The phone calls.');
  const board = { nodes: [{ id: 'n0', label: 'Order table' }], edges: [], notes: [] };
  const [named] = state.spoken.slice(-1).map((move) => ({
    ...move,
    brief: { ...move.brief, mention: 'Order table', tie: 'board' as const },
  }));
  const put = asks('How large does the order table become?');
  expect(tieFor({ ...state, board }, put, false, null)?.tie).toBe('board');
  const spoken = [...state.spoken, ...state.spoken, ...(named ? [named] : [])];
  expect(tieFor({ ...state, board, spoken }, put, false, null)).toBeNull();
});

test('the opening of the code pad stands alone', () => {
  const put = asks(`${OPENS_CODE} How is a cup written into the order table, and in which row?`);
  expect(tieFor(after(KEPT), put, false, null)).toBeNull();
});

test('a word that is said anywhere ties nothing: a year is in every plan', () => {
  expect(tieFor(after('Ten years of rows fit on one disk.'), asks('What is right in a year?'), false, null)).toBeNull();
});

test('C20: a question is not tied to what the candidate decided against', () => {
  const state = after('We stay with paper, because two people cannot run a cluster, an order table and a cache.');
  expect(tieFor(state, asks('What do you keep of an order?'), false, null)).toBeNull();
});
