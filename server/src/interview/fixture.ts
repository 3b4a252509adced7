import type { Item, Script } from '../content/script.ts';
import { DIMENSION_IDS } from '../contract/vocabulary.ts';
import { makeDirector } from './director.ts';
import type { Means } from './means.ts';

/** A small script for tests of the rules; an item is shown by a turn that holds the item's own id. */

const item = (id: string, anchor: Item['anchor'], met: string[]): Item => ({
  id,
  dimension: id.slice(0, 2) as Item['dimension'],
  anchor,
  asks: id,
  met,
  whole: null,
  numbers: [],
  change: null,
  measured: null,
  drawn: null,
  own: true,
  good: id,
  also: [],
  bluff: null,
});

export const fixtureScript: Script = {
  scenario: { id: 'coffee', sha256: 's' },
  rubric: { id: 'system-design', version: '1', sha256: 'r' },
  title: 'Coffee',
  kind: 'interview',
  level: 'senior',
  durationMs: 45 * 60_000,
  phases: [
    { id: 'requirements', title: 'Requirements', minutes: 5 },
    { id: 'high-level', title: 'High-level design', minutes: 15 },
    { id: 'detailed', title: 'Detailed design', minutes: 15 },
    { id: 'scale', title: 'Scale and edge cases', minutes: 10 },
  ],
  brief: 'People order coffee ahead. Design the part that takes the order.',
  persona: 'neutral',
  bank: { files: [] },
  subject: [],
  numbers: {},
  facts: [
    { id: 'rate', asked: ['how many orders', 'orders a day'], say: '1M orders a day.' },
    { id: 'team', asked: ['team', 'budget'], say: '2 engineers, 3 months.' },
  ],
  concepts: { queue: ['queue'], store: ['order table', 'database'] },
  guarded: ['queue'],
  items: [
    item('D1-scope', 2, []),
    item('D1-target', 3, []),
    item('D3-flow', 2, ['queue']),
    item('D3-contract', 3, []),
    item('D4-store', 2, ['store']),
    item('D6-fail', 3, []),
  ],
  probes: [
    {
      id: 'p-scope',
      phase: 'requirements',
      for: ['D1-scope'],
      ask: 'What do you leave out?',
      code: false,
      then: { shown: 'And why that?', missing: 'Which part is the smallest?' },
    },
    {
      id: 'p-target',
      phase: 'requirements',
      for: ['D1-target'],
      ask: 'How fast must it be?',
      code: false,
      then: { shown: 'For everyone?', missing: 'What does a customer notice?' },
    },
    {
      id: 'p-flow',
      phase: 'high-level',
      for: ['D3-flow'],
      ask: 'Where does an order go first?',
      code: false,
      then: { shown: 'What can be lost there?', missing: 'Who hears of it first?' },
    },
    {
      id: 'p-contract',
      phase: 'high-level',
      for: ['D3-contract'],
      ask: 'What does the app send?',
      code: false,
      then: { shown: 'What if it sends it twice?', missing: 'Name the fields?' },
    },
    {
      id: 'p-store',
      phase: 'detailed',
      for: ['D4-store'],
      ask: 'What do you keep of an order?',
      code: false,
      then: { shown: 'How is it found again?', missing: 'Where does it lie?' },
    },
    {
      id: 'p-fail',
      phase: 'scale',
      for: ['D6-fail'],
      ask: 'What breaks first?',
      code: false,
      then: { shown: 'How do you notice?', missing: 'And at the peak?' },
    },
  ],
  hints: [
    {
      for: ['D3-flow'],
      rungs: ['Think about the peak.', 'Something could hold orders back.', 'Put a queue in front.'],
    },
    { for: ['D4-store'], rungs: ['Think about what is kept.', 'One row for one thing.', 'Keep an order table.'] },
  ],
  changes: [{ id: 'couriers', say: 'One more thing. 50 shops now deliver.', for: ['D3-flow'] }],
  contradictions: [
    { id: 'k-first', says: ['send first and save later'], unless: [], costs: ['D3-contract'] },
    { id: 'k-sum', says: ['(wrong result)'], unless: [], costs: ['D3-contract'] },
  ],
  reference: { diagram: [], solution: '', tradeoffs: [], beyond: {} },
  dimensions: DIMENSION_IDS.map((id) => ({
    id,
    title: id,
    about: id,
    anchors: ['', '', '', '', ''] as const,
    cornerstone: null,
    weight: 10,
    bar: 3,
    core: false,
  })),
  above: null,
  opens: { requirements: ['D1', 'D2'], any: ['D3'] },
  openings: { requirements: ['Where would you like to begin?'], any: ['How would you start on this part?'] },
};

/** "D1-a" shows the item of that id; "about D1-a" only touches it. */
const readItems = (text: string) =>
  fixtureScript.items.flatMap(({ id }) =>
    text.includes(id) ? [{ item: id, whole: !text.includes(`about ${id}`) }] : [],
  );

export const fixtureDirector = makeDirector(fixtureScript, {
  readItems,
  nounsIn: (text) => text.match(/(?<=the )[a-z]+ [a-z]+/g) ?? [],
});

/** Means at an instant, with ids that count up. */
export function meansAt(now: number, quietMs = 0): Means {
  return { now, quietMs, nextId: nextFixtureId, director: fixtureDirector, scorer: 'built-in' };
}

let lastId = 0;
export function nextFixtureId(): string {
  lastId += 1;
  return `i${lastId}`;
}
