import { defineConfig } from '@playwright/test';
import { browserPath } from './tests/browser-path.ts';

export default defineConfig({
  testDir: 'tests/e2e',
  // Limits end what hangs, on a busy machine too; they measure nothing.
  timeout: 300_000,
  expect: { timeout: 20_000 },
  // Each test has a server and a page of its own; most of their time is the browser's.
  fullyParallel: true,
  workers: '100%',
  reporter: 'list',
  use: {
    browserName: 'chromium',
    launchOptions: {
      executablePath: browserPath() ?? '',
      // Containers run as root; a closed network makes the background services of the browser noisy.
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
