import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { expect, test } from 'vitest';
import { schemaFiles } from '../../server/src/content/publish-schemas.ts';
import { REPOSITORY } from './folders.ts';

test.each(schemaFiles(REPOSITORY).map(({ path, text }) => [relative(REPOSITORY, path), path, text]))(
  'the published %s is what the loader checks (check-content --publish writes it anew)',
  (_, path = '', text = '') => {
    expect(readFileSync(path, 'utf8')).toBe(text);
  },
);
