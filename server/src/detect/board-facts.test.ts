import { expect, it } from 'vitest';
import { boardFacts } from './board-facts.ts';
import { readBoard } from './board-graph.ts';
import { sentencesOf } from './words.ts';

const box = (id: string, label: string) => [
  { id, type: 'rectangle' },
  { id: `${id}-text`, type: 'text', text: label, containerId: id },
];
const arrow = (from: string, to: string) => ({
  id: `${from}-${to}`,
  type: 'arrow',
  startBinding: { elementId: from },
  endBinding: { elementId: to },
});

it('says what a judge would have to follow arrows for, and how drawing and speech go together', () => {
  const scene = [...box('a', 'Phone'), ...box('b', 'Order service'), ...box('c', 'Orders DB'), ...box('d', 'Redis')];
  const board = readBoard([...scene, arrow('a', 'b'), arrow('b', 'c')]);
  const said = sentencesOf('The phone asks the order service. A queue in front of the shop takes the peak.');
  expect(boardFacts(board, said)).toEqual([
    'A way from a client to a store is drawn: Phone, Order service, Orders DB.',
    'Tied to nothing: Redis.',
    'Every way from a client to a store passes: Order service.',
    'Drawn but never named in speech: Orders DB, Redis.',
    'Spoken of but not drawn: queue.',
  ]);
});

it('says only that there is no way where nothing else is to be said', () => {
  expect(
    boardFacts(
      readBoard([...box('a', 'Shop'), ...box('b', 'Bar'), arrow('a', 'b')]),
      sentencesOf('The shop tells the bar.'),
    ),
  ).toEqual(['No way from a client to a store is drawn.']);
});
