import { expect, it } from 'vitest';
import { diagramOf } from './diagram.ts';
import { layOut, pathOf } from './diagram-layout.ts';

const picture = layOut(
  diagramOf([
    'App → Order API',
    'Order API → Store',
    'Store → Outbox sender with a long name',
    'Store → App',
    'App → App',
  ]),
);

it('places every part once, and no two over each other', () => {
  expect(picture.boxes.map(({ name }) => name)).toEqual([
    'App',
    'Order API',
    'Store',
    'Outbox sender with a long name',
  ]);
  for (const one of picture.boxes) {
    for (const other of picture.boxes) {
      if (one === other) continue;
      const apart =
        Math.abs(one.x - other.x) >= (one.width + other.width) / 2 ||
        Math.abs(one.y - other.y) >= (one.height + other.height) / 2;
      expect(apart, `${one.name} and ${other.name}`).toBe(true);
    }
  }
});

it('keeps everything inside the picture, circles included, and leaves out what leads to itself', () => {
  expect(picture.lines).toHaveLength(4);
  for (const { points } of picture.lines) {
    expect(points.length).toBeGreaterThan(1);
    for (const { x, y } of points) {
      expect(x >= 0 && x <= picture.width && y >= 0 && y <= picture.height).toBe(true);
    }
  }
});

it('breaks long names and leaves short ones', () => {
  expect(picture.boxes.map(({ lines }) => lines)).toEqual([
    ['App'],
    ['Order API'],
    ['Store'],
    ['Outbox sender with', 'a long name'],
  ]);
});

it('draws from the first point to the last', () => {
  expect(
    pathOf([
      { x: 0, y: 0 },
      { x: 10, y: 10 },
    ]),
  ).toBe('M0 0 L10 10');
  expect(
    pathOf([
      { x: 0, y: 0 },
      { x: 10, y: 0 },
      { x: 20, y: 10 },
    ]),
  ).toBe('M0 0 Q10 0 15 5 L20 10');
  expect(pathOf([])).toBe('');
});
