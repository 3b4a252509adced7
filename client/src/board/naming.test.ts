import { expect, it } from 'vitest';
import { beginsName } from './naming.ts';

const key = (name: string, more = {}) =>
  beginsName({ key: name, ctrlKey: false, metaKey: false, altKey: false, isComposing: false, ...more });

it('takes letters and digits for the beginning of a name, and leaves every other key to the board', () => {
  expect(['U', 's', 'é', '2'].map((name) => key(name))).toEqual([true, true, true, true]);
  expect(['Enter', 'ArrowLeft', 'Delete', ' ', '?', 'F2', 'Dead'].some((name) => key(name))).toBe(false);
  expect(key('z', { ctrlKey: true })).toBe(false);
  expect(key('c', { metaKey: true })).toBe(false);
});
