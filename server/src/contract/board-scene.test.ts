import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanScene } from './board-scene.ts';

const box = { id: 'a', type: 'rectangle', x: 0, y: 0, width: 100, height: 50, link: null };

describe('a scene that comes from outside', () => {
  it('stays as it is where nothing is wrong with it, foreign fields too', () => {
    const scene = [box, { ...box, id: 'b', customData: { mine: 1 }, link: 'https://example.org/rfc' }];
    expect(cleanScene(scene)).toEqual({ elements: scene, message: null });
  });

  it('loses images and embedded pages, and says so', () => {
    const page = { id: 'p', type: 'embeddable', link: 'https://example.org' };
    const scene = [{ id: 'i', type: 'image', fileId: 'f' }, { id: 'j', type: 'image' }, page, box];
    expect(cleanScene(scene)).toEqual({
      elements: [box],
      message: 'Left out of the board: 2 images, an embedded page.',
    });
  });

  it('keeps the box but not a link that runs something', () => {
    for (const link of [
      'javascript:alert(1)',
      'data:text/html,x',
      ' JavaScript:alert(1)',
      { href: 1 },
      '//other.host',
    ]) {
      const { elements, message } = cleanScene([{ ...box, link }]);
      expect(elements).toEqual([box]);
      expect(message).toBe('Left out of the board: a link.');
    }
  });

  it('takes measures that are no numbers for missing', () => {
    const { elements } = cleanScene([{ ...box, x: null, y: Number.NaN, width: 1e300 }]);
    expect(elements).toEqual([{ id: 'a', type: 'rectangle', height: 50, link: null }]);
    const line = {
      id: 'l',
      type: 'arrow',
      points: [
        [0, 0],
        [null, 5],
      ],
    };
    expect(cleanScene([line]).elements).toEqual([{ id: 'l', type: 'arrow' }]);
  });

  it('takes what is too large to be filled for missing, but keeps a large seed', () => {
    const wide = { ...box, seed: 2 ** 31 - 1, x: 99_000 };
    expect(cleanScene([wide]).message).toBeNull();
    const { elements, message } = cleanScene([{ ...wide, width: 2e9, height: 2e9 }]);
    expect(elements).toEqual([{ id: 'a', type: 'rectangle', x: 99_000, y: 0, link: null, seed: 2 ** 31 - 1 }]);
    expect(message).toBe('Left out of the board: a measure that nobody can draw.');
    const line = {
      id: 'l',
      type: 'line',
      points: [
        [0, 0],
        [2e9, 5],
      ],
    };
    expect(cleanScene([line]).elements).toEqual([{ id: 'l', type: 'line' }]);
  });

  it('bears any garbage, and what it lets through it lets through again', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.anything(), fc.record({ id: fc.string(), type: fc.constant('text'), x: fc.anything() }))),
        (scene) => {
          const { elements } = cleanScene(scene);
          expect(cleanScene(elements)).toEqual({ elements, message: null });
        },
      ),
    );
  });
});
