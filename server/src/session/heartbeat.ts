import { TIMES } from '../contract/limits.ts';
import type { Store } from '../store/store.ts';
import type { LiveSession } from './live-session.ts';
import type { Time } from './time.ts';

export interface HeartbeatMeans {
  store: Store;
  time: Time;
  /** The sessions at work. */
  awake: ReadonlySet<LiveSession>;
  onFailure: (error: unknown, where: string) => void;
}

/** Tells the store every few seconds that the server is there, the rooms what time it is, and notices that the machine slept. */
export class Heartbeat {
  readonly #means: HeartbeatMeans;
  #lastBeatAt: number;
  #cancelBeat: () => void = () => {};
  #cancelClock: () => void = () => {};

  constructor(means: HeartbeatMeans) {
    this.#means = means;
    this.#lastBeatAt = means.time.now();
  }

  async start(): Promise<void> {
    await this.#beat();
    this.#tellClocks();
  }

  stop(): void {
    this.#cancelBeat();
    this.#cancelClock();
  }

  /**
   * A beat that is long overdue means that the machine was asleep. Whoever wakes first, a beat, a timer or a command,
   * comes here first: the gap is in every mailbox before anything else is.
   */
  noticeSleep(): Promise<unknown> {
    const { time, awake, onFailure } = this.#means;
    const now = time.now();
    const gapMs = now - this.#lastBeatAt;
    if (gapMs <= TIMES.gapMs) return Promise.resolve();
    this.#lastBeatAt = now;
    const book = (session: LiveSession) =>
      session.bookGap(gapMs).catch((error: unknown) => onFailure(error, session.id));
    return Promise.all([...awake].map(book));
  }

  /** One heartbeat for all live sessions. */
  async #beat(): Promise<void> {
    const { time, store, onFailure } = this.#means;
    const booked = this.noticeSleep();
    this.#lastBeatAt = time.now();
    this.#cancelBeat = time.after(TIMES.heartbeatMs, () => {
      this.#beat().catch((error: unknown) => onFailure(error, 'heartbeat'));
    });
    // A heartbeat stored before the gap would hide it from the next start.
    await booked;
    await store.heartbeat(time.now());
  }

  #tellClocks(): void {
    this.#cancelClock = this.#means.time.after(TIMES.clockEveryMs, () => {
      this.#tellClocks();
      for (const session of this.#means.awake) session.tellClock();
    });
  }
}
