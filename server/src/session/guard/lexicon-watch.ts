import type { Token } from '../../detect/words.ts';
import { sentencesOf } from '../../detect/words.ts';
import type { Run, Watch } from './watch.ts';

interface Entry {
  words: readonly string[];
  atStart: boolean;
  pause: boolean;
}

const PAUSE = /^[\p{P}\p{S}]/u;

function entryOf(phrase: string): Entry {
  const atStart = phrase.startsWith('^');
  const pause = phrase.endsWith('.');
  return { words: phrase.slice(atStart ? 1 : 0, pause ? -1 : undefined).split(' '), atStart, pause };
}

/** Finds the phrases of a lexicon word by word, while the words are still coming. */
export class LexiconWatch implements Watch {
  readonly rule: string;
  readonly #entries: readonly Entry[];
  readonly #firstWords: ReadonlySet<string>;
  readonly #single: readonly string[];
  #attempts: { entry: Entry; found: number }[] = [];

  constructor(rule: string, phrases: readonly string[]) {
    this.rule = rule;
    this.#entries = phrases.map(entryOf);
    this.#firstWords = new Set(this.#entries.map(({ words }) => words[0] ?? ''));
    this.#single = this.#entries.flatMap(({ words: [first = '', ...more] }) => (more.length === 0 ? [first] : []));
  }

  /** Only a phrase's last word is held: without it, nothing forbidden was said. */
  heldFrom(run: Run): number {
    const [token, ...more] = run.tokens;
    if (!token) return Number.POSITIVE_INFINITY;
    const begun = this.#attempts.length > 0 || run.tokens.some(({ word }) => this.#firstWords.has(word));
    if (more.length > 0 && begun) return run.start;
    const lasts = this.#attempts.flatMap(({ entry: { words }, found }) =>
      words.length === found + 1 ? words.slice(-1) : [],
    );
    const could = (word: string) => (last: string) => last.startsWith(word);
    const holds = run.tokens.some(({ word }) => this.#single.some(could(word)) || lasts.some(could(word)));
    return holds ? run.start : Number.POSITIVE_INFINITY;
  }

  take(run: Run): boolean {
    return run.tokens.some((token, index) => this.#takeToken(token, run, index));
  }

  #takeToken(token: Token, run: Run, index: number): boolean {
    const opens = run.opensSentence && index === 0;
    const begun = this.#entries
      .filter(({ words, atStart }) => words[0] === token.word && (opens || !atStart))
      .map((entry) => ({ entry, found: 0 }));
    const next = [...this.#attempts, ...begun]
      .filter(({ entry, found }) => entry.words[found] === token.word)
      .map((attempt) => ({ ...attempt, found: attempt.found + 1 }));
    const pauses = PAUSE.test(run.text.slice(token.end - run.start));
    this.#attempts = next.filter(({ entry, found }) => found < entry.words.length);
    return next.some(({ entry, found }) => found === entry.words.length && (!entry.pause || pauses));
  }
}

/** The phrases of a lexicon that stand in a text, as the lexicon writes them. */
export function phrasesIn(text: string, phrases: readonly string[]): string[] {
  const words = new Set(sentencesOf(text).flatMap(({ tokens }) => tokens.map(({ word }) => word)));
  const near = phrases.filter((phrase) => entryOf(phrase).words.every((word) => words.has(word)));
  return near.filter((phrase) => {
    const watch = new LexiconWatch('', [phrase]);
    return sentencesOf(text).some((sentence) =>
      watch.take({ text: sentence.text, start: sentence.start, tokens: sentence.tokens, opensSentence: true }),
    );
  });
}
