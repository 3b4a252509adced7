import { describe, expect, it } from 'vitest';
import { orderOf } from './order.ts';

const text = (file: string, quality: number, words: number, points: number, scenario = 'coffee', level?: string) => ({
  scenario,
  level,
  file,
  quality,
  words,
  points,
});

describe('the order of texts', () => {
  it('is right where the better text has more points, and half right at a draw', () => {
    expect(orderOf([text('good', 2, 500, 70), text('bad', 1, 500, 40)])).toMatchObject({
      pairs: 1,
      right: 1,
      byWords: 0.5,
    });
    expect(orderOf([text('good', 2, 500, 40), text('bad', 1, 500, 40)])).toMatchObject({ pairs: 1, right: 0.5 });
  });

  it('tells each inversion', () => {
    const { right, inversions } = orderOf([text('good', 2, 500, 30), text('bad', 1, 450, 40)]);
    expect(right).toBe(0);
    expect(inversions).toEqual(['coffee: good (30.0) not above bad (40.0)']);
  });

  it('compares neither unlike lengths nor other scenarios or levels nor equals', () => {
    const texts = [
      text('good', 2, 1000, 70),
      text('short', 1, 700, 40),
      text('other', 1, 1000, 40, 'tea'),
      text('staff', 1, 1000, 40, 'coffee', 'staff'),
      text('peer', 2, 1000, 60),
    ];
    expect(orderOf(texts).pairs).toBe(0);
  });
});
