import type { CallName, Payload } from '@onsite/server/contract/sockets';
import type { StoreApi } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { openBrowserStore } from './browser-store.ts';
import { connect } from './connection.ts';
import { createDraftSender } from './draft-sender.ts';
import { type Answer, createOutbox } from './outbox.ts';
import { EMPTY_ROOM, hasGap, type RoomState, withClock, withDelta, withEvents, withNotice } from './room-state.ts';
import { joinTabs } from './tabs.ts';
import { openWorkStore } from './work-store.ts';
import { openWorks, type Works } from './works.ts';

const SEND_AGAIN_MS = 1_000;
const NOT_KEPT = {
  code: 'not-kept',
  message: 'The browser could not keep your words; its storage may be full. They are back in the composer.',
};

/** One session as this tab holds it: what is on the screen, and what can be done. */
export interface LiveSession {
  id: string;
  store: StoreApi<RoomState>;
  /** Keeps what is typed, here at once and on the server in a moment. */
  type(text: string): void;
  /** Says what is typed. The words are kept before the composer is empty. */
  say(handOver: boolean): Promise<void>;
  /** Takes refused words back into the composer. */
  takeBack(n: number): Promise<void>;
  drop(n: number): Promise<void>;
  call<N extends CallName>(name: N, payload: Payload<N>): Promise<Answer>;
  /** The board and the code pad. */
  works: Works;
  rejoin(): void;
  dismissNotice(code: string): void;
  close(): void;
}

/** Opens a session in this tab: restores the draft and what waits, joins, and sends what waits. */
export async function openSession(id: string): Promise<LiveSession> {
  const [kept, workStore] = await Promise.all([openBrowserStore(), openWorkStore()]);
  const store = createStore<RoomState>(() => ({ ...EMPTY_ROOM }));
  const { getState, setState } = store;
  let closed = false;

  const later = (flush: () => void) => {
    if (!closed && getState().link === 'fine') setTimeout(flush, SEND_AGAIN_MS);
  };
  const works = openWorks({
    sessionId: id,
    store: workStore,
    call: (name, payload) => connection.call(name, payload as Payload<typeof name>),
    later,
  });
  const outbox = createOutbox({
    sessionId: id,
    words: kept,
    send: async ({ turnId, text, handOver }) => {
      // The interviewer sees what was drawn before these words.
      await works.rest();
      const answer = await connection.call('say', { turnId, text, handOver });
      // An accepted say empties the server's draft; what was typed since then goes there again.
      if (answer.ok && getState().draft !== '') drafts.typed(getState().draft);
      return answer;
    },
    alone: (job) => tabs.alone(job),
    onChange: (unsent) => {
      setState({ unsent });
      tabs.tell();
    },
    later,
  });
  const tabs = joinTabs(id, async () => {
    setState({ unsent: await kept.list(id) });
    if (getState().unsent.some(({ refusal }) => refusal === undefined)) void outbox.flush();
  });
  const drafts = createDraftSender((text) => void connection.call('draft', { text }));

  setState({ draft: await kept.draft(id), unsent: await kept.list(id) });

  const connection = connect(id, () => getState().view.seq, {
    onLink(link) {
      setState({ link });
      if (link !== 'fine') return;
      void outbox.flush();
      works.flush();
      if (getState().draft !== '') drafts.typed(getState().draft);
    },
    onEvents(events) {
      if (hasGap(getState().view.seq, events)) return connection.rejoin();
      setState(withEvents(getState(), events));
      works.follow(getState().view);
      if (getState().view.status !== 'live') closeDraft();
    },
    onDelta: (delta) => setState(withDelta(getState(), delta)),
    onClock: (clock) => setState(withClock(clock, Date.now())),
    onScoring: (scoring) => setState({ scoring }),
    onNotice: (notice) => setState(withNotice(getState(), notice)),
  });

  /** At the end nothing more is sent; a draft that became a turn is not kept a second time. */
  function closeDraft() {
    drafts.cancel();
    const { draft, view } = getState();
    if (draft !== '' && view.turns.some((turn) => turn.draft && turn.text.trim() === draft.trim())) type('');
  }

  function type(text: string) {
    setState({ draft: text });
    void kept.keepDraft(id, text);
    if (getState().view.status === 'live') drafts.typed(text);
  }

  return {
    id,
    store,
    type,
    async say(handOver) {
      const text = getState().draft.trim();
      if (text === '') return;
      drafts.cancel();
      setState({ draft: '' });
      try {
        await outbox.say({ turnId: newTurnId(), text, handOver, at: Date.now() });
      } catch {
        setState(withNotice(getState(), NOT_KEPT));
        type([text, getState().draft].filter((part) => part !== '').join('\n\n'));
      }
    },
    async takeBack(n) {
      const words = getState().unsent.find((waiting) => waiting.n === n);
      if (!words) return;
      type([getState().draft, words.text].filter((text) => text.trim() !== '').join('\n\n'));
      await outbox.drop(n);
    },
    drop: (n) => outbox.drop(n),
    call: connection.call,
    works,
    rejoin: connection.rejoin,
    dismissNotice: (code) => setState({ notices: getState().notices.filter((notice) => notice.code !== code) }),
    close() {
      closed = true;
      drafts.cancel();
      works.close();
      connection.close();
      tabs.close();
    },
  };
}

/** An id that no other turn has; randomUUID is missing where the page is not secure (plain http from elsewhere). */
function newTurnId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
