import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { LogLines } from './log-lines.ts';

const folder = mkdtempSync(join(tmpdir(), 'onsite-log-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('every line is written, in order, also those that wait at the exit', async () => {
  const file = join(folder, 'log');
  const handle = openSync(file, 'w');
  const lines = new LogLines(handle);
  const all = Array.from({ length: 5_000 }, (_, at) => `line ${at} — ${'é'.repeat(50)}\n`);
  for (const line of all) lines.write(line);
  await expect.poll(() => readFileSync(file, 'utf8') === all.join(''), { timeout: 10_000 }).toBe(true);
  lines.write('being written\n');
  lines.write('waiting\n');
  await expect.poll(() => readFileSync(file, 'utf8')).toContain('being written\nwaiting\n');
  lines.write('first\n');
  lines.write('last\n');
  lines.flush();
  await expect.poll(() => readFileSync(file, 'utf8')).toMatch(/last\n/);
  closeSync(handle);
});

test('what cannot be written is dropped, at the exit too', { skip: process.platform !== 'linux' }, async () => {
  const handle = openSync('/dev/full', 'w');
  const lines = new LogLines(handle);
  for (let line = 0; line < 100; line++) lines.write('nowhere to go\n');
  await sleep(50);
  lines.write('nor this\n');
  lines.write('nor that\n');
  lines.flush();
  await sleep(50);
  closeSync(handle);
});
