import { expect, it } from 'vitest';
import { depthOf } from './hanging-indent.ts';

it('measures how deep a line stands, tabs included, up to a limit', () => {
  expect(['a', '    a', '\ta', '  \ta', ''].map((line) => depthOf(line, 4))).toEqual([0, 4, 4, 4, 0]);
  expect(depthOf(`${' '.repeat(80)}a`, 4)).toBe(24);
});
