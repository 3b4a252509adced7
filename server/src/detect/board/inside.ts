import type { Drawn, Point } from './elements.ts';
import { areaOf, distanceTo, holds, middleOf, type Placed, Plane } from './plane.ts';

/** What lies in what, by place alone. */
export interface Inside {
  /** The smallest shape that holds a shape whole. */
  parentOf: ReadonlyMap<string, string>;
  /** The smallest shape around a point. */
  shapeAt(point: Point): string | null;
}

/** A box is around another only if it is clearly larger. */
const LARGER = 1.5;

export function placedOf(elements: readonly Drawn[]): Placed[] {
  return elements.flatMap(({ id, box }) => (box ? [{ id, box }] : []));
}

export function readInside(shapes: readonly Drawn[]): Inside {
  const placed = placedOf(shapes);
  const plane = new Plane(placed);
  const smallest = (point: Point, fits: (outer: Placed) => boolean): string | null => {
    let best: Placed | null = null;
    for (const outer of plane.around(point)) {
      if (distanceTo(outer.box, point) > 0 || !fits(outer)) continue;
      if (!best || areaOf(outer.box) < areaOf(best.box)) best = outer;
    }
    return best?.id ?? null;
  };
  const parentOf = new Map<string, string>();
  for (const { id, box } of placed) {
    const isAround = (outer: Placed) =>
      outer.id !== id && areaOf(outer.box) >= LARGER * areaOf(box) && holds(outer.box, box);
    const parent = smallest(middleOf(box), isAround);
    if (parent !== null) parentOf.set(id, parent);
  }
  return { parentOf, shapeAt: (point) => smallest(point, () => true) };
}
