import { readBoard } from './board-graph.ts';
import { boardText } from './board-words.ts';

type Fields = Record<string, unknown>;

/** A labelled rectangle, as the editor stores it: the shape, and the text that is bound to it. */
export const box = (id: string, label: string, x = 0, y = 0, more: Fields = {}) => [
  { id, type: 'rectangle', x, y, width: 160, height: 80, ...more },
  ...(label === '' ? [] : [{ id: `${id}-text`, type: 'text', text: label, containerId: id }]),
];

/** An arrow that is bound to a shape at both ends. */
export const arrow = (id: string, from: string, to: string, more: Fields = {}) => ({
  id,
  type: 'arrow',
  startBinding: { elementId: from },
  endBinding: { elementId: to },
  ...more,
});

/** A line, an arrow or a stroke of the pen from one point to another, bound to nothing. */
export const line = (id: string, type: string, from: [number, number], to: [number, number], more: Fields = {}) => ({
  id,
  type,
  x: from[0],
  y: from[1],
  points: [
    [0, 0],
    [to[0] - from[0], to[1] - from[1]],
  ],
  ...more,
});

/** Text that belongs to no shape. */
export const text = (id: string, words: string, x: number, y: number, more: Fields = {}) => ({
  id,
  type: 'text',
  text: words,
  x,
  y,
  width: 60,
  height: 20,
  ...more,
});

export const labels = (scene: unknown[]) => readBoard(scene).nodes.map(({ label }) => label);
export const words = (scene: unknown[]) => boardText(readBoard(scene)).split('\n');

/** A small board: a phone app that calls an order service, and a figure beside them. */
export const scene = [
  ...box('a', 'Phone\napp'),
  ...box('b', 'Order service'),
  arrow('x', 'a', 'b'),
  { id: 'n', type: 'text', text: '17 orders/s' },
];
