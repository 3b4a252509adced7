import { spawnSync } from 'node:child_process';
import { buildClientIfStale } from '../server/src/build-client.ts';
import { browserPath } from './browser-path.ts';
import { ROOT } from './server-process.ts';

/** What the tests need before they run side by side: the built client, and a Chromium. */
const run = (command: string, args: string[]) => spawnSync(command, args, { stdio: 'inherit' }).status === 0;

await buildClientIfStale(ROOT, console.log);

// One that is here, Playwright's own, or Debian's.
if (browserPath() === null) {
  console.log('No Chromium found; trying Playwright’s download ...');
  run('npx', ['playwright', 'install', 'chromium']);
}
if (browserPath() === null && process.platform === 'linux') {
  console.log('... and Debian’s package chromium ...');
  run('apt-get', ['update', '-qq']);
  run('apt-get', ['install', '-y', '-qq', 'chromium']);
}
const found = browserPath();
if (found === null) {
  console.error('The browser tests need Chromium: install it, or set CHROMIUM_PATH to one.');
  process.exit(1);
}
console.log(`Browser tests run in ${found}`);
