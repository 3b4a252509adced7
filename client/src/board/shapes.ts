/** The shapes of a system's parts, to be put on the board with a label. `kind` is what the reader of the board takes it for. */
export const SHAPES = [
  { kind: 'client', title: 'Client', type: 'rectangle', round: true, tint: '#e7f5ff' },
  { kind: 'gateway', title: 'Gateway', type: 'diamond', round: true, tint: '#fff4e6' },
  { kind: 'service', title: 'Service', type: 'rectangle', round: false, tint: '#e6fcf5' },
  { kind: 'queue', title: 'Queue', type: 'rectangle', round: true, tint: '#f3f0ff' },
  { kind: 'cache', title: 'Cache', type: 'ellipse', round: false, tint: '#fff0f6' },
  { kind: 'database', title: 'SQL database', short: 'SQL', type: 'ellipse', round: false, tint: '#fff9db' },
  { kind: 'object-store', title: 'Object store', short: 'Objects', type: 'ellipse', round: false, tint: '#f4fce3' },
  { kind: 'cdn', title: 'CDN', type: 'diamond', round: true, tint: '#e3fafc' },
  { kind: 'external', title: 'External', type: 'rectangle', round: true, tint: '#f1f3f5', dashed: true },
] as const satisfies readonly Shape[];

interface Shape {
  kind: string;
  title: string;
  type: 'rectangle' | 'diamond' | 'ellipse';
  round: boolean;
  tint: string;
  dashed?: boolean;
  /** On the button, where the title is long. */
  short?: string;
}
export type ShapeKind = (typeof SHAPES)[number]['kind'];

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export const SIZE = { width: 168, height: 76 } as const;
/** Room for an arrow and its label: beside a shape, and below it, where a label lies across. */
const GAP = { x: 120, y: 96 } as const;
/** What must stay free around a line or loose words. */
const CLEAR = 12;

/** What lies on the board; a part is a shape with room around it, anything else only takes its own place. */
export interface Taken extends Box {
  part: boolean;
}

/** A label that no other shape has: "Service", then "Service 2". */
export function freeLabel(title: string, taken: ReadonlySet<string>): string {
  let label = title;
  for (let n = 2; taken.has(label); n += 1) label = `${title} ${n}`;
  return label;
}

/**
 * The next free place as one reads: to the right of the newest part, then from the left in the row below; from the top
 * left of what is in sight where no part is. In sight while there is room, else below it.
 */
export function freePlace(view: Box, taken: readonly Taken[]): { x: number; y: number } {
  const step = { x: SIZE.width + GAP.x, y: SIZE.height + GAP.y };
  const columns = Math.max(1, Math.floor((view.width + GAP.x) / step.x));
  const rows = Math.max(1, Math.floor((view.height + GAP.y) / step.y));
  const newest = taken.findLast((box) => box.part && meets(box, view));
  const left = view.x + (view.width - columns * step.x + GAP.x) / 2;
  const start = newest ?? { x: left, y: view.y };
  // The columns of the parts that are there; those to the left of them, where a shape still fits.
  const first = start.x - step.x * Math.max(0, Math.floor((start.x - view.x) / step.x));
  const places = Array.from({ length: rows + MORE_ROWS }, (_, row) =>
    Array.from({ length: columns }, (_, column) => ({ x: first + column * step.x, y: start.y + row * step.y })).filter(
      ({ x }) => row > 0 || x >= start.x,
    ),
  ).flat();
  const free = places.filter((place) => !taken.some((box) => hits(place, box)));
  const inSight = ({ x, y }: { x: number; y: number }) =>
    x >= view.x && x + SIZE.width <= view.x + view.width && y >= view.y && y + SIZE.height <= view.y + view.height;
  return free.find(inSight) ?? free[0] ?? { x: left, y: Math.max(...taken.map(({ y, height }) => y + height)) + GAP.y };
}

const MORE_ROWS = 12;

const meets = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width &&
  one.x + one.width > other.x &&
  one.y < other.y + other.height &&
  one.y + one.height > other.y;

function hits({ x, y }: { x: number; y: number }, box: Taken): boolean {
  // Half a gap, so that a part moved a little does not push the next one a whole row away.
  const [across, down] = box.part ? [GAP.x / 2, GAP.y / 2] : [CLEAR, CLEAR];
  return meets({ x: x - across, y: y - down, width: SIZE.width + 2 * across, height: SIZE.height + 2 * down }, box);
}
