import { expect } from 'vitest';
import type { PublicEvent, PublicEventOf } from '../contract/events.ts';
import type { Clock } from '../contract/sockets.ts';
import { fixtureDirector, fixtureScript } from '../interview/fixture.ts';
import { VirtualTime } from '../rehearsal/virtual-time.ts';
import type { Store } from '../store/store.ts';
import type { Listener } from './audience.ts';
import type { LiveSession } from './live-session.ts';
import { UNWATCHED } from './session-means.ts';
import { Sessions } from './sessions.ts';

export const START = 1_700_000_000_000;
export const MINUTE = 60_000;

/** A candidate's tab that notes what reaches it. */
export class Ear implements Listener {
  heard: PublicEvent[] = [];
  clocks: Clock[] = [];
  events(events: PublicEvent[]): void {
    this.heard.push(...events);
  }
  clock(clock: Clock): void {
    this.clocks.push(clock);
  }
  delta(): void {}
  scoring(): void {}
  notice(): void {}
  gone(): void {}
  get extensions(): PublicEventOf<'ClockExtended'>[] {
    return this.heard.filter((event) => event.type === 'ClockExtended');
  }
}

/** A machine with a store and a clock, on which one process may live after another. */
export class Machine {
  readonly store: Store;
  time = new VirtualTime(START);
  /** Drafts that were heard while they were typed. */
  readonly readAhead: string[] = [];
  #ids = 0;
  constructor(store: Store) {
    this.store = store;
  }

  /** One life of the process: what it does not store is gone with it. */
  life(
    onFailure: (error: unknown) => void = (error) => {
      throw error;
    },
  ): Sessions {
    const content = {
      script: fixtureScript,
      director: fixtureDirector,
      hear: (words: string) => this.readAhead.push(words),
    };
    return new Sessions(
      {
        store: this.store,
        time: this.time,
        newId: () => `id${++this.#ids}`,
        speak: async ({ brief }, _signal, { onDelta }) => {
          const words = [brief.lead, brief.ask?.text ?? 'Noted.'].join(' ').trim();
          onDelta(0, words);
          return words;
        },
        scorer: 'built-in',
        ...UNWATCHED,
        onScoringRequested: () => {},
        onFailure,
      },
      { current: async () => content, recall: async () => content },
    );
  }

  /** Lets this much virtual time pass, timer by timer. */
  async pass(ms: number): Promise<void> {
    const until = this.time.now() + ms;
    let reached = false;
    this.time.after(ms, () => {
      reached = true;
    });
    while (!reached) {
      this.time.step();
      for (let n = 0; n < 20; n += 1) await Promise.resolve();
    }
    expect(this.time.now()).toBe(until);
  }

  /** Nothing runs for this long: the process is dead, or the machine asleep. */
  sleepThrough(ms: number): void {
    this.time = new VirtualTime(this.time.now() + ms);
  }
}

/** A new session of these. */
export async function started(sessions: Sessions): Promise<LiveSession> {
  await sessions.resume();
  const session = await sessions.start('coffee', undefined);
  if (!session) throw new Error('not started');
  return session;
}

/** A candidate who comes to a session that is there already. */
export async function rejoined(sessions: Sessions, id: string): Promise<{ session: LiveSession; ear: Ear }> {
  const session = await sessions.open(id);
  if (!session) throw new Error('not found');
  const ear = new Ear();
  await session.join(ear, 0);
  return { session, ear };
}
