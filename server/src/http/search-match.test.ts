import { expect, test } from 'vitest';
import type { StoredEvent } from '../interview/events.ts';
import { matchIn } from './search-match.ts';

const said = (turnId: string, text: string, type: 'CandidateSaid' | 'InterviewerSaid' = 'CandidateSaid') =>
  ({ type, seq: 1, at: 0, turnId, text, handOver: true, inReplyTo: null, move: 'probe' }) as StoredEvent;

test('names the turn that holds most of the words, and where the first of them stands', () => {
  const events = [
    said('a', 'A queue.'),
    said('b', 'No shop waits: the Queue, and then a cache.'),
    said('c', 'queue cache'),
  ];
  expect(matchIn(events, 'queue cach')).toEqual({
    ...{ turnId: 'b', by: 'candidate', before: 'No shop waits: the ', found: 'Queue', after: ', and then a cache.' },
  });
});

test('finds what the index finds: without accents, by the beginning of the last word, written together as one', () => {
  expect(matchIn([said('a', 'Le café écrit.')], 'cafe')?.found).toBe('café');
  expect(matchIn([said('a', 'Le cafe\u0301 écrit.')], 'caf')?.found).toBe('cafe\u0301');
  expect(matchIn([said('a', 'a write ahead log')], 'write-ahead')?.found).toBe('write ahead');
  expect(matchIn([said('a', 'queues')], 'queue it')).toBeNull();
});

test('cuts long turns at words, and says who spoke', () => {
  const long = `${'before '.repeat(30)}zebra ${'after '.repeat(30)}`;
  const match = matchIn([said('a', long, 'InterviewerSaid')], 'zebra');
  expect(match?.by).toBe('interviewer');
  expect(match?.before).toMatch(/^…before (before )+$/);
  expect(match?.after).toMatch(/^ (after )+after…$/);
});

test('a title alone gives no turn', () => {
  expect(matchIn([said('a', 'words')], 'coffee')).toBeNull();
  expect(matchIn([], '???')).toBeNull();
});
