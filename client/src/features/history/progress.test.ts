import type { ScenarioSummary, ScoredSession } from '@onsite/server/contract/http';
import { expect, it } from 'vitest';
import { areaPractice } from './areas.ts';
import { dimensionTrends } from './dimension-trends.ts';
import { nextSteps } from './next-steps.ts';
import { standings } from './standing.ts';

const figures = (id: ScoredSession['dimensions'][number]['id'], score: number | null, more = {}) => ({
  ...{ id, score, title: `Title of ${id}`, level: 2, bar: 3, weight: 20, evaluable: score !== null, ...more },
});
const scored = (id: string, more: Partial<ScoredSession> = {}): ScoredSession => ({
  ...{ id, scenarioId: id, title: id, startedAt: 0, scoredAt: 0, engine: 'built-in', model: null, level: 'senior' },
  ...{ overall: 50, verdict: 'lean_no_hire', certificate: 'none', gates: [], weakest: [] },
  dimensions: [figures('D3', 40), figures('D4', 60)],
  ...more,
});
const scenario = (id: string, more: Partial<ScenarioSummary> = {}): ScenarioSummary => ({
  ...{ id, title: id, kind: 'interview', level: 'senior', levels: ['senior'], durationMinutes: 45, summary: '' },
  ...{ areas: [], topics: [], practises: ['D3', 'D4'], phases: [], plans: {} },
  ...more,
});

it('holds the highest certificate of each engine, the latest of equals', () => {
  const [senior, staff] = standings([
    scored('new', { certificate: 'bronze', overall: 61 }),
    scored('silver-late', { certificate: 'silver', overall: 76 }),
    scored('silver', { certificate: 'silver', overall: 80 }),
    scored('model', { certificate: 'bronze', engine: 'model', model: 'openai:x', overall: 65 }),
  ]);
  expect(senior?.held.map(({ medal, session: { id } }) => [medal, id])).toEqual([
    ['silver', 'silver-late'],
    ['bronze', 'model'],
  ]);
  expect(senior?.next).toMatchObject({ medal: 'gold', points: 10, session: { id: 'silver' } });
  expect(staff).toMatchObject({ count: 0, held: [], next: null });
});

it('says what is missing for the next: points, never rounded to none, the part that brings most, and gates', () => {
  const [senior] = standings([scored('a', { overall: 59.96, gates: ['D3 is a core dimension below level 1'] })]);
  expect(senior?.next).toMatchObject({ medal: 'bronze', points: 1, heldBy: ['Title of D3'] });
  expect(senior?.next?.gain).toEqual({ title: 'Title of D3', points: 17.5 });
  const [gold] = standings([scored('g', { overall: 95, certificate: 'gold' })]);
  expect(gold?.next).toBeNull();
});

it('counts an area once for each interview and drill of it, and averages the latest three', () => {
  const known = [scenario('a', { areas: ['data', 'security'] }), scenario('d', { kind: 'drill', areas: ['data'] })];
  const list = [
    scored('1', { scenarioId: 'd', startedAt: 9, overall: null }),
    scored('2', { scenarioId: 'd', overall: 90 }),
    scored('3', { scenarioId: 'a', overall: 60 }),
    scored('4', { scenarioId: 'a', overall: 30 }),
    scored('5', { scenarioId: 'a', overall: 0 }),
    scored('6', { scenarioId: 'gone' }),
  ];
  const areas = areaPractice(list, known);
  expect(areas).toHaveLength(10);
  expect(areas.find(({ area }) => area === 'data')).toEqual({
    ...{ area: 'data', interviews: 3, drills: 2, lastAt: 9, average: 60 },
  });
  expect(areas.find(({ area }) => area === 'practice')).toMatchObject({ interviews: 0, lastAt: null, average: null });
});

it('follows a dimension only where it was judged and counts, oldest first', () => {
  const trends = dimensionTrends([
    scored('new', { dimensions: [figures('D1', 70), figures('D8', null), figures('D4', 10, { weight: 0 })] }),
    scored('old', { dimensions: [figures('D1', 50, { level: 1 })] }),
  ]);
  expect(trends.map(({ id, points }) => [id, points.map(({ level }) => level)])).toEqual([['D1', [1, 2]]]);
});

it('leads from the weakest parts to drills, and from the least practised area to an interview', () => {
  const item = (id: string, dimension: 'D3' | 'D4') => {
    const question = dimension === 'D3' ? 'Names the webhooks' : 'Names the ledger';
    return { id, dimension, anchor: 2, question };
  };
  const list = [
    scored('a', { weakest: [item('D4-x', 'D4'), item('D3-x', 'D3')] }),
    scored('b', { weakest: [item('D3-y', 'D3')] }),
  ];
  const known = [
    scenario('a', { areas: ['data'] }),
    scenario('fresh', { areas: ['data'] }),
    scenario('secure', { areas: ['security'] }),
    scenario('staff-only', { areas: ['observability'], levels: ['staff'] }),
    scenario('drill-3', { kind: 'drill', practises: ['D3'], topics: ['webhooks'], areas: ['data'] }),
    scenario('drill-4', { kind: 'drill', practises: ['D4'], topics: ['ledger'], areas: ['data'] }),
    scenario('drill-other', { kind: 'drill', practises: ['D3', 'D4'], areas: ['data'] }),
  ];
  const steps = nextSteps(list, known);
  expect(steps.map((step) => [step.kind, step.scenario.id])).toEqual([
    ['drill', 'drill-3'],
    ['drill', 'drill-4'],
    ['interview', 'secure'],
  ]);
  expect(steps[2]).toMatchObject({ area: 'security', standing: 'new' });
  expect(steps[0]).toMatchObject({ weakness: { id: 'D3-x' }, dimension: 'Title of D3' });
  expect(nextSteps([], known)).toEqual([]);
});
