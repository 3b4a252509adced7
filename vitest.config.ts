import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // The longest tests wait for clocks, disks and processes: half as many again as there are cores.
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
    projects: [
      {
        test: {
          name: 'unit',
          include: ['server/src/**/*.test.ts', 'client/src/**/*.test.ts', 'tests/model-server/**/*.test.ts'],
        },
      },
      { test: { name: 'house', include: ['tests/house/**/*.test.ts'] } },
      { test: { name: 'content', include: ['tests/content/**/*.test.ts'], testTimeout: 30_000 } },
      { test: { name: 'calibration', include: ['tests/calibration/**/*.test.ts'], testTimeout: 180_000 } },
      { test: { name: 'faults', include: ['tests/faults/**/*.test.ts'], testTimeout: 120_000 } },
      { test: { name: 'session', include: ['tests/session/**/*.test.ts'], testTimeout: 30_000 } },
    ],
  },
});
