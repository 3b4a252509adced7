import { tokensOf } from '../detect/words.ts';
import { CanaryWatch } from './guard/canary-watch.ts';
import { FigureWatch } from './guard/figure-watch.ts';
import type { Figures } from './guard/figures.ts';
import { closesQuestion, endsQuestion, endsSentence } from './guard/sentences.ts';
import type { Run, Watch } from './guard/watch.ts';

export interface GuardRules {
  canary: string;
  /** Figures that were given, in the task, the facts, the brief of this turn or the talk so far. */
  figures: Figures;
  /** What else is looked for. */
  watches: readonly Watch[];
  /** Words of this turn that were said before the guarded text begins. */
  wordsBefore: number;
  maxWords: number;
}

/**
 * How a guarded text ended. `question`: with its first question. `length`: before a sentence that would have been too
 * long. `breach`: something forbidden came; what was let through is clean.
 */
export type GuardEnd = { why: 'end' | 'question' | 'length' } | { why: 'breach'; rule: string };

/** Whole sentences are held back only in the last words before the limit. */
const HELD_WORDS = 20;
/** No word is as long; what is, is garbage. */
const LONGEST_RUN = 120;

/**
 * The guard on the stream (conduct.md): takes the interviewer's words as they come and gives out what may be said now.
 * Words go out at once, unless they could still become something forbidden. It decides as if it looked at one character
 * after the other, so that what it gives out in all does not depend on how the text came in pieces.
 */
export class ConductGuard {
  readonly #rules: GuardRules;
  readonly #canary: CanaryWatch;
  readonly #figures: FigureWatch;
  readonly #watches: readonly Watch[];
  #text = '';
  /** How much of the text was let through (UTF-16 units). */
  #sent = 0;
  #runStart = 0;
  /** How much of the text was looked at, to let it through or to hold it. */
  #seen = 0;
  /** Whether the run may end a question, unless something else follows. */
  #asks = false;
  #words: number;
  #opensSentence = true;
  /** From here on the text waits for the end of its sentence; Infinity while the turn is short. */
  #waitsFrom = Number.POSITIVE_INFINITY;
  #ended: GuardEnd | null = null;

  constructor(rules: GuardRules) {
    this.#rules = rules;
    this.#words = rules.wordsBefore;
    this.#canary = new CanaryWatch(rules.canary);
    this.#figures = new FigureWatch(rules.figures);
    this.#watches = [this.#canary, ...rules.watches, this.#figures];
  }

  /** Not null once nothing more will be let through. */
  get ended(): GuardEnd | null {
    return this.#ended;
  }

  /** Takes a piece of the text; answers what may be said now. */
  push(chunk: string): string {
    const from = this.#sent;
    for (let at = 0; at < chunk.length && !this.#ended; at += 1) this.#take(chunk.charAt(at));
    if (!this.#ended) this.#look();
    return this.#text.slice(from, this.#sent);
  }

  /** The text is over; answers the rest that may be said. */
  end(): string {
    const from = this.#sent;
    if (!this.#ended) this.#finishRun();
    if (!this.#ended && this.#figures.end()) this.#ended = { why: 'breach', rule: this.#figures.rule };
    if (!this.#ended) {
      this.#sent = Math.max(from, this.#text.trimEnd().length);
      this.#ended = { why: 'end' };
    }
    return this.#text.slice(from, this.#sent);
  }

  #take(character: string): void {
    if (this.#asks && !closesQuestion(character) && endsQuestion(this.#text.slice(this.#runStart))) {
      this.#finishRun();
      return;
    }
    const blank = /\s/.test(character);
    if (blank) this.#finishRun();
    if (this.#ended) return;
    const opens = this.#text.length === this.#runStart;
    this.#text += isControl(character) ? ' ' : character;
    this.#asks = character === '?' || (this.#asks && closesQuestion(character));
    if (blank) this.#runStart = this.#text.length;
    else if (opens) this.#beginWord();
    if (character === '\n') this.#opensSentence = true;
    if (this.#text.length - this.#runStart > LONGEST_RUN) {
      this.#look(this.#text.length - 1);
      this.#ended = { why: 'breach', rule: 'garbage' };
    }
  }

  #beginWord(): void {
    this.#words += 1;
    if (this.#words > this.#rules.maxWords) this.#ended = { why: 'length' };
    else if (this.#words > this.#rules.maxWords - HELD_WORDS) {
      this.#waitsFrom = Math.min(this.#waitsFrom, this.#runStart);
    }
  }

  #finishRun(): void {
    if (this.#text.length === this.#runStart) return;
    this.#look();
    const run = this.#run();
    this.#runStart = this.#text.length;
    for (const watch of this.#watches) {
      if (!watch.take(run)) continue;
      this.#ended = { why: 'breach', rule: watch.rule };
      return;
    }
    // What holds no word leaves a sentence unopened.
    this.#opensSentence = endsSentence(run.text) || (this.#opensSentence && run.tokens.length === 0);
    if (this.#opensSentence) this.#waitsFrom = Number.POSITIVE_INFINITY;
    this.#release(this.#run(), this.#text.length);
    if (endsQuestion(run.text)) {
      // Nothing can come after it: what was held for its continuation is clean.
      this.#sent = this.#text.length;
      this.#ended = { why: 'question' };
    }
  }

  /** Lets through what of the run may be said, as if it had been looked at after each of its characters. */
  #look(end = this.#text.length): void {
    const from = Math.max(this.#seen, this.#runStart) + 1;
    this.#seen = end;
    // Where everything goes out after the last of them, it hardly matters what went out before it.
    if (from > end || this.#release(this.#run(end), end)) return;
    for (let to = from; to < end; to += 1) this.#release(this.#run(to), to);
  }

  /** @returns whether nothing is held that might be said at that length */
  #release(run: Run, end: number): boolean {
    const most = Math.min(end, this.#waitsFrom);
    let to = most;
    for (const watch of this.#watches) {
      if (to <= this.#sent) return most <= this.#sent;
      to = Math.min(to, watch.heldFrom(run));
    }
    const free = to === most;
    // Never half a character, and no white space that nothing may follow.
    if (isHighSurrogate(this.#text.charCodeAt(to - 1))) to -= 1;
    while (to > this.#sent && /\s/.test(this.#text.charAt(to - 1))) to -= 1;
    if (to > this.#sent) this.#sent = to;
    return free;
  }

  #run(end = this.#text.length): Run {
    const text = this.#text.slice(this.#runStart, end);
    return { text, start: this.#runStart, tokens: tokensOf(text, this.#runStart), opensSentence: this.#opensSentence };
  }
}

const isControl = (character: string): boolean => {
  const code = character.charCodeAt(0);
  return (code < 32 && character !== '\n') || (code >= 127 && code < 160);
};
const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
