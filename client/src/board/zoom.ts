/** Which part of the drawing is seen, and how large. */
export interface Place {
  scrollX: number;
  scrollY: number;
  zoom: { value: number };
}

interface View extends Place {
  width: number;
  height: number;
}

const LEAST = 0.1;
const MOST = 4;

/** The same view nearer or farther, its middle where it was. */
export function zoomedBy(factor: number, { scrollX, scrollY, width, height, zoom }: View): Place {
  const value = Math.min(MOST, Math.max(LEAST, zoom.value * factor));
  const moved = 1 / value - 1 / zoom.value;
  return {
    scrollX: scrollX + (width / 2) * moved,
    scrollY: scrollY + (height / 2) * moved,
    zoom: { value },
  };
}
