import { describe, expect, test } from 'vitest';
import { compileConcepts } from '../detect/concepts.ts';
import { boxFor, boxToExamine } from './board-box.ts';

const LABELS = ['Customer', 'Phone', 'Order API', 'Payment provider', 'Menu store', 'Training'];
const board = {
  nodes: LABELS.map((label, n) => ({ id: `n${n}`, label })),
  edges: [
    { from: 'n0', to: 'n1', label: '' },
    { from: 'n1', to: 'n2', label: '' },
    { from: 'n2', to: 'n3', label: '' },
    { from: 'n2', to: 'n4', label: '' },
  ],
  notes: [],
};
const box = (question: string, wanted: string[] = [], secret = /^$/, answers = '', named: string[] = []) =>
  boxFor(
    board,
    {
      question,
      answers,
      wanted: new Set(wanted),
      common: new Set(['order']),
      named: new Set(named),
      concepts: compileConcepts({ menu: ['menu store'], pay: ['payment provider'], api: ['order api'] }),
    },
    (label) => secret.test(label),
  );

describe('C17: the box of the board that a question is about', () => {
  test('is the one that it speaks of, or that holds what it asks for', () => {
    expect(box('The payment provider is silent at eight. What now?')?.words).toBe('Payment provider');
    expect(box('Three million looks at the menu a day. Where do they go?', ['menu'])?.words).toBe('Menu store');
  });

  test('comes with what it does there', () => {
    expect(box('What if the payment provider is late?')?.role).toBe('is what "Order API" leads to');
    expect(box('What runs out first?', ['api'], /^$/, 'The order API holds a line for each phone.')?.role).toBe(
      'stands between "Phone" and "Payment provider"',
    );
    expect(box('What does training need?')?.role).toBe('stands by itself');
  });

  test.each([
    'How do you know that it was you?',
    'What does an order cost?',
    'Which provider of beans do you take?',
    'What do you tell those who gave the money?',
  ])('is none where the question is about no box: %s', (question) => {
    expect(box(question)).toBeNull();
  });

  test('is another one than before, where the question is about another one too', () => {
    const question = 'What if the payment provider is late and the training waits?';
    expect(box(question)?.words).toBe('Payment provider');
    expect(box(question, [], /^$/, '', ['Payment provider'])?.words).toBe('Training');
  });

  const examine = (said: string, named: string[] = [], nodes = board.nodes) =>
    boxToExamine({ ...board, nodes }, { said, named: new Set(named) }, () => false);

  test('asked about for its own sake is another one than before, where there is one', () => {
    expect(examine('It is late.', ['Order API'])?.words).not.toBe('Order API');
  });

  test('C20: is not said to stand by itself where only its neighbours may not be named', () => {
    expect(box('What if the payment provider is late?', [], /order/i)?.role).toBe('is tied to other parts');
  });

  test('asked about for its own sake is the one just spoken of, else the one most tied to others', () => {
    expect(examine('The menu store keeps a copy.')?.words).toBe('Menu store');
    expect(examine('It is late.')?.words).toBe('Order API');
    expect(examine('The phone.', [], board.nodes.slice(0, 2))).toBeNull();
  });

  test('is never somebody who uses the system, nor a secret', () => {
    expect(box('What does the customer see, and what the phone?')).toBeNull();
    expect(box('What if the payment provider is late?', [], /payment/i)).toBeNull();
  });
});
