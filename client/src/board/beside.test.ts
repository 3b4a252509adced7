import { expect, it } from 'vitest';
import { beside } from './beside.ts';

const box = (id: string, version: number, more = {}) => ({
  id,
  type: 'rectangle',
  y: 10,
  version,
  versionNonce: 1,
  ...more,
});
const ids = () => {
  let n = 0;
  return () => `new-${++n}`;
};

it('adds only what the present board does not have in this very version', () => {
  const added = beside([box('a', 1), box('b', 2), box('c', 1)], [box('a', 1), box('b', 1)], 100, ids());
  expect(added.map(({ id, y }) => [id, y])).toEqual([
    ['new-1', 110],
    ['new-2', 110],
  ]);
});

it('keeps labels and arrows tied to the shapes that came along, and to those that are there already', () => {
  const copy = [
    box('there', 1),
    box('b', 1, {
      boundElements: [
        { id: 't', type: 'text' },
        { id: 'x', type: 'arrow' },
      ],
    }),
    { id: 't', type: 'text', version: 1, containerId: 'b' },
    {
      id: 'x',
      type: 'arrow',
      version: 1,
      startBinding: { elementId: 'there', gap: 1 },
      endBinding: { elementId: 'b' },
    },
  ];
  const [b, t, x] = beside(copy, [box('there', 1)], 0, ids());
  expect(b).toMatchObject({ id: 'new-1', boundElements: [{ id: 'new-2' }, { id: 'new-3' }] });
  expect(t).toMatchObject({ id: 'new-2', containerId: 'new-1' });
  expect(x).toMatchObject({ startBinding: { elementId: 'there', gap: 1 }, endBinding: { elementId: 'new-1' } });
});
