import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
let folder = '';
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What the import rules say of a small tree. */
function cruise(files: Record<string, string>): { status: number | null; output: string } {
  folder = mkdtempSync(join(tmpdir(), 'onsite-imports-'));
  for (const [path, text] of Object.entries({ 'tsconfig.json': '{}', 'client/src/a.ts': '', ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const cruiser = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [cruiser, '--config', join(ROOT, '.dependency-cruiser.js'), 'server/src', 'client/src'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  return { status, output: stdout + stderr };
}

test.each<[rule: string, files: Record<string, string>]>([
  ['rules-are-pure', { 'server/src/interview/x.ts': "import { readFileSync } from 'node:fs';\nreadFileSync;" }],
  [
    'contract-stands-alone',
    {
      'server/src/contract/x.ts': "import { y } from '../store/y.ts';\ny;",
      'server/src/store/y.ts': 'export const y = 1;',
    },
  ],
  [
    'adapters-are-chosen-in-one-place',
    {
      'server/src/session/x.ts': "import { y } from '../store/sqlite-store.ts';\ny;",
      'server/src/store/sqlite-store.ts': 'export const y = 1;',
    },
  ],
  [
    'http-knows-sessions-and-the-store',
    {
      'server/src/http/x.ts': "import { y } from '../store/group-writer.ts';\ny;",
      'server/src/store/group-writer.ts': 'export const y = 1;',
    },
  ],
  [
    'realtime-knows-sessions',
    {
      'server/src/realtime/x.ts': "import { y } from '../store/store.ts';\ny;",
      'server/src/store/store.ts': 'export const y = 1;',
    },
  ],
  [
    'session-knows-rules-and-ports',
    {
      'server/src/session/x.ts': "import { y } from '../scoring/y.ts';\ny;",
      'server/src/scoring/y.ts': 'export const y = 1;',
    },
  ],
  [
    'a-feature-knows-no-other',
    {
      'server/src/a.ts': '',
      'client/src/features/one/x.ts': "import { y } from '../two/y.ts';\ny;",
      'client/src/features/two/y.ts': 'export const y = 1;',
    },
  ],
  [
    'no-circles',
    {
      'server/src/session/x.ts': "import { y } from './y.ts';\nexport const x = y;",
      'server/src/session/y.ts': "import { x } from './x.ts';\nexport const y = x;",
    },
  ],
])('a planted import that breaks %s fails the check', { timeout: 30_000 }, (rule, files) => {
  const { status, output } = cruise(files);
  expect(output).toContain(rule);
  expect(status).not.toBe(0);
});

test('a tree that keeps the rules passes', { timeout: 30_000 }, () => {
  const { status, output } = cruise({
    'server/src/interview/x.ts': "import { y } from '../detect/y.ts';\ny;",
    'server/src/detect/y.ts': 'export const y = 1;',
  });
  expect(output).not.toContain('error');
  expect(status).toBe(0);
});
