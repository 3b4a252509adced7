import type { Run, Watch } from './watch.ts';

/** So many characters of the canary in a row are no coincidence. */
const LEAK = 8;
/** From so many on, the text is held back. */
const SUSPECT = 4;

/** Finds the canary, whatever its case and whatever stands between its characters. */
export class CanaryWatch implements Watch {
  readonly rule = 'canary';
  readonly #canary: string;
  #tail: { character: string; at: number }[] = [];

  constructor(canary: string) {
    this.#canary = canary.toLowerCase();
  }

  heldFrom(run: Run): number {
    const all = [...this.#tail, ...charactersOf(run)];
    for (let start = 0; start + SUSPECT <= all.length; start += 1) {
      // What lies wholly before this run counts only if it could go on here.
      const part = all.slice(start, Math.max(this.#tail.length, start + SUSPECT));
      if (this.#holds(part)) return part[0]?.at ?? run.start;
    }
    return Number.POSITIVE_INFINITY;
  }

  take(run: Run): boolean {
    const all = [...this.#tail, ...charactersOf(run)];
    this.#tail = all.slice(-LEAK);
    for (let end = LEAK; end <= all.length; end += 1) if (this.#holds(all.slice(end - LEAK, end))) return true;
    return false;
  }

  #holds(part: readonly { character: string }[]): boolean {
    return this.#canary.includes(part.map(({ character }) => character).join(''));
  }
}

function charactersOf(run: Run): { character: string; at: number }[] {
  return [...run.text.toLowerCase().matchAll(/[a-z0-9]/g)].map((match) => ({
    character: match[0],
    at: run.start + match.index,
  }));
}
