import type { SessionSummary } from '@onsite/server/contract/http';
import { expect, it } from 'vitest';
import { copies, filterOf, isFiltered, NO_FILTER, paramsOf, rows, scenariosHad, takenTwice } from './rows.ts';

const session = (id: string, startedAt: number, more: Partial<SessionSummary> = {}): SessionSummary => ({
  id,
  scenarioId: 'status',
  title: 'Order Status',
  level: 'senior',
  status: 'scored',
  startedAt,
  endedAt: null,
  overall: null,
  verdict: null,
  ...more,
});
const ids = (found: SessionSummary[]) => found.map(({ id }) => id);
const none = new Set<string>();

it('puts running interviews first, and the newest before the older', () => {
  const list = [session('new', 3), session('old', 1), session('live', 2, { status: 'live' })];
  expect(ids(rows(list, NO_FILTER, none))).toEqual(['live', 'new', 'old']);
});

it('keeps what fits all of the filter, and leaves out what is being deleted', () => {
  const list = [
    session('a', 4, { level: 'staff' }),
    session('b', 3, { level: 'staff', scenarioId: 'other' }),
    session('c', 2, { level: 'staff' }),
    session('d', 1),
  ];
  const filter = { ...NO_FILTER, level: 'staff' as const, scenarioId: 'status' };
  expect(ids(rows(list, filter, new Set(['c'])))).toEqual(['a']);
  expect(ids(rows(list, { ...NO_FILTER, status: 'live' }, none))).toEqual([]);
});

it('keeps a filter in the address, and drops from there what it does not know', () => {
  const filter = { level: 'staff' as const, scenarioId: 'x', status: 'scored' as const, words: 'two words' };
  expect(filterOf(new URLSearchParams(paramsOf(filter)))).toEqual(filter);
  expect(filterOf(new URLSearchParams('level=junior&status=lost'))).toEqual(NO_FILTER);
  expect(isFiltered(NO_FILTER)).toBe(false);
});

it('lists each scenario once, by title', () => {
  const list = [session('a', 2, { scenarioId: 'z', title: 'Zebra' }), session('b', 1), session('c', 0)];
  expect(scenariosHad(list)).toEqual([
    { id: 'status', title: 'Order Status' },
    { id: 'z', title: 'Zebra' },
  ]);
});

it('can compare a scenario once it was scored twice', () => {
  const list = [session('a', 3), session('b', 2), session('c', 1, { scenarioId: 'other' })];
  expect([...takenTwice(list)]).toEqual(['status']);
  expect(takenTwice([session('a', 3), session('b', 2, { status: 'live' })]).size).toBe(0);
});

it('knows an interview that was imported again by its instants', () => {
  const list = [session('a', 3, { endedAt: 9 }), session('copy', 3, { endedAt: 9 }), session('b', 3, { endedAt: 8 })];
  expect([...copies(list)]).toEqual(['a', 'copy']);
  const live = { status: 'live' as const, endedAt: null };
  expect(copies([session('c', 3, live), session('d', 3, live)]).size).toBe(0);
});
