import { spawnSync } from 'node:child_process';
import { browserPath } from './browser-path.ts';

/** Sees to it that there is a Chromium for the browser tests: one that is here, Playwright's own, or Debian's. */
const run = (command: string, args: string[]) => spawnSync(command, args, { stdio: 'inherit' }).status === 0;

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
