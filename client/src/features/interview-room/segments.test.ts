import { expect, it } from 'vitest';
import { lengths, segments, segmentsAtEnd } from './segments.ts';

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

it('fills each phase by what was used of it once all is over', () => {
  const minute = 60_000;
  const entered = [
    { phase: 'a', at: 0 },
    { phase: 'b', at: minute },
    { phase: 'c', at: minute + 3_000 },
  ];
  const ended = { ...view, phase: 'c', entered };
  const filled = segmentsAtEnd(ended, 21 * minute).map((part) => [part.state, Math.round(part.filled * 100)]);
  expect(filled).toEqual([
    ['past', 20],
    ['past', 0],
    ['now', 100],
  ]);
  expect(segmentsAtEnd({ ...view, entered: [] }, minute).map((part) => part.filled)).toEqual([0, 0, 0]);
});
