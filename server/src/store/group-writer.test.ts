import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { GroupWriter } from './group-writer.ts';

test('two who want to be alone, while every acknowledgement brings the next write, are never there together', async () => {
  let inside: string[] = [];
  const together: string[][] = [];
  const during = async (what: string) => {
    inside = [...inside, what];
    if (inside.length > 1) together.push(inside);
    await sleep(0);
    inside = inside.filter((other) => other !== what);
  };
  const writer = new GroupWriter({ commit: () => during('commit') });
  let stopped = false;
  let acknowledged = 0;
  // Each of them comes back a different number of microtasks after its acknowledgement.
  const sessions = [0, 1, 2, 3].map(async (ticks) => {
    while (!stopped) {
      await writer.write([]);
      acknowledged += 1;
      for (let tick = 0; tick < ticks; tick++) await null;
    }
  });
  for (let round = 0; round < 100; round++) {
    await Promise.all(['one', 'other'].map((name) => writer.alone(() => during(name))));
    await sleep(0);
  }
  stopped = true;
  await Promise.all(sessions);
  await writer.alone(async () => {});
  expect(together).toEqual([]);
  expect(acknowledged).toBeGreaterThan(100);
});

test('work that fails tells who asked for it, and what came meanwhile is written', async () => {
  let committed = 0;
  const writer = new GroupWriter({
    commit: async () => {
      committed += 1;
    },
  });
  const failing = writer.alone(async () => {
    throw new Error('no room');
  });
  const written = writer.write([]);
  await expect(failing).rejects.toThrow('no room');
  await written;
  expect(committed).toBe(1);
});

test('all is carried out in the order in which it came', async () => {
  const order: unknown[] = [];
  const writer = new GroupWriter({
    commit: async (batch) => {
      order.push(...batch);
    },
  });
  const aside = (name: string) =>
    writer.alone(async () => {
      order.push(name);
    });
  await Promise.all([
    writer.write(['1']),
    aside('2'),
    aside('3'),
    writer.write(['4']),
    writer.write(['5']),
    aside('6'),
  ]);
  expect(order).toEqual(['1', '2', '3', '4', '5', '6']);
});
