import { describe, expect, it } from 'vitest';
import { arrow, box, line, text, words } from '../given-board.ts';

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
