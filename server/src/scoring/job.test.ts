import { expect, test } from 'vitest';
import { fixtureDirector, fixtureScript } from '../interview/fixture.ts';
import type { Judge } from '../judges/judge.ts';
import { VirtualTime } from '../rehearsal/virtual-time.ts';
import { UNWATCHED } from '../session/session-means.ts';
import { Sessions } from '../session/sessions.ts';
import { MemoryStore } from '../store/memory-store.ts';
import { answerScoring } from './job.ts';

const START = 1_700_000_000_000;

/** An interview that is over, judged by `judge`. @param onAsked called before the judge begins */
async function endedInterview(judge: Judge['judge'], onAsked: (store: MemoryStore) => void = () => {}) {
  const store = new MemoryStore();
  const time = new VirtualTime(START);
  const failures: unknown[] = [];
  const done: boolean[] = [];
  const builtIn: Judge = { engine: 'built-in', model: null, judge };
  let ids = 0;
  let job: Promise<void> = Promise.resolve();
  const content = { script: fixtureScript, director: fixtureDirector, hear: () => {} };
  const sessions = new Sessions(
    {
      store,
      time,
      newId: () => `id${++ids}`,
      speak: async () => 'Noted.',
      scorer: 'built-in',
      ...UNWATCHED,
      onScoringRequested: (session) => {
        onAsked(store);
        const onFailure = (error: unknown) => failures.push(error);
        const onDone = (_engine: string, _ms: number, fine: boolean) => done.push(fine);
        job = answerScoring(session, { store, time, builtIn, model: null, onFailure, onDone });
      },
      onFailure: (error) => failures.push(error),
    },
    { current: async () => content, recall: async () => content },
  );
  const session = await sessions.start('coffee', undefined);
  if (!session) throw new Error('not started');
  await session.submit({ type: 'Finish' });
  /** Time goes on until the job is over; false where nothing more would ever happen. */
  const finished = async () => {
    let over = false;
    void job.then(() => {
      over = true;
    });
    for (let n = 0; n < 100 && !over; n += 1) {
      time.step();
      await new Promise((resolve) => setImmediate(resolve));
    }
    return over;
  };
  const types = async () => (await store.read(session.id)).map(({ type }) => type);
  return { session, sessions, store, done, failures, finished, types };
}

/** An interview that is over and waits for its score, on a disk that is full until `free` is called. */
async function waitingForScore(judge: Judge['judge']) {
  let free = () => {};
  const ended = await endedInterview(judge, (store) => {
    const append = store.append.bind(store);
    free = () => {
      store.append = append;
    };
    store.append = async () => {
      throw new Error('the disk is full');
    };
  });
  await expect.poll(() => ended.failures.length).toBeGreaterThan(0);
  return { ...ended, free: () => free() };
}

const NOTHING = { judgements: [], flags: [], flipRate: null, prompts: [] };

test('a scorecard that could not be written is kept and written later, and nobody judges twice', async () => {
  let judged = 0;
  const { session, done, free, finished, types } = await waitingForScore(async () => {
    judged += 1;
    return NOTHING;
  });
  expect(session.state.scoring).toBe('requested');
  free();
  expect(await finished()).toBe(true);
  expect((await types()).at(-1)).toBe('ScorecardIssued');
  expect(judged).toBe(1);
  expect(done).toEqual([true]);
});

test('a failure that could not be written is written later, so that a score can be asked for again', async () => {
  const { session, done, free, finished, types } = await waitingForScore(async () => {
    throw new Error('no verdict');
  });
  free();
  expect(await finished()).toBe(true);
  expect((await types()).at(-1)).toBe('ScoringFailed');
  expect(session.state.scoring).not.toBe('requested');
  expect(done).toEqual([false]);
});

test('a stop ends the wait for a disk, and leaves the request standing for the next start', async () => {
  const { done, sessions, finished, types } = await waitingForScore(async () => NOTHING);
  await sessions.stop();
  expect(await finished()).toBe(true);
  expect((await types()).at(-1)).toBe('ScoringRequested');
  expect(done).toEqual([]);
});

test.each([
  ['deleted', (sessions: Sessions, id: string) => sessions.remove(id)],
  ['restored from elsewhere', (sessions: Sessions) => sessions.restart(async () => {})],
])('a judge that is at work stops when its session is %s', async (_, disturb) => {
  const heard = Promise.withResolvers<AbortSignal>();
  const { session, sessions, done } = await endedInterview((_record, _report, signal) => {
    heard.resolve(signal);
    return new Promise<never>((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
  });
  const signal = await heard.promise;
  expect(signal.aborted).toBe(false);
  await disturb(sessions, session.id);
  expect(signal.aborted).toBe(true);
  await new Promise(setImmediate);
  expect(done).toEqual([]);
});
