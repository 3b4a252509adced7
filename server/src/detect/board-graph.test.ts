import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boardDiff, boardText, EMPTY_GRAPH, readBoard } from './board-graph.ts';

const box = (id: string, label: string) => [
  { id, type: 'rectangle' },
  { id: `${id}-text`, type: 'text', text: label, containerId: id },
];
const arrow = (id: string, from: string, to: string) => ({
  id,
  type: 'arrow',
  startBinding: { elementId: from },
  endBinding: { elementId: to },
});
const scene = [
  ...box('a', 'Phone\napp'),
  ...box('b', 'Order service'),
  arrow('x', 'a', 'b'),
  { id: 'n', type: 'text', text: '17 orders/s' },
];

describe('the board', () => {
  it('reads labelled boxes, bound arrows and free text', () => {
    expect(readBoard(scene)).toEqual({
      nodes: [
        { id: 'a', label: 'Phone app' },
        { id: 'b', label: 'Order service' },
      ],
      edges: [{ from: 'a', to: 'b', label: '' }],
      notes: ['17 orders/s'],
    });
  });

  it('takes the text on an arrow as its label', () => {
    const graph = readBoard([...scene, { id: 'xt', type: 'text', text: 'HTTPS', containerId: 'x' }]);
    expect(graph.edges).toEqual([{ from: 'a', to: 'b', label: 'HTTPS' }]);
    expect(graph.notes).toEqual(['17 orders/s']);
  });

  it('leaves out what is deleted, with its arrows', () => {
    const graph = readBoard(scene.map((element) => (element.id === 'b' ? { ...element, isDeleted: true } : element)));
    expect(graph.edges).toEqual([]);
    expect(graph.nodes.map((node) => node.label)).toEqual(['Phone app']);
  });

  it('bears any garbage', () => {
    fc.assert(fc.property(fc.array(fc.anything()), (garbage) => readBoard(garbage).edges.length === 0));
  });

  it('is told in words, and so is what changed', () => {
    const graph = readBoard(scene);
    expect(boardText(graph)).toBe('Phone app → Order service\n17 orders/s');
    expect(boardDiff(EMPTY_GRAPH, graph)).toBe(
      'New boxes: Phone app; Order service. New arrow: Phone app → Order service. New note: "17 orders/s".',
    );
    expect(boardDiff(graph, readBoard([...scene, ...box('c', 'Store')]))).toBe('New box: Store.');
    expect(boardDiff(graph, graph)).toBe('');
  });
});
