import type { Point } from './elements.ts';
import { areaOf, depthIn, distanceTo, type Placed, Plane } from './plane.ts';

/** An arrow's end that lies this near to a shape is meant for it. */
const NEAR = 28;

export interface Target extends Placed {
  /** Holds other shapes: an end within it is meant for it only near its edge. */
  holdsOthers: boolean;
  /** A text without a shape around it: taken where no shape is near. */
  bare: boolean;
}

/** Finds the shape that an unbound end of an arrow is meant for. */
export function endFinder(targets: readonly Target[]): (end: Point) => string | null {
  const plane = new Plane(targets);
  return (end) => {
    let best: { id: string; worth: number } | null = null;
    for (const { id, box, holdsOthers, bare } of plane.around(end)) {
      const outside = distanceTo(box, end);
      const off = outside > 0 || !holdsOthers ? outside : depthIn(box, end);
      if (off > NEAR) continue;
      // The nearest one; of several that hold the end, the smallest.
      const worth = off + (bare ? NEAR : 0) + areaOf(box) / 1e12;
      if (!best || worth < best.worth) best = { id, worth };
    }
    return best?.id ?? null;
  };
}
