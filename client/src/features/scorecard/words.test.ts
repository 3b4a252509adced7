import type { Turn } from '@onsite/server/contract/candidate-view';
import type { Scorecard, ScorecardDimension, ScorecardItem } from '@onsite/server/contract/scorecard';
import { expect, it } from 'vitest';
import { certificateLine, flagLine, gateLines, hintCost, whyNotScored } from './words.ts';

const depth: ScorecardDimension = {
  id: 'D5',
  title: 'Depth',
  level: 0,
  bar: 3,
  weight: 20,
  score: null,
  evaluable: false,
  summary: '',
  nextStep: '',
};
const card: Scorecard = {
  engine: 'built-in',
  model: null,
  rubric: { id: 'r', version: '1', sha256: '' },
  scenario: { id: 's', sha256: '' },
  level: 'staff',
  overall: null,
  interval: null,
  coverage: 0.8,
  verdict: 'insufficient_evidence',
  certificate: 'silver',
  gates: [],
  flags: [],
  dimensions: [depth],
  items: [],
};
const said = (text: string): Turn => ({
  id: 't',
  by: 'candidate',
  text,
  at: 0,
  phase: 'scale',
  move: null,
  interrupted: false,
  draft: false,
});
const long = said('word '.repeat(60));

it('never names a certificate without level and engine', () => {
  expect(certificateLine(card)).toBe('Silver, Staff, built-in estimate');
  expect(certificateLine({ ...card, engine: 'model', model: 'openai:x' })).toBe('Silver, Staff, judged by openai:x');
  expect(certificateLine({ ...card, certificate: 'none' })).toBeNull();
});

it('words all gates of core parts in one notice, with their titles', () => {
  const broken = (id: string) => `${id} is a core dimension below level 1: the overall score is at most 59`;
  const short = (id: string) =>
    `${id} is a core dimension more than one level below its bar: at most lean_no_hire, no certificate`;
  const dimensions = [depth, { ...depth, id: 'D1' as const, title: 'Framing' }];
  const lines = (gates: string[]) => gateLines({ gates, dimensions });
  expect(lines([broken('D5'), short('D5'), short('D1')])).toEqual([
    'A core part below level 1: Depth. The overall score cannot pass 59. A core part more than one level below the bar: Framing. That holds the verdict at “Lean no hire” at most, without a certificate.',
  ]);
  expect(lines([short('D1'), short('D5')])[0]).toContain(
    'Core parts more than one level below the bar: Framing; Depth.',
  );
  expect(lines([])).toEqual([]);
  expect(lines(['D5 is new to this client', 'something else'])).toEqual([
    'Depth is new to this client',
    'something else',
  ]);
});

it('shows a flag that it does not know as it came', () => {
  expect(flagLine('judges-disagree')).toContain('no certificate');
  expect(flagLine('board-empty')).toBe('board empty');
});

it('says what a hint cost, and nothing where none was given', () => {
  const item: ScorecardItem = {
    id: 'i',
    dimension: 'D5',
    anchor: 3,
    question: '',
    status: 'met',
    credit: 1,
    hintRung: 0,
    evidence: [],
  };
  expect(hintCost(item)).toBeNull();
  expect(hintCost({ ...item, hintRung: 1 })).toBe('After a nudge, no cost');
  expect(hintCost({ ...item, hintRung: 2, credit: 0.5 })).toBe('After a hint, half credit');
  expect(hintCost({ ...item, hintRung: 3, credit: 0 })).toBe('After a full hint, no credit');
  expect(hintCost({ ...item, anchor: 4, credit: 0 })).toBe('Prompted, no credit');
});

it('says why there is no score without a figure', () => {
  expect(whyNotScored(card, [long])).toEqual(['The interview ended before a core part came up: Depth.']);
  expect(whyNotScored({ ...card, coverage: 0.4 }, [long])[0]).toContain('most of what counts');
  expect(whyNotScored({ ...card, dimensions: [] }, [said('hello')])).toHaveLength(1);
  expect(whyNotScored({ ...card, dimensions: [], flags: ['not-english'] }, [long])[0]).toContain('English');
  for (const line of whyNotScored({ ...card, coverage: 0.4 }, [said('hello')])) expect(line).not.toMatch(/\d/);
});
