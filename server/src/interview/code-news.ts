import type { CodePad, Interview } from './state.ts';

/** An interviewer is told this much of the code pad (characters); nobody discusses more in an interview. */
const MOST = 6_000;

/** The part of the code that an interviewer is told of. */
export const codeToTell = (text: string): string =>
  text.length <= MOST ? text : `${text.slice(0, MOST)}\n(and ${text.length - MOST} characters more)`;

/** What the interviewer has not been told of the code: all of it the first time, then the lines that changed. */
export function codeNews({ code, briefedCode }: Pick<Interview, 'code' | 'briefedCode'>): string {
  if (code === briefedCode || (code.text === briefedCode.text && code.language === briefedCode.language)) return '';
  const first = briefedCode.text.trim() === '' || code.language !== briefedCode.language;
  if (first) return code.text.trim() === '' ? '' : `(${code.language})\n${code.text}`;
  return changedLines(briefedCode, code);
}

/** The lines between the equal beginning and the equal end. Line numbers count from 1. */
function changedLines(before: CodePad, after: CodePad): string {
  const [old, now] = [before.text.split('\n'), after.text.split('\n')];
  let head = 0;
  while (head < Math.min(old.length, now.length) && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(old.length, now.length) - head && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  const gone = old.length - head - tail;
  const come = now.slice(head, now.length - tail);
  const place = gone === 0 ? `after line ${head} comes` : `${lines(head + 1, gone)} ${gone === 1 ? 'is' : 'are'} now`;
  return come.length === 0 ? `(changed: ${lines(head + 1, gone)} gone)` : `(changed: ${place})\n${come.join('\n')}`;
}

const lines = (from: number, count: number): string =>
  count === 1 ? `line ${from}` : `lines ${from}–${from + count - 1}`;
