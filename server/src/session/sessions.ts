import { TIMES } from '../contract/limits.ts';
import { sumOfCalls } from '../contract/model-call.ts';
import type { Notice } from '../contract/sockets.ts';
import type { Level } from '../contract/vocabulary.ts';
import type { StoredEventOf } from '../interview/events.ts';
import { startInterview } from '../interview/opening.ts';
import { isLive, stamp } from '../interview/state.ts';
import type { Store } from '../store/store.ts';
import { Barrier } from './barrier.ts';
import { Heartbeat } from './heartbeat.ts';
import { LiveSession } from './live-session.ts';
import { Mailbox } from './mailbox.ts';
import { NOTHING_YET, type SessionContent, type SessionMeans } from './session-means.ts';

/** Where sessions get their script from, now and after the content files have changed. */
export interface ScriptShelf {
  /** The shipped scenario at this level; null where there is none. */
  current(scenarioId: string, level: Level | undefined): Promise<SessionContent | null>;
  /**
   * The very versions that a session began with.
   * @param contents files that are not in the store yet, by sha256
   * @throws ScriptUnreadable when they were not kept or cannot be read
   */
  recall(
    started: StoredEventOf<'SessionStarted'>,
    contents?: Readonly<Record<string, string>>,
  ): Promise<SessionContent>;
}

/** There is no script for a session; the message says which file is the cause, and why. */
export class ScriptUnreadable extends Error {}

const MINUTE_MS = 60_000;
const RESTART_MS = 30_000;
const STOPPING: Notice = {
  code: 'stopping',
  message: 'The server restarts. What you typed is kept, the time is given back, and this page comes back by itself.',
};

/** All sessions at work in this process: opened when somebody needs them, let go when nobody does. */
export class Sessions {
  readonly #means: SessionMeans;
  readonly #awake = new Set<LiveSession>();
  readonly #store: Store;
  readonly #shelf: ScriptShelf;
  readonly #open = new Map<string, Promise<LiveSession | null>>();
  /** How many sockets and requests need a session right now. */
  readonly #holds = new Map<string, number>();
  readonly #heartbeat: Heartbeat;
  #windingDown = false;
  /** What reads or writes whole sessions passes; a change of all data is alone. */
  readonly #barrier = new Barrier();
  /** How often other data was put under the sessions. */
  restarted = 0;
  /** Restarts, each with the taking up of what is there then. */
  readonly #restarts = new Mailbox();

  constructor(means: Omit<SessionMeans, 'noticeSleep'>, shelf: ScriptShelf) {
    this.#means = { ...means, noticeSleep: () => void this.#heartbeat.noticeSleep() };
    this.#store = means.store;
    this.#shelf = shelf;
    const { store, time, onFailure } = means;
    this.#heartbeat = new Heartbeat({ store, time, awake: this.#awake, onFailure });
  }

  /** Begins a session; its clock starts here. Null for an unknown scenario or a level it is not offered at. */
  start(scenarioId: string, level: Level | undefined): Promise<LiveSession | null> {
    return this.#barrier.pass(() => this.#start(scenarioId, level));
  }

  async #start(scenarioId: string, level: Level | undefined): Promise<LiveSession | null> {
    const content = await this.#shelf.current(scenarioId, level);
    if (!content) return null;
    const { time, newId } = this.#means;
    const id = newId();
    const now = time.now();
    const { script } = content;
    const events = stamp(startInterview(script, { now, nextId: newId }), 0, now);
    await this.#store.create({ id, scenarioId, title: script.title, level: script.level, startedAt: now }, events);
    const session = new LiveSession(id, content, { ...NOTHING_YET, events }, this.#means);
    this.#open.set(id, Promise.resolve(session));
    this.#awake.add(session);
    this.#means.observer.appended(id, events);
    session.wake();
    return session;
  }

  /** The session, read from the store where it is not at work yet; null for an unknown one. */
  open(id: string): Promise<LiveSession | null> {
    const known = this.#open.get(id);
    if (known) return known;
    const opening = this.#barrier
      .pass(() => this.#load(id))
      .catch((error: unknown) => {
        this.#open.delete(id);
        throw error;
      });
    this.#open.set(id, opening);
    return opening;
  }

  /** The session, kept at work until `release`, so that no other who leaves it takes it away; null for an unknown one. */
  async hold(id: string): Promise<LiveSession | null> {
    this.#holds.set(id, (this.#holds.get(id) ?? 0) + 1);
    const session = await this.open(id).catch((error: unknown) => {
      this.#unhold(id);
      throw error;
    });
    if (!session) this.#unhold(id);
    return session;
  }

  /** Ends one `hold`. */
  async release(session: LiveSession): Promise<void> {
    this.#unhold(session.id);
    await this.letGo(session);
  }

  /** Lets an ended session go once nobody holds it and no score is awaited. */
  async letGo(session: LiveSession): Promise<void> {
    const { view, scoring } = session.state;
    if (this.#holds.has(session.id) || view.status === 'live' || scoring === 'requested') return;
    const now = await this.#open.get(session.id);
    if (now === session) this.#open.delete(session.id);
    this.#awake.delete(session);
    await session.close();
  }

  #unhold(id: string): void {
    const left = (this.#holds.get(id) ?? 1) - 1;
    if (left > 0) this.#holds.set(id, left);
    else this.#holds.delete(id);
  }

  /** Deletes a session, boards and all. False where there was none. */
  remove(id: string): Promise<boolean> {
    return this.#barrier.pass(async () => {
      const session = await this.#open.get(id);
      await session?.close(true);
      this.#open.delete(id);
      if (session) this.#awake.delete(session);
      return this.#store.remove(id);
    });
  }

  /** After a start: books the time the server was away, takes up live sessions and scores that were owed. */
  async resume(): Promise<void> {
    const { time } = this.#means;
    for (const id of await this.#store.liveIds()) {
      const pulse = await this.#store.pulse(id);
      const gapMs = time.now() - pulse.at;
      if (gapMs > TIMES.gapMs) await this.#store.bookGap(id, time.now(), pulse.lostMs + gapMs);
    }
    await this.#heartbeat.start();
    const ids = new Set([...(await this.#store.liveIds()), ...(await this.#store.unscoredIds())]);
    for (const id of ids) {
      try {
        await this.open(id);
      } catch (error) {
        this.#means.onFailure(error, id);
      }
    }
  }

  /** How many interviews run here. */
  get live(): number {
    return this.#live().length;
  }

  /** Why no interview may begin now, and when to come back; null where it may. @param most how many may run at once */
  refusal(most: number): { message: string; afterMs: number } | null {
    if (this.#windingDown) {
      return { message: 'The server is about to restart; begin in a minute.', afterMs: RESTART_MS };
    }
    const live = this.#live();
    if (live.length < most) return null;
    const first = Math.min(...live.map(({ state }) => state.view.endsAt));
    const afterMs = Math.max(MINUTE_MS, first + TIMES.graceMs - this.#means.time.now());
    const minutes = Math.ceil(afterMs / MINUTE_MS);
    return {
      message: `${most} interviews are running, and no more fit; the next one ends in ${minutes} min. Try again then.`,
      afterMs,
    };
  }

  /** Before a stop: no new sessions, and those who follow one are told; see `LiveSession.windDown`. */
  async windDown(ms: number): Promise<void> {
    this.#windingDown = true;
    await Promise.all(
      [...this.#awake].map((session) => {
        return session.windDown(ms, STOPPING).catch((error: unknown) => this.#means.onFailure(error, session.id));
      }),
    );
  }

  /** Stops all timers and speech; what is stored stays. */
  async stop(): Promise<void> {
    this.#heartbeat.stop();
    const opening = [...this.#open.values()];
    // Emptied first: who asks from here on gets a session of its own making.
    this.#open.clear();
    const sessions = await Promise.all(opening.map((session) => session.catch(() => null)));
    await Promise.all(sessions.map((session) => session?.close()));
    this.#awake.clear();
  }

  /** Carries out work on the store that must not fall into a change of all its data. */
  undisturbed<T>(work: () => Promise<T>): Promise<T> {
    return this.#barrier.pass(work);
  }

  /**
   * Puts other data under the sessions: what is under way ends, all sessions stop, `replace` works, and what is there
   * then is taken up.
   */
  restart<T>(replace: () => Promise<T>): Promise<T> {
    return this.#restarts.put(async () => {
      try {
        return await this.#barrier.alone(async () => {
          this.restarted += 1;
          await this.stop();
          return replace();
        });
      } finally {
        await this.resume();
      }
    });
  }

  #live(): LiveSession[] {
    return [...this.#awake].filter(({ state }) => isLive(state));
  }

  async #load(id: string): Promise<LiveSession | null> {
    const events = await this.#store.read(id);
    const started = events.find((event) => event.type === 'SessionStarted');
    if (!started) {
      this.#open.delete(id);
      return null;
    }
    const content = await this.#shelf.recall(started);
    const [draft, board, code, { lostMs }, calls] = await Promise.all([
      this.#store.draft(id),
      this.#store.board(id),
      this.#store.code(id),
      this.#store.pulse(id),
      this.#store.calls(id),
    ]);
    const { promptTokens, outputTokens } = sumOfCalls(calls);
    const session = new LiveSession(
      id,
      content,
      { events, draft, board, code, lostMs, tokens: promptTokens + outputTokens },
      this.#means,
    );
    this.#awake.add(session);
    session.wake();
    return session;
  }
}
