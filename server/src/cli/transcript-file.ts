import { readFileSync } from 'node:fs';
import { fail, givenPath } from '../command-line.ts';
import { readTranscript, type Transcript, TranscriptError } from './transcript.ts';

/** The transcript in a file named on the command line; stops with one line where there is none. */
export function transcriptOf(file: string): Transcript {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(givenPath(file));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    const why =
      { ENOENT: 'is not there', EISDIR: 'is a folder', EACCES: 'may not be read' }[code] ?? `cannot be read (${code})`;
    return fail(`${file}: ${why}; name a transcript file`);
  }
  try {
    return readTranscript(bytes);
  } catch (error) {
    if (error instanceof TranscriptError) fail(`${file}: ${error.message}`);
    throw error;
  }
}
