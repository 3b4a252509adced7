import { describe, expect, it } from 'vitest';
import { zoomedBy } from './zoom.ts';

const view = { scrollX: -120, scrollY: 40, width: 400, height: 600, zoom: { value: 1 } };
/** What of the drawing stands in the middle of the view. */
const middle = (seen: Pick<typeof view, 'scrollX' | 'scrollY' | 'zoom'>) => [
  view.width / 2 / seen.zoom.value - seen.scrollX,
  view.height / 2 / seen.zoom.value - seen.scrollY,
];

describe('zooming', () => {
  it('keeps in the middle what was there', () => {
    const near = zoomedBy(1.25, view);
    expect(near.zoom.value).toBe(1.25);
    expect(middle(near)).toEqual([expect.closeTo(320), expect.closeTo(260)]);
    expect(middle(zoomedBy(0.5, view))).toEqual([expect.closeTo(320), expect.closeTo(260)]);
  });

  it('ends where nothing could be made out any more, and moves nothing there', () => {
    const farthest = { ...view, ...zoomedBy(0.01, view) };
    expect(farthest.zoom.value).toBe(0.1);
    expect(zoomedBy(0.8, farthest)).toEqual({
      scrollX: farthest.scrollX,
      scrollY: farthest.scrollY,
      zoom: { value: 0.1 },
    });
    expect(zoomedBy(99, view).zoom.value).toBe(4);
  });
});
