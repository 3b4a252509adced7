import { describe, expect, test } from 'vitest';
import { History, minutes } from './given.ts';
import { wishToMoveOn } from './move-on.ts';

describe('a wish to move on, said and not asked', () => {
  test.each([
    ["The redirect must never fail. I'd move to the high-level design.", 'high-level'],
    ['Enough, let me go to the design please.', 'high-level'],
    ["I think I have what I need, let's go to the architecture.", 'high-level'],
    ["OK so I'd like to move to the deep dive.", 'detailed'],
    ["Then I'd go on to failure cases.", 'scale'],
    ['Okay, next.', 'next'],
    ["Let's move on.", 'next'],
  ])('%s', (text, wish) => {
    expect(wishToMoveOn(text)).toBe(wish);
  });

  test.each([
    "I'd move the cache to the edge.",
    'I go to the database and get it from there.',
    'Let me go into the details of the queue.',
    'We move on to the next node.',
    'Next the order goes to the shop.',
    'Next question please.',
    'Can we move on?',
    "Let's move to the design. But first, who pays for it?",
  ])('is none where something of the design moves, or something is asked: %s', (text) => {
    expect(wishToMoveOn(text)).toBeNull();
  });
});

describe('C7: who says that they would move on is taken along', () => {
  const phaseAfter = (words: string, at: number) => {
    const history = new History();
    history.say('It is about orders.', minutes(0.5));
    history.speak(minutes(0.5));
    history.say(words, at);
    return { words: history.speak(at), phase: history.state.view.phase };
  };
  const first = new History().state.view.phase;

  test('to the phase that comes next, with the time that is left', () => {
    const { words, phase } = phaseAfter("What is the budget? I'd move to the high-level design.", minutes(1));
    expect(phase).toBe('high-level');
    expect(words).toContain('2 engineers, 3 months.');
    expect(words).toMatch(/minutes left/);
    expect(words.match(/\?/g)).toHaveLength(1);
  });

  test('and to no phase that lies behind the next, nor by "next" while most of the phase is ahead', () => {
    expect(phaseAfter("Let's go to the deep dive.", minutes(1)).phase).toBe(first);
    expect(phaseAfter('Okay, next.', minutes(1)).phase).toBe(first);
  });

  test('by "next" towards the end of a phase', () => {
    expect(phaseAfter('Okay, next.', minutes(4)).phase).toBe('high-level');
  });
});
