import { expect, it } from 'vitest';
import { lengths, segments } from './segments.ts';

const plan = (id: string, minutes: number, endsAt: number) => ({ id, title: id, minutes, endsAt });
const view = {
  phases: [plan('a', 5, 300), plan('b', 15, 1200), plan('c', 10, 1800)],
  phase: 'b',
  phaseEndsAt: 1200,
  entered: [
    { phase: 'a', at: 0 },
    { phase: 'b', at: 200 },
  ],
  startedAt: 0,
  endsAt: 1800,
};

it('fills the phase from when it was entered, early or not', () => {
  expect(segments(view, 700).map(({ state, filled }) => [state, filled])).toEqual([
    ['past', 1],
    ['now', 0.5],
    ['ahead', 0],
  ]);
});

it('keeps a phase that runs over whole and the next one empty', () => {
  expect(segments(view, 1230).map(({ filled }) => filled)).toEqual([1, 1, 0]);
});

it('measures the phase from its entry and the session from its start', () => {
  expect(lengths(view)).toEqual({ phaseMs: 1000, totalMs: 1800 });
});
