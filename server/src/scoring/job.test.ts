import { expect, test } from 'vitest';
import { fixtureDirector, fixtureScript } from '../interview/fixture.ts';
import type { Judge } from '../judges/judge.ts';
import { VirtualTime } from '../rehearsal/virtual-time.ts';
import { UNWATCHED } from '../session/session-means.ts';
import { Sessions } from '../session/sessions.ts';
import { MemoryStore } from '../store/memory-store.ts';
import { answerScoring } from './job.ts';

const START = 1_700_000_000_000;

/** An interview that is over and waits for its score, on a disk that is full until `free` is called. */
async function waitingForScore(judge: Judge['judge']) {
  const store = new MemoryStore();
  const time = new VirtualTime(START);
  const failures: unknown[] = [];
  const done: boolean[] = [];
  const stop = new AbortController();
  const builtIn: Judge = { engine: 'built-in', model: null, judge };
  let ids = 0;
  let job: Promise<void> = Promise.resolve();
  const append = store.append.bind(store);
  const full = async () => {
    throw new Error('the disk is full');
  };
  const content = { script: fixtureScript, director: fixtureDirector };
  const sessions = new Sessions(
    {
      store,
      time,
      newId: () => `id${++ids}`,
      speak: async () => 'Noted.',
      scorer: 'built-in',
      ...UNWATCHED,
      onScoringRequested: (session) => {
        store.append = full;
        const onFailure = (error: unknown) => failures.push(error);
        const onDone = (_engine: string, _ms: number, fine: boolean) => done.push(fine);
        job = answerScoring(session, { store, time, builtIn, model: null, onFailure, onDone }, stop.signal);
      },
      onFailure: (error) => failures.push(error),
    },
    { current: async () => content, recall: async () => content },
  );
  const session = await sessions.start('coffee', undefined);
  if (!session) throw new Error('not started');
  await session.submit({ type: 'Finish' });
  await expect.poll(() => failures.length).toBeGreaterThan(0);
  const free = () => {
    store.append = append;
  };
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
  return { session, done, stop, free, finished, types };
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
  const { done, stop, finished, types } = await waitingForScore(async () => NOTHING);
  stop.abort();
  expect(await finished()).toBe(true);
  expect((await types()).at(-1)).toBe('ScoringRequested');
  expect(done).toEqual([]);
});
