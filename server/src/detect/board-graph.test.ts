import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_GRAPH, readBoard } from './board-graph.ts';
import { boardDiff, boardText } from './board-words.ts';

type Fields = Record<string, unknown>;
const box = (id: string, label: string, x = 0, y = 0, more: Fields = {}) => [
  { id, type: 'rectangle', x, y, width: 160, height: 80, ...more },
  ...(label === '' ? [] : [{ id: `${id}-text`, type: 'text', text: label, containerId: id }]),
];
const arrow = (id: string, from: string, to: string, more: Fields = {}) => ({
  id,
  type: 'arrow',
  startBinding: { elementId: from },
  endBinding: { elementId: to },
  ...more,
});
const line = (id: string, type: string, from: [number, number], to: [number, number], more: Fields = {}) => ({
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
const text = (id: string, words: string, x: number, y: number, more: Fields = {}) => ({
  id,
  type: 'text',
  text: words,
  x,
  y,
  width: 60,
  height: 20,
  ...more,
});
const labels = (scene: unknown[]) => readBoard(scene).nodes.map(({ label }) => label);
const words = (scene: unknown[]) => boardText(readBoard(scene)).split('\n');

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

describe('an arrow', () => {
  const two = [...box('a', 'App'), ...box('b', 'API', 400)];

  it('that ends near a shape and is not bound to it is meant for it', () => {
    expect(words([...two, line('x', 'arrow', [175, 40], [385, 40])])).toEqual(['App → API']);
    expect(words([...two, line('x', 'arrow', [220, 40], [340, 40])])).toEqual(['App (no arrow)', 'API (no arrow)']);
  });

  it('with its head at its beginning goes the other way, and with two or none goes both ways', () => {
    const heads = (start: string | null, end: string | null) =>
      words([...two, arrow('x', 'a', 'b', { startArrowhead: start, endArrowhead: end })])[0];
    expect(heads(null, 'triangle')).toBe('App → API');
    expect(heads('arrow', null)).toBe('API → App');
    expect(heads('arrow', 'arrow')).toBe('App ↔ API');
    expect(heads(null, null)).toBe('App — API');
  });

  it('may be a plain line or a stroke of the pen', () => {
    expect(words([...two, line('x', 'line', [165, 40], [395, 40])])).toEqual(['App — API']);
    expect(words([...two, line('x', 'freedraw', [165, 40], [395, 40])])).toEqual(['App — API']);
  });

  it('that is tied to a label means the shape that has it', () => {
    expect(words([...two, arrow('x', 'a-text', 'b-text')])).toEqual(['App → API']);
  });

  it('to bare text makes that a part, and to a box without a label one without a name', () => {
    const scene = [
      ...box('a', 'App'),
      ...box('u', '', 400),
      text('t', 'Stripe', 0, 300),
      arrow('x', 'a', 'u'),
      arrow('y', 'a', 't'),
    ];
    expect(words(scene)).toEqual(['App → unnamed box', 'App → Stripe']);
  });

  it('that was turned ends where it is seen to end', () => {
    // Drawn from top to bottom and turned by a quarter around its middle, it runs from right to left.
    const turned = line('x', 'arrow', [280, -65], [280, 145], { angle: Math.PI / 2 });
    expect(words([...two, turned])).toEqual(['API → App']);
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

describe('a boundary', () => {
  const inner = [...box('a', 'App', 50, 60), ...box('b', 'API', 300, 60)];

  it('is a box around labelled boxes, with its title inside or bound to it', () => {
    const around = { id: 'v', type: 'rectangle', x: 0, y: 0, width: 600, height: 300 };
    const expected = ['App (no arrow)', 'API (no arrow)', 'In Region one: App, API'];
    expect(words([around, ...inner, text('t', 'Region one', 10, 10)])).toEqual(expected);
    expect(words([around, ...inner, { id: 't', type: 'text', text: 'Region one', containerId: 'v' }])).toEqual(
      expected,
    );
  });

  it('is a frame or a group of several parts with a title', () => {
    const framed = inner.map((element) => ({ ...element, frameId: 'f' }));
    expect(words([...framed, { id: 'f', type: 'frame', name: 'Shop' }]).at(-1)).toBe('In Shop: App, API');
    const grouped = [...inner, text('t', 'Shop', 0, -40)].map((element) => ({ ...element, groupIds: ['g'] }));
    expect(words(grouped)).toEqual(['App (no arrow)', 'API (no arrow)', 'In Shop: App, API']);
  });

  it('does not swallow an arrow that ends in it at one of its parts', () => {
    const around = { id: 'v', type: 'rectangle', x: 0, y: 0, width: 600, height: 300 };
    const outside = box('o', 'Phone', 900, 60);
    expect(words([around, ...inner, ...outside, line('x', 'arrow', [890, 100], [470, 100])])[0]).toBe('Phone → API');
  });
});

describe('a group of shapes', () => {
  it('with one text is one part, however many strokes it has, and arrows to any of them are its own', () => {
    const cylinder = [
      { id: 'top', type: 'ellipse', x: 0, y: 0, width: 100, height: 20 },
      { id: 'body', type: 'rectangle', x: 0, y: 10, width: 100, height: 90 },
      line('left', 'line', [0, 10], [0, 90]),
      text('name', 'Orders DB', 10, 40),
    ].map((element) => ({ ...element, groupIds: ['inner', 'outer'] }));
    expect(words([...cylinder, ...box('a', 'App', 300), arrow('x', 'a', 'top')])).toEqual(['App → Orders DB']);
  });

  it('may hold groups', () => {
    const part = (id: string, label: string, x: number) =>
      [
        { id, type: 'rectangle', x, y: 0, width: 100, height: 100 },
        { id: `${id}-icon`, type: 'ellipse', x: x + 10, y: 10, width: 20, height: 20 },
        text(`${id}-name`, label, x + 20, 60),
      ].map((element) => ({ ...element, groupIds: [id, 'all'] }));
    const title = text('title', 'Payments', 0, -50, { groupIds: ['all'] });
    expect(words([...part('p', 'Ledger', 0), ...part('q', 'Wallet', 200), title])).toEqual([
      'Ledger (no arrow)',
      'Wallet (no arrow)',
      'In Payments: Ledger, Wallet',
    ]);
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
