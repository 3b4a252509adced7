import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Earned, gated, heldAt, levelOf, overallOf, scoreOf, type Weighed } from './arithmetic.ts';

/** Weight and bar of D1 … D8, and the core dimensions, as scoring.md has them. */
const TABLE = {
  senior: { plan: ['15/3', '10/2', '20/3', '15/2', '15/2', '10/2', '15/2', '0/-'], core: [1, 3, 4, 7] },
  staff: { plan: ['10/3', '10/3', '15/3', '15/3', '20/3', '10/3', '10/3', '10/2'], core: [3, 4, 5, 8] },
  principal: { plan: ['15/3', '5/2', '15/3', '10/2', '5/2', '10/3', '15/3', '25/3'], core: [1, 3, 7, 8] },
};
type Name = keyof typeof TABLE;

const dimensions = (name: Name, levelFor: (bar: number) => number): Weighed[] =>
  TABLE[name].plan.map((cell, n) => {
    const [weight, bar] = cell.split('/').map(Number);
    const counts = bar !== undefined && Number.isFinite(bar);
    const level = counts ? levelFor(bar) : 0;
    return {
      id: `D${n + 1}`,
      weight: weight ?? 0,
      bar: counts ? bar : null,
      core: TABLE[name].core.includes(n + 1),
      evaluable: true,
      level,
      score: counts ? scoreOf(level, bar) : null,
    };
  });

/** Items two at each anchor, met up to an anchor. */
const metUpTo = (anchor: number): Earned[] =>
  [1, 2, 3, 4].flatMap((each) => [1, 2].map(() => ({ anchor: each, credit: each <= anchor ? 1 : 0 })));

describe('S1: the level of a dimension', () => {
  it.each([0, 1, 2, 3, 4])('is %i when the items up to that anchor are met', (anchor) => {
    expect(levelOf(metUpTo(anchor))).toBe(anchor);
  });

  it('asks for half of the items at an anchor, rounded up', () => {
    const one = (count: number, met: number): Earned[] =>
      Array.from({ length: count }, (_, n) => ({ anchor: 1, credit: n < met ? 1 : 0 }));
    expect(heldAt(one(3, 1))).toBe(1);
    expect(heldAt(one(3, 2))).toBe(null);
    expect(
      levelOf([
        { anchor: 1, credit: 0.5 },
        { anchor: 2, credit: 0 },
        { anchor: 3, credit: 0 },
        { anchor: 4, credit: 0 },
      ]),
    ).toBe(0.5);
  });

  it('lets credit above an anchor count for it, as the formula says', () => {
    // C = 1, 1, 1, 1 and need = 1 each: f = 1 throughout.
    expect(levelOf([1, 2, 3, 4].map((anchor) => ({ anchor, credit: anchor === 4 ? 1 : 0 })))).toBe(4);
    // C_1 = 2, C_2 = 2, C_3 = 1, C_4 = 0 with two items each, need 1.
    const items = [
      [1, 0],
      [1, 0],
      [2, 1],
      [2, 0],
      [3, 0.5],
      [3, 0],
      [4, 0],
      [4, 0],
    ].map(([anchor = 0, credit = 0]) => ({ anchor, credit }));
    // f = 1, 1, ½, 0 → L = 1 + 1 + ½ + 0.
    expect(levelOf(items)).toBe(2.5);
  });

  const earned = fc.array(fc.record({ anchor: fc.integer({ min: 1, max: 4 }), credit: fc.constantFrom(0, 0.5, 1) }), {
    minLength: 1,
    maxLength: 24,
  });

  it('stays within 0 and 4 and does not hang on the order', () => {
    fc.assert(
      fc.property(earned, (items) => {
        const level = levelOf(items);
        expect(level).toBeGreaterThanOrEqual(0);
        expect(level).toBeLessThanOrEqual(4);
        expect(levelOf(items.toReversed())).toBe(level);
      }),
    );
  });

  it('never falls with more credit', () => {
    fc.assert(
      fc.property(earned, fc.nat(), (items, pick) => {
        const better = items.map((item, n) =>
          n === pick % items.length ? { ...item, credit: Math.min(1, item.credit + 0.5) } : item,
        );
        expect(levelOf(better)).toBeGreaterThanOrEqual(levelOf(items));
      }),
    );
  });
});

describe('S1: the overall score', () => {
  it.each(['senior', 'staff', 'principal'] as const)('is exactly 75 when every bar is met (%s)', (name) => {
    expect(overallOf(dimensions(name, (bar) => bar))).toBe(75);
  });

  it.each([
    ['senior', 66.25],
    ['staff', 52.5],
    ['principal', 55],
  ] as const)('at level 2 throughout, %s gives %d', (name, points) => {
    expect(overallOf(dimensions(name, () => 2))).toBe(points);
  });

  it('is 100 at level 4 and 0 at level 0', () => {
    expect(overallOf(dimensions('staff', () => 4))).toBe(100);
    expect(overallOf(dimensions('staff', () => 0))).toBe(0);
  });

  it('leaves out what could not be evaluated', () => {
    const all = dimensions('senior', (bar) => bar).map((each) =>
      each.id === 'D2' ? { ...each, evaluable: false, score: null } : each,
    );
    expect(overallOf(all)).toBe(75);
  });

  it('never falls with a level', () => {
    const level = fc.double({ min: 0, max: 4, noNaN: true });
    fc.assert(
      fc.property(
        level,
        level,
        fc.constantFrom(1, 2, 3),
        (a, b, bar) => a <= b === scoreOf(a, bar) <= scoreOf(b, bar) || Math.abs(a - b) < 1e-6,
      ),
    );
  });
});

describe('S1: gates and verdicts', () => {
  it.each([
    [90, 'strong_hire', 'gold'],
    [89.999999999, 'hire', 'silver'],
    [75, 'hire', 'silver'],
    [74.999, 'lean_hire', 'bronze'],
    [60, 'lean_hire', 'bronze'],
    [50, 'lean_no_hire', 'none'],
    [30, 'no_hire', 'none'],
    [29.9, 'strong_no_hire', 'none'],
  ] as const)('%d is %s, %s', (overall, verdict, certificate) => {
    expect(
      gated(
        overall,
        dimensions('senior', (bar) => bar),
      ),
    ).toEqual({ overall, verdict, certificate, gates: [] });
  });

  it('caps the score at 59 where a core dimension is below level 1', () => {
    const plan = dimensions('senior', () => 4).map((each) => (each.id === 'D4' ? { ...each, level: 0.5 } : each));
    expect(gated(92, plan)).toMatchObject({ overall: 59, verdict: 'lean_no_hire', certificate: 'none' });
  });

  it('caps the verdict where a core dimension is more than one level below its bar', () => {
    const plan = dimensions('staff', () => 4).map((each) => (each.id === 'D5' ? { ...each, level: 1.9 } : each));
    expect(gated(92, plan)).toMatchObject({ overall: 92, verdict: 'lean_no_hire', certificate: 'none' });
    const edge = plan.map((each) => (each.id === 'D5' ? { ...each, level: 2 } : each));
    expect(gated(92, edge)).toMatchObject({ overall: 92, verdict: 'strong_hire', certificate: 'gold' });
  });
});
