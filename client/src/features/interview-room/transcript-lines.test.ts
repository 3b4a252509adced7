import type { Turn } from '@onsite/server/contract/candidate-view';
import { expect, it } from 'vitest';
import { transcriptLines } from './transcript-lines.ts';

const turn = (id: string, by: Turn['by'], at: number): Turn => ({
  id,
  by,
  at,
  text: id,
  phase: 'a',
  move: null,
  interrupted: false,
  draft: false,
});
const phases = [
  { id: 'a', title: 'Requirements', minutes: 5, endsAt: 0 },
  { id: 'b', title: 'High-level design', minutes: 15, endsAt: 0 },
];
const shape = (entered: { phase: string; at: number }[], turns: Turn[]) =>
  transcriptLines({ phases, entered, turns }).map((line) =>
    line.kind === 'phase' ? `# ${line.title}` : `${line.continues ? '+' : ''}${line.turn.id}`,
  );

it('marks each phase before the first turn in it', () => {
  expect(
    shape(
      [
        { phase: 'a', at: 0 },
        { phase: 'b', at: 20 },
      ],
      [turn('q', 'interviewer', 0), turn('x', 'candidate', 10), turn('r', 'interviewer', 20)],
    ),
  ).toEqual(['# Requirements', 'q', 'x', '# High-level design', 'r']);
});

it('joins turns of one person, but not over a phase mark', () => {
  expect(
    shape(
      [{ phase: 'b', at: 20 }],
      [turn('x', 'candidate', 5), turn('y', 'candidate', 10), turn('z', 'candidate', 30)],
    ),
  ).toEqual(['x', '+y', '# High-level design', 'z']);
});

it('marks a phase in which nothing was said yet', () => {
  expect(shape([{ phase: 'a', at: 0 }], [])).toEqual(['# Requirements']);
});
