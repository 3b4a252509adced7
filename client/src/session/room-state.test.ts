import type { PublicEvent } from '@onsite/server/contract/events';
import { describe, expect, it } from 'vitest';
import {
  EMPTY_ROOM,
  hasGap,
  presence,
  type RoomState,
  stillUnsent,
  withDelta,
  withEvents,
  withNotice,
} from './room-state.ts';

const started: PublicEvent = {
  seq: 1,
  at: 0,
  type: 'SessionStarted',
  scenarioId: 'order-status',
  title: 'Order Status Tracking',
  level: 'senior',
  phases: [{ id: 'requirements', title: 'Requirements', minutes: 5, endsAt: 300_000 }],
  endsAt: 300_000,
  scenario: { id: 'order-status', sha256: 'a' },
  rubric: { id: 'system-design', version: '1', sha256: 'b' },
};
const said = (seq: number, turnId: string, handOver: boolean): PublicEvent => ({
  seq,
  at: seq,
  type: 'CandidateSaid',
  turnId,
  text: `words of ${turnId}`,
  handOver,
});
const chosen = (seq: number, turnId: string): PublicEvent => ({
  seq,
  at: seq,
  type: 'MoveChosen',
  turnId,
  inReplyTo: null,
  move: 'probe',
});
const answered = (seq: number, turnId: string): PublicEvent => ({
  seq,
  at: seq,
  type: 'InterviewerSaid',
  turnId,
  inReplyTo: null,
  move: 'probe',
  text: 'Which store?',
});
const after = (room: RoomState, ...events: PublicEvent[]): RoomState => ({ ...room, ...withEvents(room, events) });
const delta = (room: RoomState, turnId: string, offset: number, text: string): RoomState => ({
  ...room,
  ...withDelta(room, { turnId, offset, text }),
});

describe('folding events into the room', () => {
  it('folds a repeated event once', () => {
    const room = after(EMPTY_ROOM, started, said(2, 'a', true));
    expect(after(room, started, said(2, 'a', true), said(3, 'b', true)).view.turns.map(({ id }) => id)).toEqual([
      'a',
      'b',
    ]);
  });

  it('knows thinking aloud until the floor is given', () => {
    const aloud = after(EMPTY_ROOM, started, said(2, 'a', false));
    expect(aloud.thoughtAloud).toBe(true);
    expect(after(aloud, { seq: 3, at: 3, type: 'FloorHandedOver' }).thoughtAloud).toBe(false);
    expect(after(aloud, said(3, 'b', true)).thoughtAloud).toBe(false);
  });

  it('sees the interviewer listen, think, speak and leave', () => {
    const listening = after(EMPTY_ROOM, started, said(2, 'a', true));
    const thinking = after(listening, chosen(3, 'q'));
    const speaking = delta(thinking, 'q', 0, 'Which');
    const done = after(speaking, answered(4, 'q'));
    const gone = after(done, { seq: 5, at: 5, type: 'SessionEnded', reason: 'timeUp' });
    expect([listening, thinking, speaking, done, gone].map(presence)).toEqual([
      'listening',
      'thinking',
      'speaking',
      'listening',
      'gone',
    ]);
    expect(done.stream).toBeNull();
    expect(presence({ ...speaking, link: 'lost' })).toBe('away');
    expect(presence({ ...gone, link: 'lost' })).toBe('gone');
  });

  it('drops the words of a move that was chosen anew', () => {
    const speaking = delta(after(EMPTY_ROOM, started, chosen(2, 'q')), 'q', 0, 'Which');
    expect(after(speaking, chosen(3, 'r')).stream).toBeNull();
    expect(after(speaking, chosen(3, 'q')).stream?.text).toBe('Which');
  });

  it('tells a gap from a repetition', () => {
    expect(hasGap(2, [said(2, 'a', true), said(3, 'b', true)])).toBe(false);
    expect(hasGap(2, [said(4, 'b', true)])).toBe(true);
  });
});

describe('streamed words', () => {
  const room = after(EMPTY_ROOM, started, chosen(2, 'q'));

  it('join in order, and offset 0 starts anew', () => {
    const two = delta(delta(room, 'q', 0, 'Which '), 'q', 6, 'store?');
    expect(two.stream?.text).toBe('Which store?');
    expect(delta(two, 'q', 0, 'What').stream?.text).toBe('What');
  });

  it('leave out what lies beyond a hole and what comes after the turn itself', () => {
    expect(delta(room, 'q', 6, 'store?').stream).toBeNull();
    expect(delta(after(room, answered(3, 'q')), 'q', 0, 'Which').stream).toBeNull();
  });

  it('do not double a part that is sent again', () => {
    expect(delta(delta(room, 'q', 0, 'Which store'), 'q', 6, 'store?').stream?.text).toBe('Which store?');
  });
});

it('shows the newest notice of a code', () => {
  const one = { ...EMPTY_ROOM, ...withNotice(EMPTY_ROOM, { code: 'model-unavailable', message: 'first' }) };
  expect(withNotice(one, { code: 'model-unavailable', message: 'second' }).notices).toEqual([
    { code: 'model-unavailable', message: 'second' },
  ]);
});

it('counts words as unsent until the transcript has them', () => {
  const words = { n: 1, sessionId: 's', turnId: 'a', text: 'words of a', handOver: true, at: 1 };
  const room = { ...after(EMPTY_ROOM, started), unsent: [words] };
  expect(stillUnsent(room)).toEqual([words]);
  expect(stillUnsent(after(room, said(2, 'a', true)))).toEqual([]);
});
