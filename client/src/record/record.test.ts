import type { Turn } from '@onsite/server/contract/candidate-view';
import type { SessionCourse } from '@onsite/server/contract/http';
import { expect, it } from 'vitest';
import { barsMet } from './bars.ts';
import { momentsOf, placeOfTurn, turnBeside } from './moments.ts';
import { phaseUse } from './phase-use.ts';
import { talkShare } from './talk-share.ts';

const turn = (id: string, at: number, phase = 'requirements', text = id, by: Turn['by'] = 'candidate'): Turn => ({
  ...{ id, by, text, at, phase, move: null, interrupted: false, draft: false },
});
const MINUTE = 60_000;
const phase = (id: string, title: string, minutes: number) => ({ id, title, minutes, endsAt: 0 });
const plan = [
  phase('requirements', 'Requirements', 5),
  phase('high-level', 'High-level design', 15),
  phase('scale', 'Scale', 10),
];
const entered = (...at: [phase: string, minute: number][]): SessionCourse['entered'] =>
  at.map(([id, minute]) => ({ phase: id, at: minute * MINUTE }));

it('measures a phase from its entry to that of the next, and the last one to the end', () => {
  const course = { plan, entered: entered(['requirements', 0], ['high-level', 6]) };
  const use = phaseUse([turn('a', 1_000)], course, { startedAt: 0, endedAt: 20 * MINUTE });
  expect(use.map(({ id, enteredAt, usedMs, budgetMs }) => [id, enteredAt, usedMs, budgetMs])).toEqual([
    ['requirements', 0, 6 * MINUTE, 5 * MINUTE],
    ['high-level', 6 * MINUTE, 14 * MINUTE, 15 * MINUTE],
    ['scale', null, 0, 10 * MINUTE],
  ]);
});

it('gives a phase in which nothing was said its time all the same', () => {
  const course = { plan, entered: entered(['requirements', 0], ['high-level', 5], ['scale', 7]) };
  const use = phaseUse([turn('a', 0), turn('b', 8 * MINUTE, 'scale')], course, { startedAt: 0, endedAt: null });
  expect(use.map(({ usedMs, turns }) => [usedMs / MINUTE, turns.length])).toEqual([
    [5, 1],
    [2, 0],
    [1, 1],
  ]);
});

it('keeps phases that the plan does not know, and says no budget for them', () => {
  const course = { plan: [], entered: entered(['deep-dive', 0]) };
  const [only] = phaseUse([turn('a', 0, 'deep-dive')], course, { startedAt: 0, endedAt: null });
  expect(only).toMatchObject({ title: 'Deep dive', budgetMs: null, usedMs: 0 });
});

it('shares the talk by words', () => {
  const turns = [turn('a', 0, '', 'one two  three'), turn('b', 0, '', 'four', 'interviewer')];
  expect(talkShare(turns)).toEqual({ candidateWords: 3, interviewerWords: 1, share: 0.75 });
  expect(talkShare([]).share).toBeNull();
});

const moments = momentsOf([turn('a', 10), turn('b', 30), turn('c', 50)], {
  boards: [
    { revision: 1, at: 20 },
    { revision: 2, at: 25 },
    { revision: 3, at: 50 },
  ],
  codes: [{ revision: 1, at: 60, language: 'go' }],
});

it('tells for each moment what had been said, drawn and written by then', () => {
  expect(moments.map(({ kind, turn: said, board, code }) => [kind, said?.id, board, code])).toEqual([
    ['turn', 'a', 0, 0],
    ['board', 'a', 1, 0],
    ['board', 'a', 2, 0],
    ['turn', 'b', 2, 0],
    ['board', 'b', 3, 0],
    ['turn', 'c', 3, 0],
    ['code', 'c', 3, 1],
  ]);
});

it('finds a turn among the moments, and the turn before and after any of them', () => {
  expect(placeOfTurn(moments, 'b')).toBe(3);
  expect(placeOfTurn(moments, 'nobody')).toBe(-1);
  expect([turnBeside(moments, 2, 1), turnBeside(moments, 2, -1)]).toEqual([3, 0]);
  expect([turnBeside(moments, 5, 1), turnBeside(moments, 0, -1)]).toEqual([6, 0]);
  expect(turnBeside([], 0, 1)).toBe(0);
});

it('counts bars met among the judged dimensions only', () => {
  const figures = { level: 3, bar: 3, weight: 10, evaluable: true };
  const dimensions = [
    figures,
    { ...figures, level: 2.999999999 },
    { ...figures, level: 0, evaluable: false },
    { ...figures, level: 4, weight: 0, bar: null },
  ];
  expect(barsMet(dimensions)).toEqual({ met: 1, of: 2 });
});
