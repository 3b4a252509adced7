import { test as base, expect } from '@playwright/test';
import { ServerProcess } from '../server-process.ts';

/** A server of one's own for each test; a page that logs an error fails its test. */
export const test = base.extend<{ quiet: undefined; server: ServerProcess }>({
  server: [
    async ({ page }, use) => {
      const server = new ServerProcess();
      if ((await server.start()) !== 'ready') throw new Error(server.output);
      await use(server);
      // What the page still loads is no error of its own once the server goes.
      await page.close();
      await server.discard();
    },
    { scope: 'test' },
  ],
  quiet: [
    async ({ page }, use) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => {
        // A connection that is cut on purpose is reported by the browser itself.
        if (message.type() === 'error' && !/net::ERR|WebSocket|Failed to load resource/.test(message.text())) {
          errors.push(message.text());
        }
      });
      await use(undefined);
      expect(errors).toEqual([]);
    },
    { auto: true },
  ],
});
export { expect };
