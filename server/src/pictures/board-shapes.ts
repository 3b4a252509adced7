import { type Box, type Point, readElement } from '../detect/board/elements.ts';

interface Common {
  box: Box;
  /** Radians, around the middle of the box. */
  angle: number;
  stroke: string;
  fill: string;
  width: number;
  dashed: boolean;
}
/** One thing to draw, with nothing in it but numbers, colours and words. */
export type Shape =
  | (Common & { form: 'rectangle' | 'ellipse' | 'diamond'; round: boolean })
  | (Common & { form: 'frame'; text: string })
  | (Common & { form: 'line'; points: readonly Point[]; startHead: boolean; endHead: boolean })
  | (Common & { form: 'text'; text: string; size: number; align: 'left' | 'center' | 'right'; onLine: boolean });

const INK = '#1e1e1e';
/** More of them would be no picture any more. Text costs most to draw. */
const MOST_SHAPES = 1_500;
const MOST_TEXTS = 300;
/** Of a line: a hand-drawn one keeps its course with fewer points. */
const MOST_POINTS = 100;

/** What of an Excalidraw scene can be drawn, in its order. Never throws. */
export function shapesOf(scene: readonly unknown[]): Shape[] {
  const all = scene.slice(0, MOST_SHAPES).map((input) => ({ input, read: readElement(input) }));
  let texts = 0;
  const lines = new Set(all.flatMap(({ read }) => (read?.what === 'line' ? [read.id] : [])));
  return all.flatMap(({ input, read }): Shape[] => {
    if (!read?.box) return [];
    const element = input as Record<string, unknown>;
    const common: Common = {
      box: read.box,
      angle: between(element.angle, -7, 7, 0),
      stroke: colour(element.strokeColor, INK),
      fill: colour(element.backgroundColor, 'none'),
      width: between(element.strokeWidth, 0.5, 8, 2),
      dashed: element.strokeStyle === 'dashed' || element.strokeStyle === 'dotted',
    };
    if (read.what === 'text') {
      if (++texts > MOST_TEXTS) return [];
      return textOf(element, common, lines.has(read.container ?? ''));
    }
    if (read.what === 'frame') return [{ ...common, form: 'frame', text: read.text }];
    const points = pathOf(element);
    if (points.length > 1) {
      return [{ ...common, angle: 0, form: 'line', points, startHead: read.heads.start, endHead: read.heads.end }];
    }
    const form = read.form === 'freehand' ? 'rectangle' : read.form;
    return read.what === 'shape' ? [{ ...common, form, round: element.roundness !== null }] : [];
  });
}

function textOf(element: Record<string, unknown>, common: Common, onLine: boolean): Shape[] {
  const { text, textAlign } = element;
  if (typeof text !== 'string' || text.trim() === '') return [];
  const align = textAlign === 'center' || textAlign === 'right' ? textAlign : 'left';
  const size = between(element.fontSize, 4, 200, 20);
  return [{ ...common, form: 'text', text: text.slice(0, 500), size, align, onLine }];
}

/** The points of a line, where it lies in the scene. */
function pathOf({ x, y, points }: Record<string, unknown>): Point[] {
  if (typeof x !== 'number' || typeof y !== 'number' || !Array.isArray(points)) return [];
  const step = Math.ceil(points.length / MOST_POINTS);
  const some = points.filter((_point, at) => at % step === 0 || at === points.length - 1);
  return some.flatMap((point: unknown): Point[] => {
    const [dx, dy] = Array.isArray(point) ? (point as unknown[]) : [];
    return isStep(dx) && isStep(dy) ? [{ x: x + dx, y: y + dy }] : [];
  });
}

/** Farther than that nobody draws, and sums would leave the numbers. */
const isStep = (value: unknown): value is number => typeof value === 'number' && Math.abs(value) <= 1e6;

/** Only what cannot be anything but a colour. */
const colour = (value: unknown, otherwise: string): string =>
  typeof value === 'string' && /^#[\da-f]{3,8}$/i.test(value) ? value : otherwise;

function between(value: unknown, least: number, most: number, otherwise: number): number {
  return typeof value === 'number' && Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : otherwise;
}
