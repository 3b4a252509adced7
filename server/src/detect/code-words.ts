import { type Sentence, tokensOf } from './words.ts';

/** A statement of a program: as it stands there, and as somebody would read it aloud. */
export interface Statement {
  code: string;
  words: string;
}

const SQL = /^\s*(?:create|insert|update|select|delete|alter|with|merge|begin)\b/i;
/** Where a statement of a programming language ends. */
const ENDS = /[;{}:]\s*$/;
const [MOST_SQL_LINES, MOST_LINES] = [8, 3];
const COMMENT = /\/\*[\s\S]*?\*\/|(?:\/\/|#|--)[^\n]*/g;

/** What signs and keywords of code say in words. */
const READ: readonly (readonly [RegExp, string])[] = [
  [/\bon conflict\b[^;]*?\bdo nothing\b/gi, ' on conflict do nothing because it is there already '],
  [/\bskip locked\b/gi, ' skip locked so that no two take the same '],
  [/\bfor update\b/gi, ' lock the row for update so that the other waits '],
  [/\bunique\b/gi, ' unique so that the second is refused '],
  [/\bwhere\b/gi, ' only where '],
  [/\b(?:catch|except|rescue)\b|\berr\s*!=\s*nil\b/gi, ' if it fails '],
  [/\b(?:while|for)\b/gi, ' until '],
  [/\b(?:finally|defer)\b/gi, ' finally '],
  [/\breturn\b/gi, ' then return '],
  [/>=/g, ' at least '],
  [/<=/g, ' at most '],
  [/===?|:=/g, ' is '],
  [/!==?|<>/g, ' is not '],
  [/&&/g, ' and '],
  [/\|\|/g, ' or '],
];

/** The statements of a program in order, without comments; a statement over many lines is cut. */
export function statementsIn(text: string): Statement[] {
  const statements: Statement[] = [];
  let lines: string[] = [];
  const close = () => {
    const code = lines.join('\n').trim();
    if (code !== '') statements.push({ code, words: inWords(code) });
    lines = [];
  };
  for (const line of text.replace(COMMENT, '').split('\n')) {
    if (line.trim() === '') {
      close();
      continue;
    }
    lines.push(line);
    const sql = SQL.test(lines[0] ?? '');
    const ended = sql ? /;\s*$/.test(line) : ENDS.test(line);
    if (ended || lines.length >= (sql ? MOST_SQL_LINES : MOST_LINES)) close();
  }
  close();
  return statements;
}

/** The statements as sentences: heard by what they say, quoted as they stand. */
export function codeSentences(text: string): Sentence[] {
  return statementsIn(text).flatMap(({ code, words }) => {
    const tokens = tokensOf(words);
    return tokens.length === 0 ? [] : [{ text: code, start: 0, end: code.length, tokens }];
  });
}

/** "retryAfterMs" is three words. */
const inWords = (code: string): string =>
  READ.reduce((words, [sign, said]) => words.replace(sign, said), code)
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/_/g, ' ');
