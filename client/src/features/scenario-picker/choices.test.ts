import type { ScenarioSummary, SessionSummary } from '@onsite/server/contract/http';
import { expect, it } from 'vitest';
import { drills, groups, lastResults } from './choices.ts';

const scenario = (id: string, more: Partial<ScenarioSummary> = {}): ScenarioSummary => ({
  id,
  title: id,
  kind: 'interview',
  level: 'senior',
  levels: ['senior'],
  durationMinutes: 45,
  summary: '',
  areas: [],
  topics: [],
  practises: [],
  phases: [],
  plans: {},
  ...more,
});
const both = scenario('status', {
  levels: ['senior', 'staff'],
  topics: ['Live updates'],
  plans: { staff: { durationMinutes: 60, phases: [] } },
});
const names = (found: ReturnType<typeof groups>) =>
  found.map(({ level, choices }) => [level, ...choices.map(({ scenario }) => scenario.id)]);

it('shows a scenario once, at its default level, while no level is chosen', () => {
  expect(names(groups([both, scenario('risk', { level: 'principal', levels: ['principal'] })], null, ''))).toEqual([
    ['senior', 'status'],
    ['principal', 'risk'],
  ]);
});

it('shows all that is offered at the chosen level, with the minutes of that level', () => {
  const [group] = groups([both, scenario('only-senior')], 'staff', '');
  expect(group?.choices.map(({ scenario, durationMinutes }) => [scenario.id, durationMinutes])).toEqual([
    ['status', 60],
  ]);
});

it('finds by all words, in any case, over title and topics', () => {
  expect(names(groups([both, scenario('other')], null, 'STATUS live'))).toEqual([['senior', 'status']]);
  expect(groups([both], null, 'status blockchain')).toEqual([]);
});

it('keeps drills apart, shortest first', () => {
  const list = [
    both,
    scenario('long', { kind: 'drill', durationMinutes: 15 }),
    scenario('short', { kind: 'drill', durationMinutes: 8 }),
  ];
  expect(drills(list, null, '').map(({ scenario }) => scenario.id)).toEqual(['short', 'long']);
  expect(names(groups(list, null, ''))).toEqual([['senior', 'status']]);
});

it('takes the newest ended session as the last result', () => {
  const session = (id: string, status: SessionSummary['status']): SessionSummary => ({
    id,
    scenarioId: 'status',
    title: '',
    level: 'senior',
    status,
    startedAt: 0,
    endedAt: null,
    overall: null,
    verdict: null,
  });
  expect(lastResults([session('3', 'live'), session('2', 'scored'), session('1', 'scored')]).get('status')?.id).toBe(
    '2',
  );
});
