import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boardPng } from './board-png.ts';
import { boardSvg } from './board-svg.ts';

const sceneOf = (name: string): unknown[] =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../../../tests/fixtures/boards/${name}.excalidraw`), 'utf8'))
    .elements;
/** However busy the machine is. */
const PATIENT = 60_000;
/** A board with far more on it than an interview has time for. */
const crowded = Array.from({ length: 400 }, (_, at) => ({
  id: `t${at}`,
  type: 'text',
  text: `Service number ${at}`,
  fontSize: 20,
  x: (at % 20) * 200,
  y: Math.floor(at / 20) * 60,
  width: 180,
  height: 25,
}));
/** Width and height of a PNG (pixels). */
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];

describe('a picture of the whiteboard', () => {
  test('shows the forms and the words', () => {
    const svg = boardSvg(sceneOf('six-parts'))?.text ?? '';
    for (const words of ['Phone app', 'Order service', 'Orders DB', 'writes']) expect(svg).toContain(words);
    expect(svg.match(/<polyline/g)).toHaveLength(5);
    expect(svg).toContain('<ellipse');
  });

  test('holds no markup of the candidate', () => {
    const svg = boardSvg(sceneOf('hostile'))?.text ?? '';
    expect(svg).toContain('&#60;script&#62;');
    expect(svg).not.toMatch(/<(script|img|a|image|foreignObject)\b/i);
  });

  test('is nothing where nothing is drawn', async () => {
    expect(boardSvg([])).toBeNull();
    expect(
      await boardPng([{ id: 'a', type: 'rectangle', isDeleted: true, x: 0, y: 0, width: 5, height: 5 }]),
    ).toBeNull();
  });

  test.each(['six-parts', 'nested-groups', 'by-hand', 'hostile', 'older-version'])(
    '%s becomes a PNG of at most 1,024 pixels a side and 300 KB',
    async (name) => {
      const png = await boardPng(sceneOf(name), PATIENT);
      if (!png) throw new Error('There is no picture.');
      expect(png.subarray(1, 4).toString()).toBe('PNG');
      expect(Math.max(...sizeOf(png))).toBeLessThanOrEqual(1_024);
      expect(Math.max(...sizeOf(png))).toBeGreaterThan(200);
      expect(png.length).toBeLessThan(300_000);
    },
  );

  test('holds so much of a crowded board as can be drawn soon', () => {
    const points = Array.from({ length: 5_000 }, (_, at) => [at, at % 7]);
    const scribble = { id: 'f', type: 'freedraw', x: 0, y: 0, width: 5_000, height: 7, points };
    const svg = boardSvg([...crowded, scribble])?.text ?? '';
    expect(svg.match(/<text /g)).toHaveLength(300);
    const [, drawn = ''] = /<polyline points="([^"]*)"/.exec(svg) ?? [];
    expect(drawn.split(' ').length).toBeLessThanOrEqual(101);
    expect(drawn).toMatch(/^0,0 .* 4999,1$/);
  });

  test('is drawn while the server goes on with everything else', async () => {
    let drawing = true;
    const drawn = boardPng(crowded, PATIENT).finally(() => {
      drawing = false;
    });
    let turns = 0;
    while (drawing) {
      turns += 1;
      await setImmediate();
    }
    expect((await drawn)?.subarray(1, 4).toString()).toBe('PNG');
    expect(turns).toBeGreaterThan(20);
  });

  test('is left out where it would keep the candidate waiting', async () => {
    expect(await boardPng(crowded, 0)).toBeNull();
  });

  test('is drawn or left out, whatever a scene holds, and never fails', () => {
    const field = fc.oneof(fc.double(), fc.string(), fc.constant(null), fc.constant('"><script>'));
    const element = fc.record({
      id: fc.string({ minLength: 1 }),
      type: fc.constantFrom('rectangle', 'ellipse', 'diamond', 'arrow', 'line', 'freedraw', 'text', 'frame'),
      x: fc.double(),
      y: fc.double(),
      width: fc.double(),
      height: fc.double(),
      points: fc.array(fc.array(fc.double(), { maxLength: 2 })),
      text: fc.string(),
      strokeColor: field,
      backgroundColor: field,
      fontSize: field,
      angle: field,
    });
    fc.assert(
      fc.property(fc.array(element, { maxLength: 6 }), (scene) => {
        const svg = boardSvg(scene);
        if (svg) expect(svg.text).not.toMatch(/NaN|Infinity|<script/);
      }),
    );
  });
});
