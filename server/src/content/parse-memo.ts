import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Keeps what a YAML text parses to, by the text's hash: reading 60 files takes about half a second anew and some
 * milliseconds from here. Holds nothing that could not be thrown away; checks always run on the parsed value.
 */
export interface ParseMemo {
  recall(text: string): unknown;
  keep(text: string, value: unknown): void;
}

/** @param folder made when it is missing; where it cannot be written nothing is kept. */
export function memoIn(folder: string): ParseMemo {
  const fileOf = (text: string) => join(folder, `${createHash('sha256').update(text).digest('hex')}.json`);
  return {
    recall(text) {
      try {
        return JSON.parse(readFileSync(fileOf(text), 'utf8')) as unknown;
      } catch {
        return undefined;
      }
    },
    keep(text, value) {
      const file = fileOf(text);
      try {
        mkdirSync(folder, { recursive: true });
        // Written aside and moved into place, so that another process never reads half a file.
        writeFileSync(`${file}.${process.pid}`, JSON.stringify(value));
        renameSync(`${file}.${process.pid}`, file);
      } catch {
        // A folder that cannot be written only costs time.
      }
    },
  };
}
