import { sentencesOf } from '../../detect/words.ts';
import type { Run, Watch } from './watch.ts';

/** As many words in a row are no coincidence (conduct.md, C4). */
export const REFERENCE_RUN = 6;

/** A reference made ready: its words, and where forbidden runs begin, by their first word. */
export interface Reference {
  words: readonly string[];
  starts: ReadonlyMap<string, readonly number[]>;
}

/** @param allowed texts that may be said anyway: the brief, the facts; their runs are no leak */
export function referenceOf(pieces: readonly string[], allowed: readonly string[]): Reference {
  // No run reaches from one piece into the next.
  const words = pieces.flatMap((piece) => [...wordsOf(piece), '']);
  const starts = new Map<string, number[]>();
  for (let at = 0; at + REFERENCE_RUN <= words.length; at += 1) {
    const first = words[at] ?? '';
    if (words.slice(at, at + REFERENCE_RUN).includes('')) continue;
    starts.set(first, [...(starts.get(first) ?? []), at]);
  }
  const may = new Set(allowed.flatMap((text) => runsIn({ words, starts }, text)));
  return { words, starts: new Map([...starts].map(([first, all]) => [first, all.filter((at) => !may.has(at))])) };
}

/** Where in the reference the runs begin that stand in this text too. */
export function runsIn(reference: Reference, text: string): number[] {
  const words = wordsOf(text);
  return words.flatMap((word, from) =>
    (reference.starts.get(word) ?? []).filter((at) => sameRun(reference.words, at, words, from)),
  );
}

/** Stops before the sixth word in a row of the reference. Runs that stand in what may be said anyway do not count. */
export class ReferenceWatch implements Watch {
  readonly rule = 'reference';
  readonly #reference: Reference;
  readonly #allowed: ReadonlySet<number>;
  #attempts: { at: number; found: number }[] = [];

  /** @param allowed beginnings of runs that may be said, as `runsIn` finds them in the transcript */
  constructor(reference: Reference, allowed: readonly (readonly number[])[]) {
    this.#reference = reference;
    this.#allowed = new Set(allowed.flat());
  }

  heldFrom(run: Run): number {
    const due = this.#attempts.some(({ found }) => found + Math.max(1, run.tokens.length) >= REFERENCE_RUN);
    return due || run.tokens.length >= REFERENCE_RUN ? run.start : Number.POSITIVE_INFINITY;
  }

  take(run: Run): boolean {
    const { words, starts } = this.#reference;
    return run.tokens.some(({ word }) => {
      const begun = (starts.get(word) ?? []).filter((at) => !this.#allowed.has(at)).map((at) => ({ at, found: 0 }));
      this.#attempts = [...this.#attempts, ...begun]
        .filter(({ at, found }) => words[at + found] === word)
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
