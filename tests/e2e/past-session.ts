import type { SessionStartedAnswer } from '../../server/src/contract/http.ts';
import type { ServerProcess } from '../server-process.ts';
import { Tab } from '../tab.ts';

export const WORDS = [
  'How many orders a day do we expect?',
  '1,000,000 orders a day is about 12 orders a second, so one server is enough for the coffee shops at this load.',
  'The order from the app goes into a queue first, so that a slow shop or barista loses nothing at all.',
  'There is a row for every order, so that the shop can look it up later, and the phone shows where it stands.',
];

const shape = (id: string, x: number, text: string) => [
  { id, type: 'rectangle', x, y: 0, width: 160, height: 70, boundElements: [{ id: `${id}-t`, type: 'text' }] },
  { id: `${id}-t`, type: 'text', x: x + 20, y: 22, width: 120, height: 25, text, fontSize: 20, containerId: id },
];
const arrow = (id: string, x: number, from: string, to: string) => ({
  ...{ id, type: 'arrow', x, y: 35, width: 130, height: 0 },
  points: [
    [0, 0],
    [130, 0],
  ],
  startBinding: { elementId: from, focus: 0, gap: 5 },
  endBinding: { elementId: to, focus: 0, gap: 5 },
});
const scene = (middle: string) => [
  ...shape('a', 0, 'Coffee app'),
  ...shape('b', 300, middle),
  ...shape('c', 600, 'Orders database'),
  arrow('first', 165, 'a', 'b'),
  arrow('second', 465, 'b', 'c'),
];

/** What would give itself away in the page's title if it were carried out. */
export const EVIL = '<img src=x onerror="document.title=\'broken\'">';

/** What stands on the board before each of the words, where it changes; a box is renamed for the last ones. */
const SCENES: Record<number, unknown[]> = { 1: scene('Order service'), 3: scene('Order intake') };
const CODES: Record<number, string> = {
  2: 'type Order = { id: string };',
  3: 'type Order = { id: string; shop: string };',
};

interface Wish {
  /** Ended and scored, or still running. */
  end: boolean;
  /** With a board and code that change. */
  work?: boolean;
  level?: 'senior' | 'staff';
  /** How many of the words are said. */
  words?: number;
  /** With markup in what is said and drawn at last. */
  evil?: boolean;
}

/** A session that has been through an interview, by the wire alone. */
export async function sessionOn(
  server: ServerProcess,
  { end, work = false, level, words = 4, evil = false }: Wish,
): Promise<string> {
  const wanted = { scenarioId: 'quick-coffee', ...(level && { level }) };
  const { id } = (await server.post<SessionStartedAnswer>('/api/sessions', wanted)).body;
  const tab = new Tab(server.url, id);
  await tab.until('the opening', ({ view }) => view.turns.length > 0);
  for (const [index, text] of WORDS.slice(0, words).entries()) {
    if (work) await save(tab, index);
    const turns = tab.view.turns.length;
    await tab.say(text);
    await tab.until('an answer', ({ view }) => view.turns.length >= turns + 2);
    if (end) await tab.call('advance');
  }
  if (evil) {
    await tab.call('board', { revision: tab.view.boardRevision + 1, scene: scene(EVIL) });
    await tab.say(`And ${EVIL} is what I would say.`, false);
  }
  if (end) {
    await tab.call('finish');
    await tab.until('the scorecard', ({ view }) => view.scorecard !== null);
  }
  tab.close();
  return id;
}

async function save(tab: Tab, index: number): Promise<void> {
  const scene = SCENES[index];
  const text = CODES[index];
  const answers = [
    ...(scene ? [await tab.call('board', { revision: tab.view.boardRevision + 1, scene })] : []),
    ...(text === undefined
      ? []
      : [await tab.call('code', { revision: tab.view.codeRevision + 1, language: 'typescript', text })]),
  ];
  for (const answer of answers) if (!answer.ok) throw new Error(answer.message);
}
