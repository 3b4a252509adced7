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
 * Words go out at once, unless they could still become something forbidden. It looks at one character after the
 * other, so that what it gives out in all does not depend on how the text came in pieces.
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
    for (const character of units(chunk)) {
      if (this.#ended) break;
      this.#take(character);
    }
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
    const run = this.#text.slice(this.#runStart);
    if (run !== '' && endsQuestion(run) && !closesQuestion(character)) {
      this.#finishRun();
      return;
    }
    const blank = /\s/.test(character);
    if (blank) this.#finishRun();
    if (this.#ended) return;
    this.#text += isControl(character) ? ' ' : character;
    if (blank) this.#runStart = this.#text.length;
    else if (run === '') this.#beginWord();
    if (character === '\n') this.#opensSentence = true;
    if (this.#text.length - this.#runStart > LONGEST_RUN) this.#ended = { why: 'breach', rule: 'garbage' };
    if (!this.#ended) this.#release();
  }

  #beginWord(): void {
    this.#words += 1;
    if (this.#words > this.#rules.maxWords) this.#ended = { why: 'length' };
    else if (this.#words > this.#rules.maxWords - HELD_WORDS) {
      this.#waitsFrom = Math.min(this.#waitsFrom, this.#runStart);
    }
  }

  #finishRun(): void {
    const run = this.#run();
    if (run.text === '') return;
    this.#runStart = this.#text.length;
    for (const watch of this.#watches) {
      if (!watch.take(run)) continue;
      this.#ended = { why: 'breach', rule: watch.rule };
      return;
    }
    // What holds no word leaves a sentence unopened.
    this.#opensSentence = endsSentence(run.text) || (this.#opensSentence && run.tokens.length === 0);
    if (this.#opensSentence) this.#waitsFrom = Number.POSITIVE_INFINITY;
    this.#release();
    if (endsQuestion(run.text)) {
      // Nothing can come after it: what was held for its continuation is clean.
      this.#sent = this.#text.length;
      this.#ended = { why: 'question' };
    }
  }

  #release(): void {
    const run = this.#run();
    let to = Math.min(this.#text.length, this.#waitsFrom);
    for (const watch of this.#watches) {
      if (to <= this.#sent) return;
      to = Math.min(to, watch.heldFrom(run));
    }
    // Never half a character, and no white space that nothing may follow.
    if (isHighSurrogate(this.#text.charCodeAt(to - 1))) to -= 1;
    while (to > this.#sent && /\s/.test(this.#text.charAt(to - 1))) to -= 1;
    if (to > this.#sent) this.#sent = to;
  }

  #run(): Run {
    const text = this.#text.slice(this.#runStart);
    return { text, start: this.#runStart, tokens: tokensOf(text, this.#runStart), opensSentence: this.#opensSentence };
  }
}

/** UTF-16 units one by one. */
function* units(text: string): Generator<string> {
  for (let i = 0; i < text.length; i += 1) yield text.charAt(i);
}

const isControl = (character: string): boolean => {
  const code = character.charCodeAt(0);
  return (code < 32 && character !== '\n') || (code >= 127 && code < 160);
};
const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
