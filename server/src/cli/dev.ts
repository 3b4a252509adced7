import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { viteScript } from '../build-client.ts';
import { repositoryRoot } from '../command-line.ts';

/** The server, started again after a change, and Vite with its own reload; both end together. */
const root = repositoryRoot();
const children = [
  spawn(process.execPath, ['--watch', join(root, 'server/src/main.ts')], { cwd: root, stdio: 'inherit' }),
  spawn(process.execPath, [viteScript(root)], {
    cwd: join(root, 'client'),
    stdio: 'inherit',
  }),
];
for (const child of children) {
  child.once('exit', () => {
    for (const other of children) other.kill();
  });
}
