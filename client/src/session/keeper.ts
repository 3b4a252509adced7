import { createStore, type StoreApi } from 'zustand/vanilla';
import { createDraftSender } from './draft-sender.ts';
import { keptAnyway } from './kept-anyway.ts';
import type { Answer } from './outbox.ts';
import {
  asCopy,
  copiesOf,
  newestOf,
  type Pending,
  type PendingStore,
  refused,
  taken,
  withNext,
  without,
  withoutCopy,
  withStored,
} from './pending.ts';

interface Parts<C> {
  pending: PendingStore<C>;
  send(revision: number, content: C): Promise<Answer>;
  /** Loads a stored revision. */
  load(revision: number): Promise<C>;
  /** Runs the job while no other tab runs one for this work. */
  alone(job: () => Promise<void>): Promise<void>;
  /** Tells the other tabs that what is pending has changed. */
  tell(): void;
  /** Asks for another flush, a little later. */
  later(flush: () => void): void;
}

/** What an editor must know of the work that it edits. */
export interface Work<C> {
  /** To be put into the editor each time it changes; null until it is known, its content null where nothing is yet. */
  shown: { content: C | null } | null;
  /** `kept`: in the browser and on its way; `refused`: the server does not take it, see `refusal`. */
  state: 'stored' | 'kept' | 'refused';
  refusal: string | null;
  /** The browser keeps nothing any more: what waits is lost with the tab. */
  inMemory: boolean;
  /** Our own work where another window's was stored first; the oldest, where that happened more than once. */
  copy: C | null;
  /** Why it could not be opened. */
  failure: unknown;
}

/** Keeps one piece of work (board or code): saves what changes by revision, and shows what others saved. */
export interface Keeper<C> {
  store: StoreApi<Work<C>>;
  /** The newest stored revision is known: opens the work, or shows what somebody else has saved. */
  open(newest: number): void;
  /** The editor's content has changed. */
  changed(content: C): void;
  /** Sends what waits; the line is there again. */
  flush(): Promise<void>;
  /** Another tab has changed what is pending. */
  told(): Promise<void>;
  /** Keeps and sends the newest change at once. */
  rest(): Promise<void>;
  /** Drops the copy that is shown, once what may have been made of it is kept. */
  dropCopy(): Promise<void>;
  /** All that is not stored: what waits, then the copies. */
  left(): Promise<C[]>;
  /** Throws one of those away for good, and nothing else. */
  discard(content: C): Promise<void>;
  close(): void;
}

/** Refusals that asking again does not change. */
const FOR_GOOD: ReadonlySet<string> = new Set(['bad-input', 'too-large', 'not-live', 'not-found']);
/** A revision is stored whole, so not every stroke is one. */
const PACE = { quietMs: 600, atLatestMs: 3_000 };

/**
 * Changes rest for a moment, then they are kept in the browser, then sent. An answer that got lost does no harm, as the
 * same revision is sent again unchanged. Where another window was first, its revision is shown and ours becomes a copy.
 */
export function createKeeper<C>({ pending: place, send, load, alone, tell, later }: Parts<C>): Keeper<C> {
  const store = createStore<Work<C>>(() => ({
    shown: null,
    state: 'stored',
    refusal: null,
    inMemory: false,
    copy: null,
    failure: null,
  }));
  const { getState, setState } = store;
  const pending = keptAnyway(place, () => setState({ inMemory: true }));
  /** The stored revision that this tab shows, or has made its content from. */
  let base = 0;
  let newest = 0;
  let opening: Promise<void> | null = null;
  /** Changed here and not yet in the keeping place. */
  let unkept: { content: C } | null = null;
  let running: Promise<void> | null = null;
  let again = false;

  const changes = createDraftSender(() => void keep(), PACE);

  async function put(): Promise<void> {
    const change = unkept;
    if (!change) return;
    await pending.change((was) => withNext(was, base, change.content));
    if (unkept === change) unkept = null;
    tell();
  }

  async function keep(): Promise<void> {
    await put();
    await flush();
  }

  const showCopy = (was: Pending<C> | undefined) => setState({ copy: copiesOf(was)[0] ?? null });

  async function begin(): Promise<void> {
    const was = await pending.read();
    showCopy(was);
    if (!showPending(was)) await catchUp();
  }

  /** Shows what waits; false where nothing does. */
  function showPending(was: Pending<C> | undefined): boolean {
    const waiting = newestOf(was);
    if (!was || !waiting) return false;
    base = was.base;
    setState({
      shown: { content: waiting.content },
      state: was.refusal === undefined ? 'kept' : 'refused',
      refusal: was.refusal ?? null,
    });
    void flush();
    return true;
  }

  /** Shows the newest stored revision. */
  async function catchUp(): Promise<void> {
    const revision = newest;
    const content = revision === 0 ? null : await load(revision);
    // What was drawn meanwhile was made from what was shown before; the server will say that it is stale.
    if (unkept) return;
    base = revision;
    setState({ shown: { content }, failure: null });
    if (newest > revision) await catchUp();
  }

  async function elsewhere(): Promise<void> {
    if (newest <= base || unkept || newestOf(await pending.read())) return;
    // Without an answer the old one stays in sight; the next revision or the next save brings the new one.
    await catchUp().catch(() => undefined);
  }

  async function sendAll(): Promise<void> {
    for (;;) {
      const sent = await take();
      if (!sent) return;
      setState({ state: 'kept', refusal: null });
      const answer = await send(sent.revision, sent.content);
      if (answer.ok) await settle(sent.revision);
      else if (answer.code === 'stale') await lose(answer.revision ?? newest);
      else if (FOR_GOOD.has(answer.code)) await refuse(answer.message);
      else return later(() => void flush());
    }
  }

  /** What is to be sent now; from here on it stays unchanged until it is answered. */
  async function take(): Promise<{ revision: number; content: C } | null> {
    let sent: { revision: number; content: C } | null = null;
    await pending.change((was) => {
      const now = taken(was);
      if (now?.sending) sent = { revision: now.base + 1, content: now.sending.content };
      return now;
    });
    return sent;
  }

  async function settle(revision: number): Promise<void> {
    base = revision;
    newest = Math.max(newest, revision);
    let waits = false;
    await pending.change((was) => {
      const now = withStored(was, revision);
      waits = newestOf(now) !== null;
      return now;
    });
    setState({ state: waits || unkept ? 'kept' : 'stored' });
    tell();
  }

  async function refuse(refusal: string): Promise<void> {
    let stays = false;
    await pending.change((was) => {
      const now = refused(was, refusal);
      stays = now?.refusal !== undefined;
      return now;
    });
    if (stays) setState({ state: 'refused', refusal });
  }

  /** Another window was first. */
  async function lose(revision: number): Promise<void> {
    const mine = unkept;
    unkept = null;
    changes.cancel();
    await pending.change((was) => asCopy(was, mine));
    newest = Math.max(newest, revision);
    showCopy(await pending.read());
    setState({ state: 'stored', refusal: null });
    tell();
    await catchUp().catch((failure: unknown) => setState({ failure }));
  }

  function flush(): Promise<void> {
    again = true;
    running ??= untilQuiet().finally(() => {
      running = null;
    });
    return running;
  }
  async function untilQuiet(): Promise<void> {
    while (again) {
      again = false;
      await alone(sendAll);
    }
  }

  return {
    store,
    flush,
    open(revision) {
      newest = Math.max(newest, revision);
      if (opening) return void opening.then(elsewhere);
      opening = begin().catch((failure: unknown) => {
        opening = null;
        setState({ failure });
      });
    },
    changed(content) {
      unkept = { content };
      if (getState().state === 'stored') setState({ state: 'kept' });
      changes.typed('');
    },
    async told() {
      if (unkept || !getState().shown) return;
      const was = await pending.read();
      showCopy(was);
      if (!showPending(was)) await elsewhere();
    },
    rest() {
      changes.cancel();
      return keep();
    },
    async dropCopy() {
      // Gone from sight at once, so that it is not taken twice.
      setState({ copy: null });
      await put();
      await pending.change(withoutCopy);
      showCopy(await pending.read());
      tell();
    },
    async left() {
      const was = await pending.read();
      const waiting = unkept ?? newestOf(was);
      return [...(waiting ? [waiting.content] : []), ...copiesOf(was)];
    },
    async discard(content) {
      await put();
      let waits = false;
      await pending.change((was) => {
        const now = without(was, content);
        waits = newestOf(now) !== null;
        return now;
      });
      showCopy(await pending.read());
      if (!waits) setState({ state: 'stored', refusal: null });
      tell();
    },
    close: () => changes.cancel(),
  };
}
