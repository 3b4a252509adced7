import { type Figures, mayBeSaid, NUMBER_WORDS, numberAt, numberWith, type Sum } from './figures.ts';
import type { Run, Watch } from './watch.ts';

const BEGINNINGS = new Set(
  NUMBER_WORDS.flatMap((word) => Array.from({ length: word.length }, (_, index) => word.slice(0, index + 1))),
);

/** Finds figures that were never given. A number waits for the word after it: "2" may be "2 million". */
export class FigureWatch implements Watch {
  readonly rule = 'figure';
  readonly #allowed: Figures;
  #open: { sum: Sum; start: number } | null = null;

  constructor(allowed: Figures) {
    this.#allowed = allowed;
  }

  heldFrom(run: Run): number {
    if (this.#open) return this.#open.start;
    const first = run.tokens.find((token) => /^\d/.test(token.word) || BEGINNINGS.has(token.word));
    return first?.start ?? Number.POSITIVE_INFINITY;
  }

  take(run: Run): boolean {
    for (const token of run.tokens) {
      const longer = this.#open && numberWith(this.#open.sum, token);
      if (this.#open && longer) {
        this.#open.sum = longer;
        continue;
      }
      if (this.#closes()) return true;
      const sum = numberAt(token);
      this.#open = sum && { sum, start: token.start };
    }
    // After punctuation no word can belong to the number any more.
    return /[.,;:!?)"”]$/.test(run.text) && this.#closes();
  }

  /** The number is complete. True when it must not be said. */
  #closes(): boolean {
    const open = this.#open;
    this.#open = null;
    return open !== null && !mayBeSaid(open.sum, this.#allowed);
  }

  /** The turn ends here. */
  end(): boolean {
    return this.#closes();
  }
}
