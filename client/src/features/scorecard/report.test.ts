import type { ScorecardDimension, ScorecardItem } from '@onsite/server/contract/scorecard';
import { expect, it } from 'vitest';
import { dimensionReports, hasPoints, mostToGain, openByPart, shownCount, stepAndExample } from './report.ts';
import type { Line } from './twins.ts';

const dimension = (id: ScorecardDimension['id'], more: Partial<ScorecardDimension> = {}): ScorecardDimension => ({
  id,
  title: id,
  level: 2,
  bar: 3,
  weight: 10,
  score: 50,
  evaluable: true,
  summary: '',
  nextStep: '',
  ...more,
});
const item = (id: string, anchor: number, status: ScorecardItem['status']): ScorecardItem => ({
  id,
  dimension: 'D1',
  anchor,
  question: id,
  status,
  credit: status === 'met' ? 1 : 0,
  hintRung: 0,
  evidence: [],
});

const ids = (lines: readonly Line[] = []) => lines.map(({ item: { id } }) => id);

it('parts what was shown from what would have met the bar and what lies beyond it', () => {
  const [report] = dimensionReports({
    dimensions: [dimension('D1')],
    items: [
      item('four', 4, 'not_met'),
      item('three', 3, 'not_met'),
      item('two', 2, 'partial'),
      item('one', 1, 'met'),
      item('two-b', 2, 'not_met'),
    ],
  });
  expect(ids(report?.shown)).toEqual(['one', 'two']);
  expect(ids(report?.toBar)).toEqual(['two-b', 'three']);
  expect(ids(report?.beyond)).toEqual(['four']);
});

it('keeps what was heard in a dimension that could not be judged', () => {
  const heard = { ...item('heard', 2, 'cannot_evaluate'), evidence: [{ turnId: 't', quote: 'q' }] };
  const [report] = dimensionReports({
    dimensions: [dimension('D1', { evaluable: false })],
    items: [heard, item('open', 1, 'cannot_evaluate')],
  });
  expect(report?.shown).toEqual([{ item: heard, twins: [] }]);
  expect(ids(report?.toBar)).toEqual(['open']);
});

it('puts dimensions without weight last and gives the shares of the rest', () => {
  const reports = dimensionReports({
    dimensions: [dimension('D8', { weight: 0, bar: null }), dimension('D1', { weight: 30 }), dimension('D2')],
    items: [],
  });
  expect(reports.map(({ dimension: { id }, share }) => [id, share])).toEqual([
    ['D1', 0.75],
    ['D2', 0.25],
    ['D8', 0],
  ]);
});

it('finds the most to gain by weight, and none where every bar is met', () => {
  expect(mostToGain([dimension('D1', { score: 20, weight: 5 }), dimension('D2', { score: 40, weight: 20 })])).toBe(
    'D2',
  );
  expect(mostToGain([dimension('D1', { score: 75 }), dimension('D2', { score: null })])).toBeNull();
});

it('takes as open what no twin has shown, by part', () => {
  const asks = (id: string, status: ScorecardItem['status']) => ({ ...item(id, 2, status), question: 'Says the cost' });
  const card = {
    dimensions: [dimension('D1')],
    items: [asks('D1-any-cost', 'not_met'), asks('D1-cost', 'met'), item('D1-scope', 3, 'not_met')],
  };
  const open = openByPart(card, dimensionReports(card));
  expect(open.map((items) => items.map(({ id }) => id))).toEqual([['D1-scope']]);
  expect(openByPart({ ...card, dimensions: [dimension('D1', { score: 100 })] }, dimensionReports(card))).toEqual([]);
});

it('parts the example from the next step, and lives without one', () => {
  expect(stepAndExample('Next: follows one request. For example: “The app sends it.”')).toEqual({
    step: 'Follows one request.',
    example: 'The app sends it.',
  });
  expect(stepAndExample('Every sign was shown.')).toEqual({ step: 'Every sign was shown.', example: null });
});

it('has nothing to tell of a part that counts nothing and holds no point', () => {
  const none = { ...dimension('D8'), bar: null, weight: 0, score: null };
  const judged = { ...item('eight', 1, 'met'), dimension: 'D7' as const };
  const reports = dimensionReports({
    dimensions: [dimension('D1'), { ...none, id: 'D7' }, none],
    items: [judged],
  });
  expect(reports.filter(hasPoints).map((report) => report.dimension.id)).toEqual(['D1', 'D7']);
});

it('counts what was shown as the summary does: by signs, and apart those that earned nothing', () => {
  const line = (status: ScorecardItem['status'], credit: number, twins: ScorecardItem[] = []): Line => ({
    item: { ...item('x', 2, status), credit },
    twins,
  });
  expect(shownCount([line('met', 1), line('met', 1, [item('twin', 2, 'met'), item('open', 2, 'not_met')])])).toBe('3');
  expect(shownCount([line('met', 1), line('met', 0)])).toBe('2, of which 1 without credit');
});
