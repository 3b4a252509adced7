import { type CompiledPhrases, type Phrase, stemFor } from '../../detect/concepts.ts';
import { stemOf } from '../../detect/stems.ts';
import { isSmall, type Token } from '../../detect/words.ts';
import type { Run, Watch } from './watch.ts';

/** As many small words may stand inside a phrase as `detect` lets through, so that both find the same. */
const GAP = 4;
/** Endings change up to so many letters of a stem ("query", "queries"). */
const ENDING = 2;

interface Attempt {
  phrase: Phrase;
  /** Stems found so far. */
  found: number;
  gap: number;
  start: number;
}

/** Finds phrases by stem, as `findConcepts` does, but while the words are still coming. */
export class PhraseWatch implements Watch {
  readonly rule: string;
  readonly #phrases: CompiledPhrases;
  /** Beginnings of words that could become the first word of a phrase. */
  readonly #beginnings = new Set<string>();
  /** A word that begins so may be a form of a phrase's first word. */
  readonly #heads = new Set<string>();
  #attempts: Attempt[] = [];
  #previous: Token | null = null;

  constructor(rule: string, phrases: CompiledPhrases) {
    this.rule = rule;
    this.#phrases = phrases;
    for (const stem of phrases.byFirst.keys()) {
      const head = stem.slice(0, Math.max(1, stem.length - ENDING));
      this.#heads.add(head);
      for (let length = 1; length <= head.length; length += 1) this.#beginnings.add(head.slice(0, length));
    }
  }

  heldFrom(run: Run): number {
    let from = Number.POSITIVE_INFINITY;
    for (const attempt of this.#attempts) from = Math.min(from, attempt.start);
    let before = this.#previous;
    for (const token of run.tokens) {
      if (this.#couldBegin(token.word) || this.#begins(token)) from = Math.min(from, token.start);
      if (before && adjoins(before, token) && this.#couldBegin(before.word + token.word)) {
        from = Math.min(from, before.start);
      }
      before = token;
    }
    // "web" alone: "socket" may follow.
    if (before && run.tokens.length === 0 && run.start - before.end <= 1 && this.#beginnings.has(before.word)) {
      from = Math.min(from, before.start);
    }
    return from;
  }

  take(run: Run): boolean {
    return run.tokens.some((token) => this.#takeToken(token));
  }

  #takeToken(token: Token): boolean {
    const stem = stemFor(token);
    const attempts: Attempt[] = [];
    let complete = false;
    const go = (attempt: Attempt) => {
      if (attempt.found === attempt.phrase.stems.length) complete = true;
      else attempts.push(attempt);
    };
    for (const attempt of this.#attempts) {
      if (attempt.phrase.stems[attempt.found] === stem) go({ ...attempt, found: attempt.found + 1, gap: 0 });
      else if (isSmall(token) && attempt.gap < GAP) attempts.push({ ...attempt, gap: attempt.gap + 1 });
    }
    const begin = (first: string, start: number) => {
      for (const phrase of this.#phrases.byFirst.get(first) ?? []) go({ phrase, found: 1, gap: 0, start });
    };
    begin(stem, token.start);
    const before = this.#previous;
    if (before && adjoins(before, token)) begin(stemOf(before.word + token.word), before.start);
    this.#attempts = attempts;
    this.#previous = token;
    return complete;
  }

  #begins(token: Token): boolean {
    return this.#phrases.byFirst.has(stemFor(token));
  }

  #couldBegin(word: string): boolean {
    if (this.#beginnings.has(word)) return true;
    for (let length = 1; length <= word.length; length += 1) if (this.#heads.has(word.slice(0, length))) return true;
    return false;
  }
}

/** "web socket" and "web-socket" are "websocket". */
function adjoins(before: Token, token: Token): boolean {
  return token.start - before.end <= 1 && !/\d/.test(before.word + token.word);
}
