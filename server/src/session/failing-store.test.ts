import { beforeEach, describe, expect, test } from 'vitest';
import { MemoryStore } from '../store/memory-store.ts';
import { Machine, MINUTE, started } from './given.ts';

let machine: Machine;
beforeEach(() => {
  machine = new Machine(new MemoryStore());
});

describe('a store that cannot write', () => {
  test.each([
    ['in the middle of an interview', MINUTE],
    ['at the hard end', 45 * MINUTE + 2_000],
  ])('%s is tried again with pauses, and what was owed is done once it can', async (_when, atMs) => {
    const failures: unknown[] = [];
    const sessions = machine.life((error) => failures.push(error));
    const session = await started(sessions);
    await machine.pass(atMs);
    if (atMs < 45 * MINUTE) {
      // The turn is stored and its answer is not.
      const outcome = session.submit({ type: 'Say', turnId: 'a', text: 'I begin with the order.', handOver: true });
      await outcome;
    }
    const append = machine.store.append.bind(machine.store);
    let tries = 0;
    machine.store.append = async () => {
      tries += 1;
      throw new Error('the disk is full');
    };
    await machine.pass(MINUTE);
    expect(tries).toBeGreaterThan(0);
    expect(tries).toBeLessThanOrEqual(31);
    expect(failures.length).toBeLessThanOrEqual(tries);
    machine.store.append = append;
    await machine.pass(10_000);
    const types = (await machine.store.read(session.id)).map(({ type }) => type);
    if (atMs > 45 * MINUTE) expect(types).toContain('SessionEnded');
    else expect(session.state.pending).toBeNull();
  });
});
