import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { machine } from '../figures/machine.ts';
import { ROOT } from '../server-process.ts';

test('published figures name a system and its version, and not the host that they were taken on', () => {
  expect(machine().system).toMatch(/^\w+ \d+(\.\d+)?$/);
  for (const file of ['docs/figures.md', 'tests/bench/results.json', 'tests/faults/results.json']) {
    const systems = readFileSync(join(ROOT, file), 'utf8').match(/\b(?:linux|darwin|win32) \d[^\s,;"]*/g) ?? [];
    expect(systems.length, file).toBeGreaterThan(0);
    for (const system of systems) expect(system, file).toMatch(/^\w+ \d+\.\d+$/);
  }
});
