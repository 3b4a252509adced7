import { beforeEach, describe, expect, test } from 'vitest';
import type { PublicEvent, PublicEventOf } from '../contract/events.ts';
import type { Clock } from '../contract/sockets.ts';
import { fixtureDirector, fixtureScript } from '../interview/fixture.ts';
import { VirtualTime } from '../rehearsal/virtual-time.ts';
import { MemoryStore } from '../store/memory-store.ts';
import type { Listener } from './audience.ts';
import type { LiveSession } from './live-session.ts';
import { UNWATCHED } from './session-means.ts';
import { Sessions } from './sessions.ts';

const START = 1_700_000_000_000;
const MINUTE = 60_000;

class Ear implements Listener {
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

let store: MemoryStore;
let time: VirtualTime;
let ids = 0;
beforeEach(() => {
  store = new MemoryStore();
  time = new VirtualTime(START);
});

/** One life of the process: what it does not store is gone with it. */
function life(
  onFailure: (error: unknown) => void = (error) => {
    throw error;
  },
): Sessions {
  const content = { script: fixtureScript, director: fixtureDirector };
  return new Sessions(
    {
      store,
      time,
      newId: () => `id${++ids}`,
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
async function pass(ms: number): Promise<void> {
  const until = time.now() + ms;
  let reached = false;
  time.after(ms, () => {
    reached = true;
  });
  while (!reached) {
    time.step();
    for (let n = 0; n < 20; n += 1) await Promise.resolve();
  }
  expect(time.now()).toBe(until);
}

/** Nothing runs for this long: the process is dead, or the machine asleep. */
async function sleepThrough(ms: number): Promise<void> {
  time = new VirtualTime(time.now() + ms);
}

async function started(sessions: Sessions): Promise<LiveSession> {
  await sessions.resume();
  const session = await sessions.start('coffee', undefined);
  if (!session) throw new Error('not started');
  return session;
}

async function rejoined(sessions: Sessions, id: string): Promise<{ session: LiveSession; ear: Ear }> {
  const session = await sessions.open(id);
  if (!session) throw new Error('not found');
  const ear = new Ear();
  await session.join(ear, 0);
  return { session, ear };
}

describe('T2: time in which the server was away', () => {
  test('is given back at the next join: the gap, and at most 5 s more', async () => {
    const { id } = await started(life());
    await pass(2 * MINUTE + 3_000);
    await sleepThrough(90_000);
    const second = life();
    await second.resume();
    const { ear } = await rejoined(second, id);
    expect(ear.extensions).toHaveLength(1);
    expect(ear.extensions[0]?.byMs).toBeGreaterThanOrEqual(90_000);
    expect(ear.extensions[0]?.byMs).toBeLessThanOrEqual(95_000);
    expect(ear.clocks[0]?.endsAt).toBe(START + 45 * MINUTE + (ear.extensions[0]?.byMs ?? 0));
  });

  test('is not given twice, neither to a second tab nor after a second crash', async () => {
    const { id } = await started(life());
    await pass(MINUTE);
    await sleepThrough(60_000);
    const second = life();
    await second.resume();
    await sleepThrough(0);
    const third = life();
    await third.resume();
    await rejoined(third, id);
    const { ear } = await rejoined(third, id);
    expect(ear.extensions).toHaveLength(1);
  });

  test('a heartbeat gap of ten seconds or less is not given back', async () => {
    const { id } = await started(life());
    await pass(MINUTE);
    await sleepThrough(4_000);
    const second = life();
    await second.resume();
    expect((await rejoined(second, id)).ear.extensions).toEqual([]);
  });

  test('waits for the candidate, says nothing to nobody, and is given back after ten minutes at the latest', async () => {
    const { id } = await started(life());
    await pass(MINUTE);
    await sleepThrough(20 * MINUTE);
    const before = (await store.read(id)).length;
    const second = life();
    await second.resume();
    await pass(9 * MINUTE + 59_000);
    expect(await store.read(id)).toHaveLength(before);
    await pass(1_000);
    const types = (await store.read(id)).slice(before).map(({ type }) => type);
    expect(types[0]).toBe('ClockExtended');
  });

  test('keeps an interview alive whose end came while the server was down', async () => {
    const { id } = await started(life());
    await pass(40 * MINUTE);
    await sleepThrough(30 * MINUTE);
    const second = life();
    await second.resume();
    await pass(5_000);
    const { session } = await rejoined(second, id);
    expect(session.state.view.status).toBe('live');
    expect(session.state.view.endsAt - time.now()).toBeGreaterThan(4 * MINUTE);
  });

  test('while the machine slept is given back at once to a candidate who is still connected', async () => {
    const sessions = life();
    const session = await started(sessions);
    const ear = new Ear();
    await session.join(ear, 0);
    await pass(MINUTE);
    time.jump(2 * MINUTE);
    await pass(5_000);
    expect(ear.extensions).toHaveLength(1);
    expect(ear.extensions[0]?.byMs).toBeGreaterThanOrEqual(2 * MINUTE);
    expect(ear.extensions[0]?.byMs).toBeLessThanOrEqual(2 * MINUTE + 5_000);
  });
});

describe('T2: a sleep across the end', () => {
  test.each(Array.from({ length: 20 }, (_, n) => n * 500))(
    'that begins %i ms into a beat ends no interview, whoever wakes first',
    async (offsetMs) => {
      const sessions = life();
      const session = await started(sessions);
      const ear = new Ear();
      await session.join(ear, 0);
      await pass(44 * MINUTE + offsetMs);
      time.jump(3 * MINUTE);
      await pass(10_000);
      expect(session.state.view.status).toBe('live');
      expect(ear.extensions).toHaveLength(1);
    },
  );

  test('counts the words that are said first on waking', async () => {
    const sessions = life();
    const session = await started(sessions);
    await session.join(new Ear(), 0);
    await pass(44 * MINUTE);
    time.jump(3 * MINUTE);
    const outcome = await session.submit({ type: 'Say', turnId: 'a', text: 'Back again.', handOver: false });
    expect(outcome.ok).toBe(true);
  });
});

describe('a store that cannot write', () => {
  test.each([
    ['in the middle of an interview', MINUTE],
    ['at the hard end', 45 * MINUTE + 2_000],
  ])('%s is tried again with pauses, and what was owed is done once it can', async (_when, atMs) => {
    const failures: unknown[] = [];
    const sessions = life((error) => failures.push(error));
    const session = await started(sessions);
    await pass(atMs);
    if (atMs < 45 * MINUTE) {
      // The turn is stored and its answer is not.
      const outcome = session.submit({ type: 'Say', turnId: 'a', text: 'I begin with the order.', handOver: true });
      await outcome;
    }
    const append = store.append.bind(store);
    let tries = 0;
    store.append = async () => {
      tries += 1;
      throw new Error('the disk is full');
    };
    await pass(MINUTE);
    expect(tries).toBeGreaterThan(0);
    expect(tries).toBeLessThanOrEqual(31);
    expect(failures.length).toBeLessThanOrEqual(tries);
    store.append = append;
    await pass(10_000);
    const types = (await store.read(session.id)).map(({ type }) => type);
    if (atMs > 45 * MINUTE) expect(types).toContain('SessionEnded');
    else expect(session.state.pending).toBeNull();
  });
});

test("the candidate's own absence gives nothing", async () => {
  const sessions = life();
  const session = await started(sessions);
  const ear = new Ear();
  await session.join(ear, 0);
  session.leave(ear);
  await pass(3 * MINUTE);
  const again = new Ear();
  await session.join(again, 0);
  expect(again.extensions).toEqual([]);
  expect(session.state.view.endsAt).toBe(START + 45 * MINUTE);
});

test('a turn that was being worded when the process died is worded after the restart', async () => {
  const first = life();
  const session = await started(first);
  await session.submit({ type: 'Say', turnId: 'a', text: 'I begin with the order.', handOver: true });
  const asked = (await store.read(session.id)).find((event) => event.type === 'MoveChosen' && event.inReplyTo === 'a');
  const second = life();
  await second.resume();
  const { session: again } = await rejoined(second, session.id);
  await again.idle();
  const said = (await store.read(session.id)).filter((event) => event.type === 'InterviewerSaid').at(-1);
  expect(said).toMatchObject({ turnId: asked?.type === 'MoveChosen' ? asked.turnId : '' });
});

test('an ended session that two hold stays until the second lets it go', async () => {
  const sessions = life();
  const { id } = await started(sessions);
  const [one, two] = [await sessions.hold(id), await sessions.hold(id)];
  if (!one || !two) throw new Error('not found');
  await one.submit({ type: 'Finish' });
  await one.submit({ type: 'FailScoring', engine: 'built-in', reason: 'for this test' });
  await sessions.release(one);
  const ear = new Ear();
  await two.join(ear, 0);
  expect(ear.heard.at(-1)?.type).toBe('ScoringFailed');
  expect(await sessions.open(id)).toBe(two);
  await sessions.release(two);
  expect(await sessions.open(id)).not.toBe(two);
});

describe('T4: while other data is put under the sessions', () => {
  /** A store whose `create` begins and waits until it is told to go on. */
  function slowCreate(): { begun: Promise<void>; goOn: () => void } {
    const create = store.create.bind(store);
    const [begun, go] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    store.create = async (...args) => {
      begun.resolve();
      await go.promise;
      await create(...args);
    };
    return { begun: begun.promise, goOn: go.resolve };
  }

  test('a start that is under way comes first, and leaves no session that is not in the store', async () => {
    const sessions = life();
    const { begun, goOn } = slowCreate();
    const starting = sessions.start('coffee', undefined);
    await begun;
    const restarting = sessions.restart(async () => {
      for (const { id } of await store.list()) await store.remove(id);
    });
    await new Promise(setImmediate);
    goOn();
    const session = await starting;
    await restarting;
    expect(await sessions.open(session?.id ?? '')).toBeNull();
    expect(sessions.live).toBe(0);
    expect(await session?.submit({ type: 'HandOver' })).toMatchObject({ ok: false, code: 'not-found' });
  });

  test('what would write waits until it is over', async () => {
    const sessions = life();
    const [begun, over] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const restarting = sessions.restart(async () => {
      begun.resolve();
      await over.promise;
    });
    await begun.promise;
    let written = false;
    const writing = sessions.undisturbed(async () => {
      written = true;
    });
    await new Promise(setImmediate);
    expect(written).toBe(false);
    over.resolve();
    await Promise.all([restarting, writing]);
    expect(written).toBe(true);
  });
});
