import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBoard } from './board-graph.ts';
import { boardDiff, boardText } from './board-words.ts';
import { box, labels, line, scene, text, words } from './given-board.ts';

describe('the board', () => {
  it('reads labelled boxes, bound arrows and free text', () => {
    expect(readBoard(scene)).toEqual({
      nodes: [
        { id: 'a', label: 'Phone app', name: 'Phone app', kind: 'client' },
        { id: 'b', label: 'Order service', name: 'Order service', kind: 'service' },
      ],
      edges: [{ from: 'a', to: 'b', label: '' }],
      notes: ['17 orders/s'],
    });
  });

  it('takes the text on an arrow as its label', () => {
    const graph = readBoard([...scene, { id: 'xt', type: 'text', text: 'HTTPS', containerId: 'x' }]);
    expect(graph.edges).toEqual([{ from: 'a', to: 'b', label: 'HTTPS' }]);
    expect(graph.notes).toEqual(['17 orders/s']);
    expect(boardText(graph)).toContain('Phone app → Order service: HTTPS');
  });

  it('counts arrows that are at no shape with one of their ends, and no strokes', () => {
    const far = line('far', 'arrow', [900, 900], [1_200, 900]);
    const half = { ...line('half', 'arrow', [0, 0], [900, 600]), startBinding: { elementId: 'a' } };
    const stroke = line('stroke', 'line', [900, 700], [1_200, 700]);
    expect(readBoard([...scene, far, half, stroke]).loose).toBe(2);
    expect(readBoard([...scene, stroke])).not.toHaveProperty('loose');
  });

  it('leaves out what is deleted, with its arrows', () => {
    const graph = readBoard(scene.map((element) => (element.id === 'b' ? { ...element, isDeleted: true } : element)));
    expect(graph.edges).toEqual([]);
    expect(graph.nodes.map((node) => node.label)).toEqual(['Phone app']);
  });

  it('bears any garbage', () => {
    fc.assert(fc.property(fc.array(fc.anything()), (garbage) => readBoard(garbage).edges.length === 0));
    const element = fc.record(
      {
        id: fc.constantFrom('a', 'b', 'c'),
        type: fc.constantFrom('rectangle', 'arrow', 'text', 'frame', 'freedraw', 'line'),
        x: fc.oneof(fc.double(), fc.anything()),
        y: fc.double(),
        width: fc.oneof(fc.double(), fc.constant(100)),
        height: fc.double(),
        points: fc.oneof(fc.array(fc.array(fc.double(), { maxLength: 3 })), fc.anything()),
        text: fc.oneof(fc.string(), fc.anything()),
        containerId: fc.constantFrom('a', 'b', 'c', null),
        groupIds: fc.oneof(fc.subarray(['g', 'h']), fc.anything()),
        frameId: fc.constantFrom('a', 'c', null),
        startBinding: fc.oneof(fc.record({ elementId: fc.constantFrom('a', 'b') }), fc.anything()),
        endBinding: fc.record({ elementId: fc.constantFrom('a', 'b') }),
        customData: fc.anything(),
      },
      { requiredKeys: ['id', 'type'] },
    );
    fc.assert(
      fc.property(fc.array(element), fc.array(element), (one, other) => {
        const [before, after] = [readBoard(one), readBoard(other)];
        expect(typeof boardDiff(before, readBoard(other, before))).toBe('string');
        expect(new Set(after.nodes.map(({ name }) => name)).size).toBe(after.nodes.length);
        const ids = new Set(after.nodes.map(({ id }) => id));
        expect(after.edges.every(({ from, to }) => ids.has(from) && ids.has(to))).toBe(true);
      }),
    );
  });
});

describe('a label', () => {
  it('may be text that was only put onto the shape', () => {
    expect(labels([...box('a', ''), text('t1', 'Order', 40, 20), text('t2', 'service', 40, 45)])).toEqual([
      'Order service',
    ]);
  });

  it('of a shape that is drawn by hand is the text in it', () => {
    const loop = {
      id: 'h',
      type: 'freedraw',
      x: 0,
      y: 0,
      points: [
        [0, 0],
        [150, 5],
        [155, 90],
        [3, 88],
        [2, 6],
      ],
    };
    expect(words([loop, text('t', 'Cache', 50, 40)])).toEqual(['Cache (no arrow)']);
  });

  it('says what the part is; the palette says it where the label does not, and the form last', () => {
    const kinds = (scene: unknown[]) => readBoard(scene).nodes.map(({ kind }) => kind);
    const told = [
      'Redis cache',
      'Order DB',
      'S3 bucket',
      'Load balancer',
      'Cache service',
      'Kafka',
      'Mobile app',
      'CDN',
    ];
    expect(kinds(told.flatMap((label, n) => box(`n${n}`, label)))).toEqual([
      'cache',
      'database',
      'object-store',
      'gateway',
      'service',
      'queue',
      'client',
      'cdn',
    ]);
    expect(kinds(box('p', 'Orders', 0, 0, { customData: { kind: 'queue' } }))).toEqual(['queue']);
    expect(kinds(box('p', 'Menu', 0, 0, { customData: { kind: ['queue'] } }))).toEqual(['service']);
    expect(kinds(box('d', 'Entry', 0, 0, { type: 'diamond' }))).toEqual(['gateway']);
  });
});

describe('names', () => {
  it('tell equal labels apart, and stay when another goes or comes to the front', () => {
    const three = [...box('a', 'Service'), ...box('b', 'Service', 300), ...box('c', 'Service', 600)];
    const before = readBoard(three);
    expect(before.nodes.map(({ name }) => name)).toEqual(['Service', 'Service (2)', 'Service (3)']);
    const after = readBoard([...box('c', 'Service', 600), ...box('b', 'Service', 300), ...box('d', 'Service')], before);
    expect(after.nodes.map(({ id, name }) => [id, name])).toEqual([
      ['c', 'Service (3)'],
      ['b', 'Service (2)'],
      ['d', 'Service'],
    ]);
  });
});
