import type { ScorecardDimension } from '@onsite/server/contract/scorecard';
import { expect, it } from 'vitest';
import { stoppedEarly } from './stopped.ts';

const MINUTE = 60_000;
const depth: ScorecardDimension = {
  ...{ id: 'D5', title: 'Depth', level: 0, bar: 3, weight: 20, score: null, evaluable: false, summary: '' },
  nextStep: '',
};
const all = { dimensions: [{ ...depth, evaluable: true }] };
const ended = (after: number, endReason: 'completed' | 'withdrawn' | 'timeUp', givenBack = 0) => ({
  session: { startedAt: 0, endedAt: after * MINUTE, endsAt: (45 + givenBack) * MINUTE },
  course: {
    plan: [
      { id: 'framing', title: 'Framing', minutes: 15, endsAt: 15 * MINUTE },
      { id: 'design', title: 'Design', minutes: 30, endsAt: (45 + givenBack) * MINUTE },
    ],
    ...{ endReason, entered: [], boards: [], codes: [] },
  },
});

it('says of an interview that was stopped early how long it was and what its score leaves out', () => {
  expect(stoppedEarly(ended(8.7, 'withdrawn'), { dimensions: [depth] })).toBe(
    'You stopped after 8 of 45 minutes. What had not come up is not in this score: Depth. A whole interview asks more.',
  );
  expect(stoppedEarly(ended(8, 'completed'), all)).toContain('Every part had come up');
  expect(stoppedEarly(ended(0.5, 'withdrawn'), all)).toContain('after less than one of 45 minutes');
});

it('says nothing of an interview that was had', () => {
  expect(stoppedEarly(ended(23, 'completed'), all)).toBeNull();
  expect(stoppedEarly(ended(45, 'timeUp'), all)).toBeNull();
  expect(stoppedEarly(ended(40, 'withdrawn'), all)).toContain('after 40 of 45');
});

it('does not take time that was given back for time used', () => {
  expect(stoppedEarly(ended(28, 'completed', 10), all)).toContain('after 18 of 45');
});
