import { describe, expect, it } from 'vitest';
import { arrow, box, line, text, words } from '../given-board.ts';

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
