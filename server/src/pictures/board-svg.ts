import { type Box, boxAround, type Point } from '../detect/board/elements.ts';
import { type Shape, shapesOf } from './board-shapes.ts';

/** Room around the drawing (scene units). */
const MARGIN = 24;
/** So much higher than its letters is a line of text. */
const LINE = 1.25;
const FONT = 'DejaVu Sans';

/** A drawing of the scene: its text, and its size in scene units. */
export interface Svg {
  text: string;
  width: number;
  height: number;
}

/**
 * The whiteboard as a plain drawing, for eyes that want to see what is where: forms, arrows, words and colours, without
 * the hand-drawn look. Null where nothing is drawn. Whatever a scene holds, only numbers, colours and escaped words
 * come out.
 */
export function boardSvg(scene: readonly unknown[]): Svg | null {
  const shapes = shapesOf(scene);
  if (shapes.length === 0) return null;
  const all = boxAround(shapes.flatMap(({ box: { x, y, width, height } }) => corners(x, y, width, height)));
  const [x, y] = [all.x - MARGIN, all.y - MARGIN];
  const [width, height] = [all.width + 2 * MARGIN, all.height + 2 * MARGIN];
  const drawn = shapes.map(svgOf).join('\n');
  const text = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${num(x)} ${num(y)} ${num(width)} ${num(height)}" width="${num(width)}" height="${num(height)}">
<rect x="${num(x)}" y="${num(y)}" width="${num(width)}" height="${num(height)}" fill="#ffffff"/>
${drawn}
</svg>`;
  return { text, width, height };
}

const corners = (x: number, y: number, width: number, height: number): Point[] => [
  { x, y },
  { x: x + width, y: y + height },
];

function svgOf(shape: Shape): string {
  const { box, angle, stroke, fill, width, dashed } = shape;
  const turn = angle === 0 ? '' : ` transform="rotate(${num((angle * 180) / Math.PI)} ${middle(box)})"`;
  const line = `stroke="${stroke}" stroke-width="${num(width)}"${dashed ? ' stroke-dasharray="8 6"' : ''}`;
  const filled = `fill="${fill}" ${line}${turn}`;
  switch (shape.form) {
    case 'rectangle':
      return `<rect ${placed(box)} rx="${shape.round ? 10 : 0}" ${filled}/>`;
    case 'ellipse':
      return `<ellipse cx="${num(box.x + box.width / 2)}" cy="${num(box.y + box.height / 2)}" rx="${num(box.width / 2)}" ry="${num(box.height / 2)}" ${filled}/>`;
    case 'diamond':
      return `<polygon points="${diamond(box)}" ${filled}/>`;
    case 'frame':
      return `<rect ${placed(box)} rx="8" fill="none" stroke="#999999" stroke-width="1"/>${words(shape.text, box.x, box.y - 8, 14, 'start', '#666666')}`;
    case 'line':
      return `<polyline points="${shape.points.map(pair).join(' ')}" fill="none" ${line}/>${heads(shape)}`;
    case 'text':
      return `<g${turn}>${words(shape.text, anchorX(shape), box.y + shape.size * 0.95, shape.size, ANCHORS[shape.align], stroke, shape.onLine)}</g>`;
  }
}

const ANCHORS = { left: 'start', center: 'middle', right: 'end' } as const;
const anchorX = ({ box, align }: Extract<Shape, { form: 'text' }>) =>
  align === 'center' ? box.x + box.width / 2 : align === 'right' ? box.x + box.width : box.x;

function words(text: string, x: number, y: number, size: number, anchor: string, colour: string, halo = false): string {
  const edge = halo ? ' stroke="#ffffff" stroke-width="8" paint-order="stroke"' : '';
  const lines = text
    .split('\n')
    .map((line, at) => `<tspan x="${num(x)}" y="${num(y + at * size * LINE)}">${escaped(line)}</tspan>`);
  return `<text font-family="${FONT}" font-size="${num(size)}" text-anchor="${anchor}" fill="${colour}"${edge}>${lines.join('')}</text>`;
}

/** Arrow heads as small triangles at the ends that have one. */
function heads({ points, startHead, endHead, stroke, width }: Extract<Shape, { form: 'line' }>): string {
  const at = (tip: Point | undefined, from: Point | undefined) => {
    if (!tip || !from) return '';
    const angle = Math.atan2(tip.y - from.y, tip.x - from.x);
    const wing = (turn: number) => ({
      x: tip.x - (10 + 2 * width) * Math.cos(angle + turn),
      y: tip.y - (10 + 2 * width) * Math.sin(angle + turn),
    });
    return `<polygon points="${[tip, wing(0.45), wing(-0.45)].map(pair).join(' ')}" fill="${stroke}"/>`;
  };
  return (startHead ? at(points[0], points[1]) : '') + (endHead ? at(points.at(-1), points.at(-2)) : '');
}

const diamond = ({ x, y, width, height }: Box): string =>
  [
    { x: x + width / 2, y },
    { x: x + width, y: y + height / 2 },
    { x: x + width / 2, y: y + height },
    { x, y: y + height / 2 },
  ]
    .map(pair)
    .join(' ');
const placed = ({ x, y, width, height }: Box) =>
  `x="${num(x)}" y="${num(y)}" width="${num(width)}" height="${num(height)}"`;
const middle = ({ x, y, width, height }: Box) => `${num(x + width / 2)} ${num(y + height / 2)}`;
const pair = ({ x, y }: Point) => `${num(x)},${num(y)}`;
const num = (value: number) => String(Math.round(value * 10) / 10);

/** Control characters are no XML, not even escaped. */
function escaped(text: string): string {
  const plain = [...text].filter((character) => character >= ' ' && character !== '\u007f').join('');
  return plain.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`).toWellFormed();
}
