import { type CompiledPhrases, type Phrase, stemFor } from '../../detect/concepts.ts';
import { isIrregular, stemOf } from '../../detect/stems.ts';
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
}

/** Finds phrases by stem, as `findConcepts` does, but while the words are still coming. */
export class PhraseWatch implements Watch {
  readonly rule: string;
  readonly #phrases: CompiledPhrases;
  /** The stems that are a phrase by themselves. */
  readonly #single: readonly string[];
  #attempts: Attempt[] = [];
  #previous: Token | null = null;

  constructor(rule: string, phrases: CompiledPhrases) {
    this.rule = rule;
    this.#phrases = phrases;
    this.#single = [...phrases.byFirst].flatMap(([first, all]) =>
      all.some(({ stems }) => stems.length === 1) ? [first] : [],
    );
  }

  /** Only a phrase's last word is held: without it, nothing forbidden was said. */
  heldFrom(run: Run): number {
    const [token, ...more] = run.tokens;
    if (!token) return Number.POSITIVE_INFINITY;
    if (more.length > 0 && (this.#attempts.length > 0 || run.tokens.some((each) => this.#begins(each))))
      return run.start;
    return run.tokens.some((each, index) => this.#couldComplete(each, run.tokens[index - 1] ?? this.#previous))
      ? run.start
      : Number.POSITIVE_INFINITY;
  }

  #couldComplete(token: Token, before: Token | null): boolean {
    const could = couldBecome(token.word);
    if (this.#single.some(could)) return true;
    for (const { phrase, found } of this.#attempts) {
      const last = phrase.stems.length === found + 1 ? phrase.stems[found] : undefined;
      if (last !== undefined && (could(last) || stemFor(token) === last)) return true;
    }
    return before !== null && adjoins(before, token) && this.#single.some(couldBecome(before.word + token.word));
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
    const begin = (first: string) => {
      for (const phrase of this.#phrases.byFirst.get(first) ?? []) go({ phrase, found: 1, gap: 0 });
    };
    begin(stem);
    const before = this.#previous;
    if (before && adjoins(before, token)) begin(stemOf(before.word + token.word));
    this.#attempts = attempts;
    this.#previous = token;
    return complete;
  }

  #begins(token: Token): boolean {
    return this.#phrases.byFirst.has(stemFor(token));
  }
}

/**
 * Whether a word that may still grow can come to have that stem: "outb" and "outboxes" can become "outbox". A stem
 * begins as its word does, but for the irregular ones.
 */
function couldBecome(word: string): (stem: string) => boolean {
  const own = isIrregular(word) ? stemOf(word) : null;
  const first = word.charCodeAt(0);
  return (stem) => {
    if (own !== null && own === stem) return true;
    if (first !== stem.charCodeAt(0)) return false;
    const head = Math.max(1, stem.length - ENDING);
    return word.length < head ? stem.startsWith(word) : word.startsWith(stem.slice(0, head));
  };
}

/** "web socket" and "web-socket" are "websocket". */
function adjoins(before: Token, token: Token): boolean {
  return token.start - before.end <= 1 && !/\d/.test(before.word + token.word);
}
