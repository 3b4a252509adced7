import { beforeEach, describe, expect, test } from 'vitest';
import { MemoryStore } from '../store/memory-store.ts';
import { Ear, Machine, MINUTE, rejoined, started } from './given.ts';
import { boardRevision, codeRevision } from './revisions.ts';

let machine: Machine;
beforeEach(() => {
  machine = new Machine(new MemoryStore());
});

test('a turn that was being worded when the process died is worded after the restart', async () => {
  const first = machine.life();
  const session = await started(first);
  await session.submit({ type: 'Say', turnId: 'a', text: 'I begin with the order.', handOver: true });
  const asked = (await machine.store.read(session.id)).find(
    (event) => event.type === 'MoveChosen' && event.inReplyTo === 'a',
  );
  const second = machine.life();
  await second.resume();
  const { session: again } = await rejoined(second, session.id);
  await again.idle();
  const said = (await machine.store.read(session.id)).filter((event) => event.type === 'InterviewerSaid').at(-1);
  expect(said).toMatchObject({ turnId: asked?.type === 'MoveChosen' ? asked.turnId : '' });
});

test('C11: board and code saved again unchanged after a restart do not keep the interviewer from a nudge', async () => {
  const session = await started(machine.life());
  const box = [{ id: 'a', type: 'rectangle', x: 0, y: 0, width: 10, height: 10 }];
  await session.save(boardRevision(1, box));
  await session.save(codeRevision(1, 'go', 'a()'));
  machine.sleepThrough(MINUTE);
  const second = machine.life();
  await second.resume();
  const { session: again, ear } = await rejoined(second, session.id);
  const spoken = ear.heard.length;
  await machine.pass(40_000);
  await again.save(boardRevision(2, box));
  await again.save(codeRevision(2, 'go', 'a()'));
  await machine.pass(10_000);
  const heard = ear.heard.slice(spoken).map(({ type }) => type);
  expect(heard).toContain('InterviewerSaid');
});

test('an ended session that two hold stays until the second lets it go', async () => {
  const sessions = machine.life();
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
    const create = machine.store.create.bind(machine.store);
    const [begun, go] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    machine.store.create = async (...args) => {
      begun.resolve();
      await go.promise;
      await create(...args);
    };
    return { begun: begun.promise, goOn: go.resolve };
  }

  test('a start that is under way comes first, and leaves no session that is not in the store', async () => {
    const sessions = machine.life();
    const { begun, goOn } = slowCreate();
    const starting = sessions.start('coffee', undefined);
    await begun;
    const restarting = sessions.restart(async () => {
      for (const { id } of await machine.store.list()) await machine.store.remove(id);
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
    const sessions = machine.life();
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

test('a draft is read ahead while the interview runs, and no longer', async () => {
  const sessions = machine.life();
  const session = await started(sessions);
  await session.saveDraft('I begin with the order.');
  await session.submit({ type: 'Finish' });
  await session.saveDraft('Too late.');
  expect(machine.readAhead).toEqual(['I begin with the order.']);
});
