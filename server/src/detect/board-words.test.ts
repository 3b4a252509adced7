import { describe, expect, it } from 'vitest';
import { EMPTY_GRAPH, readBoard } from './board-graph.ts';
import { boardDiff, boardText } from './board-words.ts';
import { arrow, box, scene } from './given-board.ts';

describe('what changed', () => {
  it('is told in words, and nothing where nothing that is read did', () => {
    const graph = readBoard(scene);
    expect(boardText(graph)).toBe('Phone app → Order service\nNote: 17 orders/s');
    expect(boardDiff(EMPTY_GRAPH, graph)).toBe(
      'Added: Phone app; Order service; Phone app → Order service; "17 orders/s".',
    );
    const more = [...scene, ...box('c', 'Redis cache'), arrow('y', 'b', 'c')];
    expect(boardDiff(graph, readBoard(more, graph))).toBe('Added: Redis cache; Order service → Redis cache.');
    expect(boardDiff(readBoard(more), graph)).toBe('Removed: Redis cache; Order service → Redis cache.');
    expect(boardDiff(graph, readBoard(scene.toReversed(), graph))).toBe('');
  });

  it('tells a new label as a new name, not as other arrows', () => {
    const graph = readBoard(scene);
    const renamed = scene.map((element) => (element.id === 'b-text' ? { ...element, text: 'Checkout' } : element));
    expect(boardDiff(graph, readBoard(renamed, graph))).toBe('Renamed: Order service is now Checkout.');
  });

  it('takes a shape that was drawn anew under the same label for the same', () => {
    const anew = [...box('a', 'Phone app'), ...box('b2', 'Order service'), arrow('x2', 'a', 'b2'), scene.at(-1)];
    expect(boardDiff(readBoard(scene), readBoard(anew, readBoard(scene)))).toBe('');
  });
});
