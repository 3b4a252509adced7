import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boardPng } from './board-png.ts';
import { boardSvg } from './board-svg.ts';

const sceneOf = (name: string): unknown[] =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../../../tests/fixtures/boards/${name}.excalidraw`), 'utf8'))
    .elements;
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
      const png = await boardPng(sceneOf(name));
      if (!png) throw new Error('There is no picture.');
      expect(png.subarray(1, 4).toString()).toBe('PNG');
      expect(Math.max(...sizeOf(png))).toBeLessThanOrEqual(1_024);
      expect(Math.max(...sizeOf(png))).toBeGreaterThan(200);
      expect(png.length).toBeLessThan(300_000);
    },
  );

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
