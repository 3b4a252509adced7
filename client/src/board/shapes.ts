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
const GAP = 44;

/** A label that no other shape has: "Service", then "Service 2". */
export function freeLabel(title: string, taken: ReadonlySet<string>): string {
  let label = title;
  for (let n = 2; taken.has(label); n += 1) label = `${title} ${n}`;
  return label;
}

const NEAR = 6;
/** Places around the middle, nearest first: beside before below, right before left. */
const AROUND = Array.from({ length: (2 * NEAR + 1) ** 2 }, (_, index) => ({
  column: (index % (2 * NEAR + 1)) - NEAR,
  row: Math.floor(index / (2 * NEAR + 1)) - NEAR,
})).sort((one, other) => farness(one) - farness(other));

function farness({ column, row }: { column: number; row: number }): number {
  return Math.abs(column) + 1.4 * Math.abs(row) + (column < 0 ? 0.1 : 0) + (row < 0 ? 0.2 : 0);
}

/** The nearest free place to the middle of what is in sight, and itself in sight where one is. */
export function freePlace(view: Box, taken: readonly Box[]): { x: number; y: number } {
  const home = { x: view.x + (view.width - SIZE.width) / 2, y: view.y + (view.height - SIZE.height) / 2 };
  const hits = ({ x, y }: { x: number; y: number }) =>
    taken.some(
      (box) =>
        x < box.x + box.width + GAP / 2 &&
        x + SIZE.width + GAP / 2 > box.x &&
        y < box.y + box.height + GAP / 2 &&
        y + SIZE.height + GAP / 2 > box.y,
    );
  const places = AROUND.map(({ column, row }) => ({
    x: home.x + column * (SIZE.width + GAP),
    y: home.y + row * (SIZE.height + GAP),
  }));
  const free = places.filter((place) => !hits(place));
  const inSight = ({ x, y }: { x: number; y: number }) =>
    x >= view.x && x + SIZE.width <= view.x + view.width && y >= view.y && y + SIZE.height <= view.y + view.height;
  return free.find(inSight) ?? free[0] ?? home;
}
