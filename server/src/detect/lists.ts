import { ARROW } from './signs.ts';
import { stemOf } from './stems.ts';
import type { Token } from './words.ts';

/** Words that show that a part of a sentence says something of its own: subjects, auxiliaries, turns, common verbs. */
const SAYING = new Set(
  (
    'i we it they you he she who which that is are be was were am has have had do does did can could will would should ' +
    "may might must if when because so but since until unless then while where what how why not never don't won't can't isn't"
  ).split(' '),
);
const stemmed = (list: string): ReadonlySet<string> => new Set(list.split(' ').map(stemOf));
const VERBS = stemmed(
  'use send get ask keep tell take give go build find say make run fall break write lose choose pay buy bring come know ' +
    'draw grow mean stand see show throw deal wake begin catch put set let call read save add move check hold need want ' +
    'wait retry return reject accept allow stop start become happen fail drop ignore charge refund cancel reserve compare decide ' +
    'measure count expect assume carry create delete remove split join follow avoid prevent protect reach cost depend pick own ' +
    'poll push publish subscribe handle arrive leave contain include belong open close notice answer sort hash expire replay roll turn pass',
);

/** Things and doings have the same form; before a preposition only these are doings: "routes by shop". */
const DOING = stemmed(
  'route validate authenticate verify limit write log record forward fetch load resolve redirect replicate notify enqueue ' +
    'insert increment subtract consume emit trigger deploy register assign confirm append',
);
const DETERMINERS = new Set(
  'a an the it its them each every this that all both us our their his her nothing only'.split(' '),
);
/** A list that one of these governs says what is done with its things; "we use A, B and C" only names them. */
const GOVERNING = stemmed(
  'store save write hold keep send return read carry record answer show check count compare lock mark delete',
);
/** An arrow says what the things before it lead to; only a long row of them is still a list. */
const [LIST, LIST_AT_ARROW] = [3, 5];

/** Token ranges [from, to) that only list terms: three or more in a row, none with a verb of its own. */
export function listedRanges(text: string, start: number, tokens: readonly Token[]): [number, number][] {
  const ranges: [number, number][] = [];
  const clauses = clausesOf(text, start, tokens);
  const least = clauses.length > 1 ? LIST_AT_ARROW : LIST;
  for (const [from, to] of clauses) {
    const parts = partsOf(text, start, tokens, from, to);
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
      const listed = first && last && end > at && terms + (head ? 1 : 0) >= least;
      if (listed && !(head && governs(text, start, tokens, head)))
        ranges.push([head ? head[1] - 1 : first[0], last[1]]);
      at = Math.max(end, at + 1);
    }
  }
  return ranges;
}

/** What stands between arrows. */
function clausesOf(text: string, start: number, tokens: readonly Token[]): [number, number][] {
  const cuts = [...text.matchAll(ARROW)].map(({ index }) => tokens.findIndex((token) => token.start - start > index));
  const edges = [0, ...new Set(cuts.filter((cut) => cut > 0)), tokens.length];
  return edges.slice(1).map((to, n): [number, number] => [edges[n] ?? 0, to]);
}

function partsOf(
  text: string,
  start: number,
  tokens: readonly Token[],
  begin: number,
  stop: number,
): [number, number][] {
  const parts: [number, number][] = [];
  let from = begin;
  for (let i = begin + 1; i <= stop; i += 1) {
    const [before, token] = [tokens[i - 1], i === stop ? undefined : tokens[i]];
    const parted = !before || !token || /[,;:|+&>•]| \/ /.test(text.slice(before.end - start, token.start - start));
    if (parted && i > from) {
      parts.push([from, i]);
      from = i;
    }
  }
  return parts;
}

/** "The row holds id, shop and status": its verb is theirs; after a colon it is not. */
function governs(text: string, start: number, tokens: readonly Token[], [from, to]: [number, number]): boolean {
  const [last, next] = [tokens[to - 1], tokens[to]];
  if (!last || !next || /:/.test(text.slice(last.end - start, next.start - start))) return false;
  return tokens.slice(from, to - 1).some((token) => GOVERNING.has(token.stem) && !token.word.endsWith('ing'));
}

function isBare(tokens: readonly Token[], part: [number, number] | undefined): boolean {
  if (!part) return false;
  const words = tokens.slice(part[0], part[1]);
  if (words.length === 1) return !SAYING.has(words[0]?.word ?? '');
  if (words.some((token) => SAYING.has(token.word) || isFiniteVerb(token) || /^\d/.test(token.word))) return false;
  if (words.some((token, n) => isDoing(token, words[n + 1])) || isPredicate(words)) return false;
  return words.length <= 4 || termsIn(tokens, part) >= 3;
}

/** "Handles", "handled", not "handling": that is a thing. */
const isFiniteVerb = (token: Token): boolean => VERBS.has(token.stem) && !token.word.endsWith('ing');

/** "Shards the table", "routes by shop": who does something does it to something. */
const isDoing = ({ word, stem }: Token, next: Token | undefined): boolean =>
  next !== undefined &&
  (DETERMINERS.has(next.word)
    ? /(?:[^s]s|ed)$/.test(word)
    : DOING.has(stem) && /^(?:by|to|into|from|at|on|with|for)$/.test(next.word));

/** "Row unchanged", not "fully automated". */
const isPredicate = (words: readonly Token[]): boolean =>
  words.length > 1 && /[^e]ed$/.test(words.at(-1)?.word ?? '') && !words.some(({ word }) => word.endsWith('ly'));

function termsIn(tokens: readonly Token[], part: [number, number] | undefined): number {
  if (!part) return 0;
  const joins = tokens.slice(part[0] + 1, part[1]).filter((token) => token.word === 'and' || token.word === 'or');
  return 1 + joins.length;
}

/** Whether the words say something: a subject, an auxiliary or a common verb is there. */
export function saysSomethingOfItsOwn(tokens: readonly Token[]): boolean {
  return tokens.some((token) => SAYING.has(token.word) || VERBS.has(token.stem));
}
