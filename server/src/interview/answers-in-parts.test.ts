import { describe, expect, test } from 'vitest';
import { answersTo } from './answers.ts';
import { factSheet } from './fact-sheet.ts';

const sheet = factSheet([
  { id: 'today', asked: ['how many today', 'orders a month'], say: '100,000 subscribers today.' },
  { id: 'goal', asked: ['how many subscribers', 'how many countries', 'growth'], say: '5M within 3 years.' },
  { id: 'budget', asked: ['budget', 'cost'], say: '$250,000 a month.' },
]);
const asking = { sheet, phaseLeftMs: 60_000, leftMs: 600_000, said: [], lastQuestion: 'Where can it be lost?' };
const answer = (text: string) => answersTo(text, asking).map(({ fact, say }) => fact ?? say);

describe('answers to a question of several parts', () => {
  test('C13: each part of a question is answered, and one that stays open is said to be', () => {
    expect(answer('Shall I assume a small box, and roughly how many subscribers will it be?')).toEqual([
      'goal',
      'On "Shall I assume a small box" nothing is given; your call.',
    ]);
    expect(answer('Shall I draw it, and what is the budget?')).toEqual([expect.stringMatching(/go|please/i), 'budget']);
    expect(answer('What is the budget and how many subscribers are there today?')).toEqual(['budget', 'today']);
    const [fact, rest] = answer('What is the budget, and which colour does the box have?');
    expect(fact).toBe('budget');
    expect(rest).toBe('On "which colour does the box have" nothing is given; your call.');
  });

  test('C13: what leans on the part before it is told, or named as open, and not dropped', () => {
    expect(answer('What is the budget, and can it be halved by a sponsor?')).toEqual([
      'budget',
      'On "can it be halved by a sponsor" nothing is given; your call.',
    ]);
    expect(answer('What is the budget, and how many subscribers is it for today?')).toEqual(['budget', 'today']);
    expect(answer('What is the budget, and how high is it?')).toEqual(['budget']);
  });

  test('C13: a list of what they miss is asked for, with a question mark or without', () => {
    expect(
      answer('What is missing: the budget is, how many countries will it be, and which colour has the box.'),
    ).toEqual(expect.arrayContaining(['goal', expect.stringContaining('colour')]));
    expect(answer('Missing: how many subscribers are there today.')).toEqual(['today']);
    expect(answer('Missing pieces are retried by the queue.')).toEqual([]);
  });

  test('C13: a list gets a fact for each thing on it', () => {
    const list = factSheet([
      ...sheet.facts,
      { id: 'latency', asked: ['latency', 'how fast'], say: 'A page opens in 200 ms.' },
      { id: 'team', asked: ['team', 'engineers'], say: '8 engineers.' },
    ]);
    const told = (text: string) => answersTo(text, { ...asking, sheet: list }).map(({ fact }) => fact);
    expect(told('What are the latency target, the team and the budget?')).toEqual(['latency', 'team', 'budget']);
    expect(told('Can you tell me the budget, the growth and the number of engineers?')).toEqual([
      'budget',
      'goal',
      'team',
    ]);
  });

  test('C13: the reason for a question asks for nothing', () => {
    expect(answer('I need to know the budget, because today and in other countries the boxes differ.')).toEqual([
      'budget',
    ]);
  });

  test('parts that tell too little by themselves are looked up together', () => {
    const rule = factSheet([{ id: 'late', asked: ['late parcel refund'], say: 'A late parcel is free.' }]);
    const told = answersTo('What is with a late one, and does a refund follow for the parcel?', {
      ...asking,
      sheet: rule,
    });
    expect(told).toMatchObject([{ fact: 'late' }]);
  });
});
