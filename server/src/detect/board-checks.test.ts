import { describe, expect, it } from 'vitest';
import { checkBoard, namedInSpeech } from './board-checks.ts';
import { type BoardGraph, EMPTY_GRAPH } from './board-graph.ts';
import { sentencesOf } from './words.ts';

/** "Phone > API > Postgres" draws boxes named by their labels, and arrows between neighbours. */
function drawn(...chains: string[]): BoardGraph {
  const ways = chains.map((chain) => chain.split(' > '));
  const labels = [...new Set(ways.flat())];
  const edges = ways.flatMap((way) => way.slice(1).map((to, n) => ({ from: way[n] ?? '', to, label: '' })));
  return { nodes: labels.map((label) => ({ id: label, label })), edges, notes: [] };
}

describe('the checks of a board', () => {
  it('find the shortest way from a client to a store', () => {
    const graph = drawn('Phone > Gateway > Order service > Postgres', 'Gateway > Postgres');
    expect(checkBoard(graph).path).toEqual(['Phone', 'Gateway', 'Postgres']);
  });

  it('go along the arrows only', () => {
    expect(checkBoard(drawn('Postgres > API > Phone')).path).toBeNull();
    expect(checkBoard(drawn('API > Postgres')).path).toBeNull();
  });

  it('name boxes that nothing is tied to', () => {
    const graph = drawn('Phone > API > Postgres', 'Redis');
    expect(checkBoard(graph).orphans).toEqual(['Redis']);
  });

  it('name what cuts clients off from every store', () => {
    expect(checkBoard(drawn('Phone > API > Postgres')).singlePoints).toEqual(['API']);
    expect(checkBoard(drawn('Phone > API one > Postgres', 'Phone > API two > Postgres')).singlePoints).toEqual([]);
    expect(checkBoard(drawn('Phone > Gateway > A > Postgres', 'Gateway > B > Postgres')).singlePoints).toEqual([
      'Gateway',
    ]);
  });

  it('end on a circle, and on an arrow to itself', () => {
    expect(checkBoard(drawn('Phone > A > B > A', 'B > B')).path).toBeNull();
    expect(checkBoard(drawn('A > A')).orphans).toEqual(['A']);
  });

  it('say nothing of an empty board', () => {
    expect(checkBoard(EMPTY_GRAPH)).toEqual({ path: null, orphans: [], singlePoints: [] });
  });

  it('know which boxes were spoken of', () => {
    const said = sentencesOf('The phone calls the order service. It writes to the database.');
    expect([...namedInSpeech(drawn('Phone > Order service > Postgres'), said)]).toEqual(['Phone', 'Order service']);
  });
});
