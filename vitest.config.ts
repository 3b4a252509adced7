import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Limits are for a machine that is busy: they end what hangs, and measure nothing.
    // The longest tests wait for clocks, disks and processes: half as many again as there are cores.
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
    projects: [
      {
        test: {
          name: 'unit',
          include: ['server/src/**/*.test.ts', 'client/src/**/*.test.ts', 'tests/model-server/**/*.test.ts'],
          testTimeout: 20_000,
        },
      },
      { test: { name: 'house', include: ['tests/house/**/*.test.ts'] } },
      { test: { name: 'content', include: ['tests/content/**/*.test.ts'], testTimeout: 60_000 } },
      { test: { name: 'calibration', include: ['tests/calibration/**/*.test.ts'], testTimeout: 300_000 } },
      { test: { name: 'faults', include: ['tests/faults/**/*.test.ts'], testTimeout: 120_000 } },
      { test: { name: 'session', include: ['tests/session/**/*.test.ts'], testTimeout: 60_000 } },
    ],
  },
});
