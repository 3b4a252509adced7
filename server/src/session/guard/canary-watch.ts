import type { Run, Watch } from './watch.ts';

/** So many characters of the canary in a row are no coincidence. */
const LEAK = 8;
/** From so many on, the text is held back. */
const SUSPECT = 4;

/** Characters that may belong to a canary, each with its place in the turn (UTF-16 units). */
interface Letters {
  text: string;
  at: readonly number[];
}

/** Finds the canary, whatever its case and whatever stands between its characters. */
export class CanaryWatch implements Watch {
  readonly rule = 'canary';
  readonly #canary: string;
  /** The last letters of the runs before. */
  #tail: Letters = { text: '', at: [] };

  constructor(canary: string) {
    this.#canary = canary.toLowerCase();
  }

  heldFrom(run: Run): number {
    const { text, at } = this.#with(run);
    for (let start = 0; start + SUSPECT <= text.length; start += 1) {
      // What lies wholly before this run counts only if it could go on here.
      const end = Math.max(this.#tail.text.length, start + SUSPECT);
      if (this.#canary.includes(text.slice(start, end))) return at[start] ?? run.start;
    }
    return Number.POSITIVE_INFINITY;
  }

  take(run: Run): boolean {
    const { text, at } = this.#with(run);
    this.#tail = { text: text.slice(-LEAK), at: at.slice(-LEAK) };
    for (let end = LEAK; end <= text.length; end += 1) {
      if (this.#canary.includes(text.slice(end - LEAK, end))) return true;
    }
    return false;
  }

  #with(run: Run): Letters {
    const at = [...this.#tail.at];
    let text = this.#tail.text;
    for (let i = 0; i < run.text.length; i += 1) {
      const code = run.text.charCodeAt(i);
      const letter = code >= 65 && code <= 90 ? code + 32 : code;
      if (!((letter >= 97 && letter <= 122) || (letter >= 48 && letter <= 57))) continue;
      text += String.fromCharCode(letter);
      at.push(run.start + i);
    }
    return { text, at };
  }
}
