import { expect, it } from 'vitest';
import { freeLabel, freePlace, SIZE, type Taken } from './shapes.ts';

it('names a second shape of a kind apart from the first', () => {
  expect(freeLabel('Service', new Set())).toBe('Service');
  expect(freeLabel('Service', new Set(['Service', 'Service 2']))).toBe('Service 3');
});

/** Puts so many shapes one after the other. */
function placed(count: number, view: Parameters<typeof freePlace>[0], had: Taken[] = []): Taken[] {
  const all = [...had];
  for (let n = 0; n < count; n += 1) all.push({ ...freePlace(view, all), ...SIZE, part: true });
  return all.slice(had.length);
}

it('puts shapes in reading order, with room for an arrow and its label between them', () => {
  const parts = placed(6, { x: 100, y: 100, width: 800, height: 600 });
  const [first, second, , fourth] = parts;
  expect((second?.x ?? 0) - (first?.x ?? 0) - SIZE.width).toBeGreaterThanOrEqual(120);
  expect([second?.y, fourth?.x]).toEqual([first?.y, first?.x]);
  const reading = parts.toSorted((one, other) => one.y - other.y || one.x - other.x);
  expect(parts).toEqual(reading);
});

it('goes on to the right of the newest part, wherever that was moved', () => {
  const moved: Taken = { x: 340, y: 180, ...SIZE, part: true };
  const [next] = placed(1, { x: 0, y: 0, width: 1000, height: 600 }, [moved]);
  expect(next).toMatchObject({ x: 340 + SIZE.width + 120, y: 180 });
});

it('keeps to what is in sight while there is room, goes on below it, and covers nothing', () => {
  const view = { x: 0, y: 0, width: 780, height: 100 };
  const line: Taken = { x: 300, y: 10, width: 100, height: 2, part: false };
  const parts = placed(20, view, [line]);
  expect(parts.slice(0, 3).map(({ y }) => y + SIZE.height <= view.height)).toEqual([true, true, false]);
  for (const [index, one] of parts.entries()) {
    for (const other of [...parts.slice(index + 1), line]) {
      const apart =
        one.x + one.width <= other.x ||
        other.x + other.width <= one.x ||
        one.y + one.height <= other.y ||
        other.y + other.height <= one.y;
      expect(apart).toBe(true);
    }
  }
});
