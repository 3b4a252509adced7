import { isNegator } from './negation.ts';
import type { Sentence, Token } from './words.ts';

/** A sentence with one of these weighs something or says how things are now; it does not say what the candidate builds. */
const WEIGHS = new Set(
  (
    'if would could might rather wrong bad danger dangerous risk risky naive problem avoid instead reject alternative otherwise unless ' +
    "lose loses lost why wouldn't couldn't mistake trap temptation tempting worse against unsafe broken breaks never vs versus"
  ).split(' '),
);
const SUBJECTS = new Set(['we', 'i', 'they', 'it', 'users', 'customers', 'people', 'nobody', 'everybody']);
/** "Without a key …", "Today each service …": what follows is how it would be, or how it is now. */
const FIRST_WEIGHS = new Set(['without', 'today', 'currently', 'now']);
const TURNS = new Set(['but', 'so', 'however', 'yet', 'therefore', 'hence', 'although', 'though']);

/** A word that weighs something; where its part between semicolons begins, and the reason that it stands in, if any. */
export interface Weighing {
  at: number;
  part: number;
  reason: number | null;
  /** What follows from here is no more weighed by it. */
  until: number;
}

/**
 * "Commit is asynchronous since waiting would cost time" says what is built; what is weighed there is another thing.
 * A reason goes on until the sentence turns.
 */
export function weighingIn({ text, start, tokens }: Sentence): Weighing[] {
  let reason: number | null = null;
  let part = 0;
  return tokens.flatMap(({ word, start: from }, at) => {
    const before = tokens[at - 1];
    if (before && text.slice(before.end - start, from - start).includes(';')) {
      part = at;
      reason = null;
    } else if (word === 'because' || word === 'since') reason = at;
    else if (TURNS.has(word)) reason = null;
    if (!WEIGHS.has(word) && !(at === part && FIRST_WEIGHS.has(word))) return [];
    return [
      { at, part, reason, until: word === 'if' && at === part ? endOfCase(text, start, tokens, at) : tokens.length },
    ];
  });
}

/** "If the scanner is down we skip it" says what is done then: the first comma, else the next subject, ends the case. */
function endOfCase(text: string, start: number, tokens: readonly Token[], at: number): number {
  const gap = (n: number) => text.slice((tokens[n - 1]?.end ?? start) - start, (tokens[n]?.start ?? start) - start);
  const ends = (test: (n: number) => boolean) => tokens.findIndex((_, n) => n > at + 2 && test(n));
  const comma = ends((n) => gap(n).includes(','));
  const subject = ends((n) => SUBJECTS.has(tokens[n]?.word ?? ''));
  const end = comma >= 0 ? comma : subject;
  return end < 0 || tokens.slice(at, end).some(isNegator) ? tokens.length : end;
}

/** Whether it is said of the phrase whose words stand there: no word of the phrase itself, and no reason that follows it. */
export const speaksOf = ({ at, part, reason, until }: Weighing, words: readonly number[]): boolean => {
  const last = words.at(-1) ?? 0;
  return !words.includes(at) && (words[0] ?? 0) < until && part <= last && !(reason !== null && reason > last);
};
