import type { Box, Point } from './elements.ts';

export interface Placed {
  id: string;
  box: Box;
}

const CELL = 256;
/** A thing over more cells than this is looked at always. */
const MOST_CELLS = 64;
/** Nobody draws more over one another; further ones are only found by what is bound to them. */
const MOST_IN_ONE_PLACE = 64;

/** Finds things by place without looking at all of them. */
export class Plane<T extends Placed> {
  readonly #cells = new Map<string, T[]>();
  readonly #large: T[] = [];

  constructor(things: readonly T[]) {
    for (const thing of things) this.#add(thing);
  }

  #add(thing: T): void {
    const { x, y, width, height } = thing.box;
    const [left, top] = [Math.floor(x / CELL), Math.floor(y / CELL)];
    const [right, bottom] = [Math.floor((x + width) / CELL), Math.floor((y + height) / CELL)];
    if ((right - left + 1) * (bottom - top + 1) > MOST_CELLS) {
      if (this.#large.length < MOST_IN_ONE_PLACE) this.#large.push(thing);
      return;
    }
    for (let column = left; column <= right; column += 1) {
      for (let row = top; row <= bottom; row += 1) {
        const key = `${column} ${row}`;
        const cell = this.#cells.get(key);
        if (cell && cell.length < MOST_IN_ONE_PLACE) cell.push(thing);
        else if (!cell) this.#cells.set(key, [thing]);
      }
    }
  }

  /** What may lie within half a cell of a point. */
  around({ x, y }: Point): Set<T> {
    const found = new Set<T>(this.#large);
    const [column, row] = [Math.round(x / CELL), Math.round(y / CELL)];
    for (const c of [column - 1, column]) {
      for (const r of [row - 1, row]) for (const thing of this.#cells.get(`${c} ${r}`) ?? []) found.add(thing);
    }
    return found;
  }
}

export const areaOf = ({ width, height }: Box): number => width * height;

export const middleOf = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 });

/** How far a point lies outside a box; 0 inside. */
export function distanceTo({ x, y, width, height }: Box, point: Point): number {
  const dx = Math.max(x - point.x, 0, point.x - (x + width));
  const dy = Math.max(y - point.y, 0, point.y - (y + height));
  return Math.hypot(dx, dy);
}

/** How far a point inside a box lies from its edge. */
export const depthIn = ({ x, y, width, height }: Box, point: Point): number =>
  Math.min(point.x - x, x + width - point.x, point.y - y, y + height - point.y);

/** Whether `outer` holds `inner` whole, a hair aside. */
export const holds = (outer: Box, inner: Box, hair = 4): boolean =>
  inner.x >= outer.x - hair &&
  inner.y >= outer.y - hair &&
  inner.x + inner.width <= outer.x + outer.width + hair &&
  inner.y + inner.height <= outer.y + outer.height + hair;
