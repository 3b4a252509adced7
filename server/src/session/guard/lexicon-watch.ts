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
  readonly #beginnings = new Set<string>();
  #attempts: { entry: Entry; found: number; start: number }[] = [];

  constructor(rule: string, phrases: readonly string[]) {
    this.rule = rule;
    this.#entries = phrases.map(entryOf);
    for (const { words } of this.#entries) {
      const first = words[0] ?? '';
      for (let length = 1; length <= first.length; length += 1) this.#beginnings.add(first.slice(0, length));
    }
  }

  heldFrom(run: Run): number {
    const [oldest] = this.#attempts;
    if (oldest) return oldest.start;
    return run.tokens.find((token) => this.#beginnings.has(token.word))?.start ?? Number.POSITIVE_INFINITY;
  }

  take(run: Run): boolean {
    return run.tokens.some((token, index) => this.#takeToken(token, run, index));
  }

  #takeToken(token: Token, run: Run, index: number): boolean {
    const opens = run.opensSentence && index === 0;
    const begun = this.#entries
      .filter(({ words, atStart }) => words[0] === token.word && (opens || !atStart))
      .map((entry) => ({ entry, found: 0, start: token.start }));
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
  return phrases.filter((phrase) => {
    const watch = new LexiconWatch('', [phrase]);
    return sentencesOf(text).some((sentence) =>
      watch.take({ text: sentence.text, start: sentence.start, tokens: sentence.tokens, opensSentence: true }),
    );
  });
}
