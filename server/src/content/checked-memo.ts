import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Source } from './sources.ts';

/**
 * Keeps what a file came to once it had passed every check: parsing and checking an interview anew takes about a tenth
 * of a second, reading it from here a millisecond. A kept one counts only for the same bytes, the same rubric and the
 * same code. Holds nothing that could not be thrown away.
 */
export interface CheckedMemo {
  recall(source: Source, rubricSha256: string): unknown;
  keep(source: Source, rubricSha256: string, value: unknown): void;
}

/** For checks that must be made anew. */
export const NO_MEMO: CheckedMemo = { recall: () => undefined, keep: () => {} };

/** @param folder made when it is missing; where it cannot be written nothing is kept */
export function memoIn(folder: string): CheckedMemo {
  const code = codeStamp();
  const fileOf = ({ folder: kind, id, shipped }: Source) => join(folder, `${shipped ? '' : 'own-'}${kind}-${id}.json`);
  const keyOf = (source: Source, rubricSha256: string) => `${source.sha256} ${rubricSha256} ${code}`;
  return {
    recall(source, rubricSha256) {
      try {
        const kept = JSON.parse(readFileSync(fileOf(source), 'utf8')) as { key?: unknown; value?: unknown };
        return kept.key === keyOf(source, rubricSha256) ? kept.value : undefined;
      } catch {
        return undefined;
      }
    },
    keep(source, rubricSha256, value) {
      const file = fileOf(source);
      try {
        mkdirSync(folder, { recursive: true });
        // Written aside and moved into place, so that another process never reads half a file.
        writeFileSync(`${file}.${process.pid}`, JSON.stringify({ key: keyOf(source, rubricSha256), value }));
        renameSync(`${file}.${process.pid}`, file);
      } catch {
        // A folder that cannot be written only costs time.
      }
    },
  };
}

/** Hash of the code that reads and checks: a change of it makes everything kept void. */
function codeStamp(): string {
  const hash = createHash('sha256');
  for (const folder of [import.meta.dirname, join(import.meta.dirname, '../detect')]) {
    for (const name of readdirSync(folder).sort()) {
      if (name.endsWith('.ts') && !name.endsWith('.test.ts')) hash.update(readFileSync(join(folder, name)));
    }
  }
  return hash.digest('hex');
}
