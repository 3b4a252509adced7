/** Upright rectangle in scene units. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}
export interface Point {
  x: number;
  y: number;
}

/** One element of a scene, as far as it is read. */
export interface Drawn {
  id: string;
  what: 'shape' | 'frame' | 'line' | 'text';
  form: 'rectangle' | 'ellipse' | 'diamond' | 'freehand';
  text: string;
  /** The shape or line that a text is bound to. */
  container: string | null;
  /** Null where the element has no place. */
  box: Box | null;
  /** Innermost first. */
  groups: readonly string[];
  frame: string | null;
  /** What the palette says it is. */
  hint: unknown;
  /** The shapes that a line is bound to. */
  from: string | null;
  to: string | null;
  /** Where a line begins and ends; null where that is not known. */
  start: Point | null;
  end: Point | null;
  heads: { start: boolean; end: boolean };
}

/** A longer label is cut: the graph is read by people and prompts, the scene keeps everything. */
const LABEL_LIMIT = 200;
const FORMS: Readonly<Record<string, Drawn['form']>> = {
  rectangle: 'rectangle',
  ellipse: 'ellipse',
  diamond: 'diamond',
  image: 'rectangle',
  frame: 'rectangle',
  magicframe: 'rectangle',
};
/** A line that comes back to where it began is a shape drawn by hand, if it is no smaller than this. */
const SMALLEST_LOOP = 30;

/** White space made single, and not too long. */
export const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, LABEL_LIMIT);

/** Reads one element; null for what is deleted or not understood. Never throws. */
export function readElement(input: unknown): Drawn | null {
  if (typeof input !== 'object' || input === null) return null;
  const element = input as Record<string, unknown>;
  const { id, type, isDeleted, containerId, frameId, groupIds, customData } = element;
  if (typeof id !== 'string' || typeof type !== 'string' || isDeleted === true) return null;
  const words = [element.originalText, element.text, element.name].find((text) => typeof text === 'string' && text);
  const drawn: Drawn = {
    id,
    what: 'shape',
    form: FORMS[type] ?? 'freehand',
    text: tidy(typeof words === 'string' ? words : ''),
    container: asId(containerId),
    box: boxOf(element),
    groups: Array.isArray(groupIds) ? groupIds.filter((group) => typeof group === 'string') : [],
    frame: asId(frameId),
    hint: typeof customData === 'object' && customData !== null ? (customData as Record<string, unknown>).kind : null,
    from: null,
    to: null,
    start: null,
    end: null,
    heads: { start: false, end: false },
  };
  if (type === 'text') return { ...drawn, what: 'text' };
  if (type === 'frame' || type === 'magicframe') return { ...drawn, what: 'frame' };
  if (type === 'arrow' || type === 'line' || type === 'draw' || type === 'freedraw')
    return lineOf(drawn, type, element);
  return type in FORMS ? drawn : null;
}

function lineOf(drawn: Drawn, type: string, element: Record<string, unknown>): Drawn {
  const places = pointsOf(element);
  const [start, end] = [places[0] ?? null, places.at(-1) ?? null];
  const line: Drawn = {
    ...drawn,
    what: 'line',
    from: boundTo(element.startBinding),
    to: boundTo(element.endBinding),
    start,
    end,
    box: places.length > 0 ? boxAround(places) : drawn.box,
    heads: {
      start: isHead(element.startArrowhead, false),
      end: isHead(element.endArrowhead, type === 'arrow'),
    },
  };
  return type !== 'arrow' && isLoop(line, places) ? { ...line, what: 'shape', start: null, end: null } : line;
}

/** Missing means what Excalidraw takes it for. */
const isHead = (head: unknown, missing: boolean): boolean => (head === undefined ? missing : typeof head === 'string');

function isLoop({ box, start, end, from, to }: Drawn, places: readonly Point[]): boolean {
  if (!box || !start || !end || from || to || places.length < 4) return false;
  const gap = Math.hypot(start.x - end.x, start.y - end.y);
  return Math.min(box.width, box.height) >= SMALLEST_LOOP && gap <= 0.2 * Math.hypot(box.width, box.height);
}

const asId = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && Math.abs(value) < 1e9;

function boundTo(binding: unknown): string | null {
  if (typeof binding !== 'object' || binding === null) return null;
  return asId((binding as Record<string, unknown>).elementId);
}

function boxOf({ x, y, width, height }: Record<string, unknown>): Box | null {
  if (!isNumber(x) || !isNumber(y) || !isNumber(width) || !isNumber(height)) return null;
  // Older versions keep the direction in which a shape was drawn.
  return { x: Math.min(x, x + width), y: Math.min(y, y + height), width: Math.abs(width), height: Math.abs(height) };
}

function pointsOf({ x, y, points, angle, width, height }: Record<string, unknown>): Point[] {
  if (!isNumber(x) || !isNumber(y)) return [];
  const places = (Array.isArray(points) ? points : []).flatMap((point): Point[] =>
    Array.isArray(point) && isNumber(point[0]) && isNumber(point[1]) ? [{ x: x + point[0], y: y + point[1] }] : [],
  );
  if (places.length < 2 && isNumber(width) && isNumber(height)) places.push({ x, y }, { x: x + width, y: y + height });
  return isNumber(angle) && angle !== 0 ? turned(places, angle) : places;
}

/** Excalidraw turns an element around the middle of its box. */
function turned(places: Point[], angle: number): Point[] {
  const { x, y, width, height } = boxAround(places);
  const [cx, cy, cos, sin] = [x + width / 2, y + height / 2, Math.cos(angle), Math.sin(angle)];
  return places.map((place) => ({
    x: cx + (place.x - cx) * cos - (place.y - cy) * sin,
    y: cy + (place.x - cx) * sin + (place.y - cy) * cos,
  }));
}

export function boxAround(places: readonly Point[]): Box {
  let [left, top, right, bottom] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (const { x, y } of places) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return places.length === 0
    ? { x: 0, y: 0, width: 0, height: 0 }
    : { x: left, y: top, width: right - left, height: bottom - top };
}
