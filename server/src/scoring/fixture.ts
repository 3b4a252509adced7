import type { Item, Script } from '../content/script.ts';
import type { Turn } from '../contract/candidate-view.ts';
import type { Scorecard } from '../contract/scorecard.ts';
import { fixtureScript } from '../interview/fixture.ts';
import type { InterviewRecord, Verdicts } from '../judges/judge.ts';
import { transcriptRecord } from './record.ts';
import { makeScorecard } from './scorecard.ts';

/** A small script with real sentences, for tests of judge and scorecard. */

export const scoredItem = (
  id: string,
  anchor: Item['anchor'],
  met: string[],
  good: string,
  more: Partial<Item> = {},
): Item => ({
  id,
  dimension: id.slice(0, 2) as Item['dimension'],
  anchor,
  asks: `Knows about ${met.join(' and ') || 'the load'}`,
  met,
  whole: null,
  numbers: [],
  change: null,
  measured: null,
  drawn: null,
  own: true,
  good,
  also: [],
  bluff: null,
  ...more,
});

export const scoringScript: Script = {
  ...fixtureScript,
  brief: 'Customers of a coffee chain order ahead in the app. Design the part that shows where the order stands.',
  bank: { files: [] },
  subject: [['order'], ['customer', 'phone'], ['shop', 'tablet'], ['coffee']],
  facts: [{ id: 'rate', asked: ['how many orders'], say: '1,000 orders a minute in the morning peak.' }],
  concepts: {
    outbox: ['outbox', 'same transaction', 'saved together'],
    link: ['websocket', 'open connection'],
    beat: ['heartbeat', 'ping'],
    big: ['kafka', 'sharding'],
    store: ['database', 'postgresql'],
    degrade: ['give up first', 'switch off first'],
    options: ['instead of', 'alternative'],
  },
  items: [
    scoredItem('D2-rate', 2, [], '1,000 a minute is about 17 orders a second.', {
      numbers: [{ value: 1000 / 60, unit: 'orders/s' }],
    }),
    scoredItem(
      'D2-small',
      4,
      ['big'],
      'At 17 orders a second I would not run Kafka, because one database carries that.',
    ),
    scoredItem('D3-link', 2, ['link'], 'The status goes over an open connection, so the phone sees it at once.'),
    scoredItem('D4-store', 1, ['store'], 'The orders are kept in PostgreSQL.'),
    scoredItem(
      'D4-outbox',
      3,
      ['outbox'],
      'State and message are saved together, because a crash between them would lose one.',
    ),
    scoredItem('D5-beat', 2, ['link', 'beat'], 'The websocket gets a ping every 20 seconds, so a dead one is noticed.'),
    scoredItem('D6-first', 4, ['degrade'], 'Under load I give up first the pictures, but never the order.'),
    scoredItem('D7-choice', 3, ['options'], 'I push instead of polling, because the phone only listens.', {
      own: false,
    }),
    scoredItem('D7-change', 3, [], 'For couriers the map uses the same channel, because only the newest counts.', {
      measured: 'took-up-change',
    }),
  ],
  hints: [
    {
      for: ['D4-outbox'],
      rungs: ['Think about a crash.', 'Two writes can be made one.', 'Write the message in the same transaction.'],
    },
  ],
  changes: [
    {
      id: 'couriers',
      say: 'One more thing. 50 shops now deliver, and the customer wants to see the courier on a map.',
      for: ['D7-change'],
    },
  ],
  contradictions: [{ id: 'k-first', says: ['send first, then save', 'kafka'], unless: [], costs: ['D4-outbox'] }],
};

/** Turns from lines "I: …" and "C: …". */
export function turnsFrom(...lines: string[]): Turn[] {
  return lines.map((line, index) => ({
    id: `t${index + 1}`,
    by: line.startsWith('I: ') ? 'interviewer' : 'candidate',
    text: line.slice(3),
    at: index,
    phase: '',
    move: null,
    interrupted: false,
    draft: false,
  }));
}

/** Makes the scorecard of such a transcript as the built-in engine, judged by what is given. */
export function scorer(
  judge: (record: InterviewRecord) => Verdicts,
  script: Script = scoringScript,
): (...lines: string[]) => Scorecard {
  return (...lines) => {
    const record = transcriptRecord(script, turnsFrom(...lines));
    return makeScorecard(record, judge(record), { engine: 'built-in', model: null });
  };
}

/** Words on the scenario's subject that show no item. */
export const TALK = 'C: The customer wants a coffee and the shop makes each order that comes from the phone.';
