import { describe, expect, test } from 'vitest';
import { fixtureScript } from './fixture.ts';
import { History, lastAsk, minutes } from './given.ts';

describe("the candidate asks about the interviewer's question", () => {
  test('it comes in other words, and the next answer is not asked for them again', () => {
    const history = new History();
    history.say('I begin.', minutes(1));
    const first = lastAsk(history, minutes(1));
    history.say('What do you mean by that?', minutes(2));
    const again = lastAsk(history, minutes(2));
    expect(again).toMatchObject({ probe: first.probe, step: 'missing' });
    expect(again.text).not.toBe(first.text);
    history.say('Hard to say.', minutes(3));
    expect(lastAsk(history, minutes(3)).probe).not.toBe(first.probe);
  });

  test.each(['Could you repeat the question?', 'Sorry?', 'Can you say that once more?'])(
    'C15: asked to repeat it, the same words come again and no simpler ones: %s',
    (words) => {
      const history = new History();
      history.say('I begin.', minutes(1));
      const first = lastAsk(history, minutes(1));
      history.say(words, minutes(2));
      expect(history.speak(minutes(2))).toBe(`I had asked: ${first.text}`);
      history.say('Hard to say.', minutes(3));
      expect(lastAsk(history, minutes(3))).toMatchObject({ probe: first.probe, step: 'missing' });
    },
  );

  test('what is repeated after a nudge is the question, not the nudge', () => {
    const history = new History();
    history.say('I begin.', minutes(1));
    const first = lastAsk(history, minutes(1));
    history.pass(minutes(1), minutes(1) + 50_000);
    history.say('What was the question again?', minutes(2));
    expect(history.speak(minutes(2))).toContain(first.text);
  });

  test('one that went deeper is led in by the question it came from, unless that was said', () => {
    const history = new History();
    history.say('I begin.', minutes(1));
    const first = lastAsk(history, minutes(1));
    history.say(`I answer with ${first.items[0]}.`, minutes(2));
    const deeper = lastAsk(history, minutes(2));
    history.say('Which of them do you mean?', minutes(3));
    expect(history.speak(minutes(3))).toContain(deeper.text);
  });
});

describe('what was asked on the way', () => {
  test('thought aloud, and with a call of time or a nudge since, it is answered in the next turn', () => {
    const history = new History();
    history.say('I am wondering how many orders there are.', minutes(1), false);
    history.pass(minutes(1), minutes(1) + 50_000);
    history.say('What is the budget?', minutes(2));
    const said = history.speak(minutes(2));
    expect(said).toContain('1M orders a day.');
    expect(said).toContain('2 engineers, 3 months.');
  });

  test('asked what comes next, it puts its next question', () => {
    const history = new History();
    history.say('Anything you want me to look at?', minutes(1));
    expect(lastAsk(history, minutes(1)).probe).not.toBeNull();
  });

  test.each([
    'Do you agree with that?',
    'What is the budget? And does that sound right so far?',
    "Anything you think I've missed?",
    'How would you handle it?',
  ])('C5, C13: asked for agreement it stays neutral and puts its next question in the same turn: %s', (words) => {
    const history = new History();
    history.say(`The order goes to the shop. ${words}`, minutes(1));
    const said = history.speak(minutes(1));
    expect(history.state.spoken.at(-1)?.brief.ask?.probe).toBeTruthy();
    expect(said).toMatch(/judge|yes or no|view|afterwards|yours|your own/i);
    expect(said).not.toMatch(/assum/i);
    expect(said.match(/\?/g)).toHaveLength(1);
  });

  test('C13: a fact and the floor handed back bring the fact and the next question', () => {
    const history = new History();
    history.say('What is the budget? And is there anything else from your side?', minutes(1));
    const said = history.speak(minutes(1));
    expect(said).toContain('2 engineers, 3 months.');
    expect(said).toMatch(/\?$/);
  });

  test('asked for what comes next, no filler will do, however much was said', () => {
    const history = new History();
    const talk = 'the order goes on and on '.repeat(60);
    for (let n = 1; n < 9; n += 1) {
      history.say(`${talk} ${n}.`, minutes(5 + n));
      history.speak(minutes(5 + n));
    }
    history.say('Anything else?', minutes(15));
    expect(lastAsk(history, minutes(15)).probe).not.toBeNull();
  });

  test('told that they are done, it names the way out and has one more question', () => {
    const history = new History();
    history.say("I'm done I think.", minutes(1));
    const said = history.speak(minutes(1));
    expect(said).toMatch(/Finish/);
    expect(said).toMatch(/\?$/);
  });
});

test('a question that they would rather not answer is not put in another way', () => {
  const history = new History();
  history.say('I begin.', minutes(1));
  const first = lastAsk(history, minutes(1));
  history.say("I'd rather not talk about that.", minutes(2));
  history.speak(minutes(2));
  history.say('Let us go on.', minutes(3));
  expect(lastAsk(history, minutes(3)).probe).not.toBe(first.probe);
});

test('C15: a question that they put off is not put simpler, and comes back once after others, as such', () => {
  const history = new History();
  const asked: string[] = [];
  const next = (words: string, at: number) => {
    history.say(words, at);
    asked.push(history.speak(at));
  };
  history.say('We begin here.', minutes(6));
  history.speak(minutes(6));
  history.say('Let us look at the parts.', minutes(7));
  const first = lastAsk(history, minutes(7));
  next('Can we come back to that later?', minutes(8));
  expect(asked.at(-1)).toMatch(/later|back|again/i);
  for (let n = 9; n < 15; n += 1) next(`Hard to say, number ${n}.`, minutes(n));
  const probe = fixtureScript.probes.find(({ id }) => id === first.probe);
  const again = asked.filter((words) => words.includes(probe?.ask ?? ''));
  expect(again).toEqual([expect.stringContaining('You wanted to come back to this:')]);
  expect(asked.findIndex((words) => words.includes('come back to this'))).toBeGreaterThan(2);
});
