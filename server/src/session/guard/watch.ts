import type { Token } from '../../detect/words.ts';

/** A stretch of text without white space; its last character may still be followed by more. */
export interface Run {
  text: string;
  /** UTF-16 units into the turn. */
  start: number;
  tokens: readonly Token[];
  /** Whether a sentence begins with it. */
  opensSentence: boolean;
}

/** Looks for one kind of forbidden string while a turn comes in, run by run. */
export interface Watch {
  /** What it looks for, for the log. */
  readonly rule: string;
  /** From where on the text could still become forbidden, while `run` is unfinished; Infinity for nowhere. */
  heldFrom(run: Run): number;
  /** Takes a finished run. True when a forbidden string has come. */
  take(run: Run): boolean;
}
