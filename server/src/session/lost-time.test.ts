import { beforeEach, describe, expect, test } from 'vitest';
import { MemoryStore } from '../store/memory-store.ts';
import { Ear, Machine, MINUTE, rejoined, START, started } from './given.ts';

let machine: Machine;
beforeEach(() => {
  machine = new Machine(new MemoryStore());
});

describe('T2: time in which the server was away', () => {
  test('is given back at the next join: the gap, and at most 5 s more', async () => {
    const { id } = await started(machine.life());
    await machine.pass(2 * MINUTE + 3_000);
    machine.sleepThrough(90_000);
    const second = machine.life();
    await second.resume();
    const { ear } = await rejoined(second, id);
    expect(ear.extensions).toHaveLength(1);
    expect(ear.extensions[0]?.byMs).toBeGreaterThanOrEqual(90_000);
    expect(ear.extensions[0]?.byMs).toBeLessThanOrEqual(95_000);
    expect(ear.clocks[0]?.endsAt).toBe(START + 45 * MINUTE + (ear.extensions[0]?.byMs ?? 0));
  });

  test('is not given twice, neither to a second tab nor after a second crash', async () => {
    const { id } = await started(machine.life());
    await machine.pass(MINUTE);
    machine.sleepThrough(60_000);
    const second = machine.life();
    await second.resume();
    machine.sleepThrough(0);
    const third = machine.life();
    await third.resume();
    await rejoined(third, id);
    const { ear } = await rejoined(third, id);
    expect(ear.extensions).toHaveLength(1);
  });

  test('a heartbeat gap of ten seconds or less is not given back', async () => {
    const { id } = await started(machine.life());
    await machine.pass(MINUTE);
    machine.sleepThrough(4_000);
    const second = machine.life();
    await second.resume();
    expect((await rejoined(second, id)).ear.extensions).toEqual([]);
  });

  test('waits for the candidate, says nothing to nobody, and is given back after ten minutes at the latest', async () => {
    const { id } = await started(machine.life());
    await machine.pass(MINUTE);
    machine.sleepThrough(20 * MINUTE);
    const before = (await machine.store.read(id)).length;
    const second = machine.life();
    await second.resume();
    await machine.pass(9 * MINUTE + 59_000);
    expect(await machine.store.read(id)).toHaveLength(before);
    await machine.pass(1_000);
    const types = (await machine.store.read(id)).slice(before).map(({ type }) => type);
    expect(types[0]).toBe('ClockExtended');
  });

  test('keeps an interview alive whose end came while the server was down', async () => {
    const { id } = await started(machine.life());
    await machine.pass(40 * MINUTE);
    machine.sleepThrough(30 * MINUTE);
    const second = machine.life();
    await second.resume();
    await machine.pass(5_000);
    const { session } = await rejoined(second, id);
    expect(session.state.view.status).toBe('live');
    expect(session.state.view.endsAt - machine.time.now()).toBeGreaterThan(4 * MINUTE);
  });

  test('while the machine slept is given back at once to a candidate who is still connected', async () => {
    const sessions = machine.life();
    const session = await started(sessions);
    const ear = new Ear();
    await session.join(ear, 0);
    await machine.pass(MINUTE);
    machine.time.jump(2 * MINUTE);
    await machine.pass(5_000);
    expect(ear.extensions).toHaveLength(1);
    expect(ear.extensions[0]?.byMs).toBeGreaterThanOrEqual(2 * MINUTE);
    expect(ear.extensions[0]?.byMs).toBeLessThanOrEqual(2 * MINUTE + 5_000);
  });
});

describe('T2: a sleep across the end', () => {
  test.each(Array.from({ length: 20 }, (_, n) => n * 500))(
    'that begins %i ms into a beat ends no interview, whoever wakes first',
    async (offsetMs) => {
      const sessions = machine.life();
      const session = await started(sessions);
      const ear = new Ear();
      await session.join(ear, 0);
      await machine.pass(44 * MINUTE + offsetMs);
      machine.time.jump(3 * MINUTE);
      await machine.pass(10_000);
      expect(session.state.view.status).toBe('live');
      expect(ear.extensions).toHaveLength(1);
    },
  );

  test('counts the words that are said first on waking', async () => {
    const sessions = machine.life();
    const session = await started(sessions);
    await session.join(new Ear(), 0);
    await machine.pass(44 * MINUTE);
    machine.time.jump(3 * MINUTE);
    const outcome = await session.submit({ type: 'Say', turnId: 'a', text: 'Back again.', handOver: false });
    expect(outcome.ok).toBe(true);
  });
});

test("the candidate's own absence gives nothing", async () => {
  const sessions = machine.life();
  const session = await started(sessions);
  const ear = new Ear();
  await session.join(ear, 0);
  session.leave(ear);
  await machine.pass(3 * MINUTE);
  const again = new Ear();
  await session.join(again, 0);
  expect(again.extensions).toEqual([]);
  expect(session.state.view.endsAt).toBe(START + 45 * MINUTE);
});
