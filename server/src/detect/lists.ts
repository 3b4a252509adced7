import { stemOf } from './stems.ts';
import type { Token } from './words.ts';

/** Words that show that a part of a sentence says something of its own: subjects, auxiliaries, turns, common verbs. */
const SAYING = new Set(
  (
    'i we it they you he she who which that is are be was were am has have had do does did can could will would should ' +
    "may might must if when because so but since until unless then while where what how why not never don't won't can't isn't"
  ).split(' '),
);
const VERBS = new Set(
  (
    'use send get ask keep tell take give go build find say make run fall break write lose choose pay buy bring come know ' +
    'draw grow mean stand see show throw deal wake begin catch put set let call read save add move check hold need want ' +
    'wait retry return reject accept allow stop start become happen fail drop ignore charge refund cancel reserve compare decide ' +
    'measure count expect assume carry create delete remove split join follow avoid prevent protect reach cost depend pick own ' +
    'poll push publish subscribe handle arrive leave contain include belong open close notice answer sort hash expire replay roll turn pass'
  )
    .split(' ')
    .map(stemOf),
);

/** Token ranges [from, to) that only list terms: three or more in a row, none with a verb of its own. */
export function listedRanges(text: string, start: number, tokens: readonly Token[]): [number, number][] {
  const parts = partsOf(text, start, tokens);
  const ranges: [number, number][] = [];
  let at = 0;
  while (at < parts.length) {
    let end = at;
    let terms = 0;
    while (end < parts.length && isBare(tokens, parts[end])) {
      terms += termsIn(tokens, parts[end]);
      end += 1;
    }
    const head = parts[at - 1];
    const [first, last] = [parts[at], parts[end - 1]];
    if (first && last && end > at && terms + (head ? 1 : 0) >= 3) ranges.push([head ? head[1] - 1 : first[0], last[1]]);
    at = Math.max(end, at + 1);
  }
  return ranges;
}

function partsOf(text: string, start: number, tokens: readonly Token[]): [number, number][] {
  const parts: [number, number][] = [];
  let from = 0;
  for (let i = 1; i <= tokens.length; i += 1) {
    const [before, token] = [tokens[i - 1], tokens[i]];
    const parted = !before || !token || /[,;:|+&→>•]| \/ /.test(text.slice(before.end - start, token.start - start));
    if (parted && i > from) {
      parts.push([from, i]);
      from = i;
    }
  }
  return parts;
}

function isBare(tokens: readonly Token[], part: [number, number] | undefined): boolean {
  if (!part) return false;
  const words = tokens.slice(part[0], part[1]);
  if (words.length === 1) return !SAYING.has(words[0]?.word ?? '');
  if (words.some((token) => SAYING.has(token.word) || isFiniteVerb(token) || /^\d/.test(token.word))) return false;
  return words.length <= 4 || termsIn(tokens, part) >= 3;
}

/** "Handles", "handled", not "handling": that is a thing. */
const isFiniteVerb = (token: Token): boolean => VERBS.has(token.stem) && !token.word.endsWith('ing');

function termsIn(tokens: readonly Token[], part: [number, number] | undefined): number {
  if (!part) return 0;
  const joins = tokens.slice(part[0] + 1, part[1]).filter((token) => token.word === 'and' || token.word === 'or');
  return 1 + joins.length;
}

/** Whether the words say something: a subject, an auxiliary or a common verb is there. */
export function saysSomethingOfItsOwn(tokens: readonly Token[]): boolean {
  return tokens.some((token) => SAYING.has(token.word) || VERBS.has(token.stem));
}
