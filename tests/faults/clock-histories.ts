import fc from 'fast-check';
import { TIMES } from '../../server/src/contract/limits.ts';
import type { StoredEvent } from '../../server/src/interview/events.ts';
import { fixtureDirector, fixtureScript } from '../../server/src/interview/fixture.ts';
import { VirtualTime } from '../../server/src/rehearsal/virtual-time.ts';
import type { Listener } from '../../server/src/session/audience.ts';
import type { LiveSession } from '../../server/src/session/live-session.ts';
import { UNWATCHED } from '../../server/src/session/session-means.ts';
import { Sessions } from '../../server/src/session/sessions.ts';
import { MemoryStore } from '../../server/src/store/memory-store.ts';
import { bySize, type Row, rowOf, type Size } from '../figures/row.ts';

const START = 1_700_000_000_000;
/** A short interview, so that many histories can be lived through. */
const SHORT_MS = 180_000;
const script = {
  ...fixtureScript,
  durationMs: SHORT_MS,
  phases: fixtureScript.phases.map((phase) => ({
    ...phase,
    minutes: (phase.minutes * SHORT_MS) / fixtureScript.durationMs,
  })),
};

/** What may happen to a session. `late` speaks near the very end: that many ms after the end as announced. */
export type Step =
  | { do: 'wait'; ms: number }
  | { do: 'say' }
  | { do: 'late'; ms: number }
  | { do: 'crash'; downMs: number; joins: boolean }
  | { do: 'sleep'; ms: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 60_000 }) }) },
  { weight: 3, arbitrary: fc.constant({ do: 'say' as const }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('late' as const), ms: fc.integer({ min: -4_000, max: 8_000 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('crash' as const),
      downMs: fc.oneof(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 900_000 })),
      joins: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('sleep' as const), ms: fc.integer({ min: 0, max: 600_000 }) }) },
);
export const histories = fc.array(step, { minLength: 1, maxLength: 14 });

class Ear implements Listener {
  events(): void {}
  clock(): void {}
  delta(): void {}
  scoring(): void {}
  notice(): void {}
  gone(): void {}
}

/** Lives through a history. @throws where a turn counts that came too late, or one in time does not, or time is not given back as it should be */
export async function live(history: readonly Step[]): Promise<void> {
  const store = new MemoryStore();
  let time = new VirtualTime(START);
  let ids = 0;
  const failures: unknown[] = [];
  const life = () =>
    new Sessions(
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
        onFailure: (error) => failures.push(error),
      },
      {
        current: async () => ({ script, director: fixtureDirector, hear: () => {} }),
        recall: async () => ({ script, director: fixtureDirector, hear: () => {} }),
      },
    );
  const pass = async (ms: number) => {
    let reached = ms <= 0;
    if (!reached) {
      time.after(ms, () => {
        reached = true;
      });
    }
    while (!reached) {
      time.step();
      await settled();
    }
  };

  let sessions = life();
  await sessions.resume();
  let session = (await sessions.start('coffee', undefined)) as LiveSession;
  const { id } = session;
  let joined = true;
  await session.join(new Ear(), 0);
  let [least, most] = [0, 0];
  const away = (ms: number) => {
    // The last heartbeat may be up to five seconds old.
    if (ms > TIMES.gapMs) least += ms;
    if (ms + TIMES.heartbeatMs > TIMES.gapMs) most += ms + TIMES.heartbeatMs;
  };
  const say = async () => {
    const before = session.state.view;
    const now = time.now();
    const inTime = now <= before.endsAt + TIMES.graceMs;
    const outcome = await session.submit({
      type: 'Say',
      turnId: `t${++ids}`,
      text: 'Words about a queue.',
      handOver: true,
    });
    if (outcome.ok !== (before.status === 'live' && inTime)) {
      const after = session.state.view;
      // The gap was booked in the same slot: then the moved end counts.
      if (outcome.ok !== (after.endsAt > before.endsAt && now <= after.endsAt + TIMES.graceMs)) {
        throw new Error(`a turn ${now - before.endsAt} ms after the end was ${outcome.ok ? 'taken' : 'refused'}`);
      }
    }
  };
  for (const each of history) {
    if (each.do === 'wait') await pass(each.ms);
    if (each.do === 'say') await say();
    if (each.do === 'late') {
      await pass(Math.max(0, session.state.view.endsAt + each.ms - time.now()));
      await say();
    }
    if (each.do === 'sleep') {
      if (session.state.view.status === 'live') away(each.ms);
      time.jump(each.ms);
      // All that is overdue runs.
      await pass(1);
    }
    if (each.do === 'crash') {
      await settled();
      if (session.state.view.status === 'live') away(each.downMs);
      time = new VirtualTime(time.now() + each.downMs);
      sessions = life();
      await sessions.resume();
      session = (await sessions.open(id)) as LiveSession;
      joined = each.joins;
      if (joined) await session.join(new Ear(), 0);
    }
    await settled();
  }
  if (!joined) await session.join(new Ear(), 0);
  await settled();
  const events = await store.read(id);
  check(events, least, most, failures);
}

function check(events: readonly StoredEvent[], least: number, most: number, failures: readonly unknown[]): void {
  const given = events.reduce((sum, event) => sum + (event.type === 'ClockExtended' ? event.byMs : 0), 0);
  if (given > most) throw new Error(`${given} ms were given back, at most ${most} were lost`);
  const endedBefore = events.some(({ type }) => type === 'SessionEnded');
  if (!endedBefore && given < least) throw new Error(`${given} ms were given back, at least ${least} were lost`);
  const last = events.findIndex(({ type }) => type === 'SessionEnded');
  const after = last < 0 ? [] : events.slice(last + 1).filter(({ type }) => !type.startsWith('Scor'));
  if (after.length > 0) throw new Error(`after the end came ${after.map(({ type }) => type).join(' ')}`);
  const wrong = events.findIndex(({ seq }, index) => seq !== index + 1);
  if (wrong >= 0) throw new Error(`a gap at ${wrong + 1}`);
  const [failure] = failures;
  if (failure !== undefined) throw failure;
}

async function settled(): Promise<void> {
  for (let n = 0; n < 24; n += 1) await Promise.resolve();
}

/** R6: generated clock histories. No instant of a client's reaches the rules, so its clock may be wrong by anything. */
export async function measureClockHistories(size: Size): Promise<Row[]> {
  const numRuns = bySize(size, 1_000, 10_000, 10_000);
  const result = await fc.check(fc.asyncProperty(histories, live), { numRuns });
  const problems = result.failed
    ? [
        `seed ${result.seed} path ${result.counterexamplePath}: ${String((result.errorInstance as Error)?.message)} in ${JSON.stringify(result.counterexample?.[0])}`,
      ]
    : [];
  return [
    rowOf(
      'R6',
      `${result.numRuns} histories of crashes, sleeps and late words`,
      'a turn counts iff in time; given back: the gap, at most 5 s more',
      problems,
    ),
  ];
}
