import { expect, it } from 'vitest';
import { type Box, freeLabel, freePlace, SIZE } from './shapes.ts';

it('names a second shape of a kind apart from the first', () => {
  expect(freeLabel('Service', new Set())).toBe('Service');
  expect(freeLabel('Service', new Set(['Service', 'Service 2']))).toBe('Service 3');
});

it('puts the first shape into the middle of what is in sight, and the next where nothing lies', () => {
  const view = { x: 100, y: 100, width: 800, height: 600 };
  const placed: Box[] = [];
  for (let n = 0; n < 12; n += 1) placed.push({ ...freePlace(view, placed), ...SIZE });
  expect(placed[0]).toEqual({ x: 500 - SIZE.width / 2, y: 400 - SIZE.height / 2, ...SIZE });
  for (const [index, one] of placed.entries()) {
    for (const other of placed.slice(index + 1)) {
      const apart = Math.abs(one.x - other.x) >= SIZE.width || Math.abs(one.y - other.y) >= SIZE.height;
      expect(apart).toBe(true);
    }
  }
});

it('keeps to what is in sight while there is room, and goes on outside of it', () => {
  const view = { x: 0, y: 0, width: 1300, height: 100 };
  const placed: Box[] = [];
  for (let n = 0; n < 6; n += 1) placed.push({ ...freePlace(view, placed), ...SIZE });
  const inSight = placed.map(({ y }) => y >= 0 && y + SIZE.height <= view.height);
  expect(inSight).toEqual([true, true, true, true, true, false]);
});
