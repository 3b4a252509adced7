import { type CandidateView, EMPTY_VIEW, seen } from '@onsite/server/contract/candidate-view';
import type { PublicEvent } from '@onsite/server/contract/events';
import type { Clock, Delta, Notice } from '@onsite/server/contract/sockets';
import type { Words } from './outbox.ts';

export type Link = 'connecting' | 'fine' | 'lost' | 'not-found' | 'refused';

/** Everything that the room draws. `view` is the truth; the rest is on its way to it or beside it. */
export interface RoomState {
  view: CandidateView;
  link: Link;
  /** The server's clock less ours, ms. */
  clockOffsetMs: number;
  /** The interviewer's words as they come; replaced by the turn itself. */
  stream: { turnId: string; text: string } | null;
  /** Thinking aloud has come since the floor was last given. */
  thoughtAloud: boolean;
  scoring: { done: number; total: number } | null;
  notices: Notice[];
  /** What was typed and is not said. */
  draft: string;
  /** What was said and is not acknowledged, and what was refused for good. */
  unsent: Words[];
}

export const EMPTY_ROOM: RoomState = {
  view: EMPTY_VIEW,
  link: 'connecting',
  clockOffsetMs: 0,
  stream: null,
  thoughtAloud: false,
  scoring: null,
  notices: [],
  draft: '',
  unsent: [],
};

type Change = Partial<RoomState>;

/** Folds events with the contract's own fold. Those already folded change nothing; a gap is left to `hasGap`. */
export function withEvents(room: RoomState, events: PublicEvent[]): Change {
  let { view, stream, thoughtAloud, scoring } = room;
  for (const event of events) {
    if (event.seq <= view.seq) continue;
    view = seen(view, event);
    switch (event.type) {
      case 'CandidateSaid':
        thoughtAloud = !event.handOver;
        break;
      case 'FloorHandedOver':
        thoughtAloud = false;
        break;
      case 'MoveChosen':
        if (stream?.turnId !== event.turnId) stream = null;
        break;
      case 'InterviewerSaid':
      case 'SessionEnded':
        stream = null;
        break;
      case 'ScoringRequested':
      case 'ScorecardIssued':
      case 'ScoringFailed':
        scoring = null;
        break;
    }
  }
  return { view, stream, thoughtAloud, scoring };
}

/** True where events are missing between what is folded and what came. */
export function hasGap(seq: number, events: PublicEvent[]): boolean {
  let last = seq;
  for (const event of events) {
    if (event.seq > last + 1) return true;
    last = Math.max(last, event.seq);
  }
  return false;
}

/** Adds streamed words. Words beyond a hole wait for the whole turn; words of a turn already said are late. */
export function withDelta(room: RoomState, { turnId, offset, text }: Delta): Change {
  if (room.view.turns.some(({ id }) => id === turnId)) return {};
  const had = room.stream?.turnId === turnId ? room.stream.text : '';
  if (offset > had.length) return {};
  return { stream: { turnId, text: had.slice(0, offset) + text } };
}

export const withClock = (clock: Clock, ourNow: number): Change => ({ clockOffsetMs: clock.now - ourNow });

/** The newest notice of each code, three at most. */
export const withNotice = (room: RoomState, notice: Notice): Change => ({
  notices: [...room.notices.filter(({ code }) => code !== notice.code), notice].slice(-3),
});

export type Presence = 'listening' | 'thinking' | 'speaking' | 'away' | 'gone';

/** What the interviewer is doing; while the line is lost nobody knows. */
export function presence({ view, stream, link }: RoomState): Presence {
  if (view.status !== 'live') return 'gone';
  if (link === 'lost') return 'away';
  if (stream && stream.text !== '') return 'speaking';
  return view.pending ? 'thinking' : 'listening';
}

/** Words of the outbox that the transcript does not show already. */
export const stillUnsent = ({ unsent, view }: Pick<RoomState, 'unsent' | 'view'>): Words[] =>
  unsent.filter(({ turnId }) => !view.turns.some(({ id }) => id === turnId));
