/** More phrases than this are not looked for. */
const MOST_PHRASES = 32;

/**
 * What a search asks for: phrases, each of which must occur in the title or in some turn. What is written together
 * (`write-ahead`) is one phrase; the last one may end in the middle of a word.
 * Null where everything is asked for; empty where nothing can be found, as the query holds no word.
 */
export function phrasesOf(query: string): string[] | null {
  const written = query.replaceAll('\0', ' ').trim();
  if (written === '') return null;
  return written
    .split(/\s+/u)
    .filter((phrase) => /[\p{L}\p{N}]/u.test(phrase))
    .slice(0, MOST_PHRASES);
}

/** A phrase in FTS5's query language: a quoted string, so that nothing in it can be an operator. */
export function ftsPhrase(phrase: string, isLast: boolean): string {
  return `"${phrase.replaceAll('"', ' ')}"${isLast ? ' *' : ''}`;
}

/** The words of a text, lower case and without accents: the cut of SQLite's `unicode61 remove_diacritics 2`. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Whether the words hold a phrase; where it is the last of the query, its last word may be the beginning of one. */
export function holdsPhrase(words: readonly string[], phrase: string, isLast: boolean): boolean {
  const wanted = wordsOf(phrase);
  return words.some((_, start) =>
    wanted.every((want, at) => {
      const word = words[start + at];
      return isLast && at === wanted.length - 1 ? word?.startsWith(want) : word === want;
    }),
  );
}
