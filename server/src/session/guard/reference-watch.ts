import { sentencesOf } from '../../detect/words.ts';
import type { Run, Watch } from './watch.ts';

/** As many words in a row are no coincidence (conduct.md, C4). */
export const REFERENCE_RUN = 6;

/** Stops before the sixth word in a row of the reference. Runs that stand in what may be said anyway do not count. */
export class ReferenceWatch implements Watch {
  readonly rule = 'reference';
  readonly #words: readonly string[];
  /** Where forbidden runs begin, by their first word. */
  readonly #starts = new Map<string, number[]>();
  #attempts: { at: number; found: number }[] = [];

  /** @param allowed texts that may be said: the brief, the facts, the transcript */
  constructor(reference: readonly string[], allowed: readonly string[]) {
    // No run reaches from one piece into the next.
    this.#words = reference.flatMap((piece) => [...wordsOf(piece), '']);
    for (let at = 0; at + REFERENCE_RUN <= this.#words.length; at += 1) {
      const first = this.#words[at] ?? '';
      if (this.#words.slice(at, at + REFERENCE_RUN).includes('')) continue;
      this.#starts.set(first, [...(this.#starts.get(first) ?? []), at]);
    }
    for (const text of allowed) this.#allow(wordsOf(text));
  }

  /** Runs that stand in a text which may be said are no leak. */
  #allow(words: readonly string[]): void {
    words.forEach((word, from) => {
      const starts = this.#starts.get(word);
      if (!starts) return;
      const left = starts.filter((at) => !sameRun(this.#words, at, words, from));
      if (left.length < starts.length) this.#starts.set(word, left);
    });
  }

  heldFrom(run: Run): number {
    const due = this.#attempts.some(({ found }) => found + Math.max(1, run.tokens.length) >= REFERENCE_RUN);
    return due || run.tokens.length >= REFERENCE_RUN ? run.start : Number.POSITIVE_INFINITY;
  }

  take(run: Run): boolean {
    return run.tokens.some(({ word }) => {
      const begun = (this.#starts.get(word) ?? []).map((at) => ({ at, found: 0 }));
      this.#attempts = [...this.#attempts, ...begun]
        .filter(({ at, found }) => this.#words[at + found] === word)
        .map(({ at, found }) => ({ at, found: found + 1 }));
      return this.#attempts.some(({ found }) => found === REFERENCE_RUN);
    });
  }
}

const wordsOf = (text: string): string[] => sentencesOf(text).flatMap(({ tokens }) => tokens.map(({ word }) => word));

function sameRun(one: readonly string[], at: number, other: readonly string[], from: number): boolean {
  for (let n = 0; n < REFERENCE_RUN; n += 1) if (one[at + n] !== other[from + n]) return false;
  return true;
}
