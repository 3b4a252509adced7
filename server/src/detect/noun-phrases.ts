import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { isStop, tokensOf } from './words.ts';

const nlp = winkNLP(model, ['sbd', 'pos']);
const LONGEST = 3;
/** Parts of speech that a noun phrase is made of; it ends with a noun. */
const INSIDE = new Set(['ADJ', 'NOUN', 'PROPN', 'PART']);
const NOUNS = new Set(['NOUN', 'PROPN']);
/** A phrase that ends with one of these names nothing that could be left aside for now ("the truth", "a separate part"). */
const VAGUE = new Set(
  (
    'truth rest time way person people part case point kind sort place moment reason problem question answer number side ' +
    'end start beginning idea example fact word words turn day night morning hour minute second somebody nobody everybody ' +
    'everything nothing anything something half bit lot matter need cost share work job change choice difference hand order life world ' +
    'thanks win wake lead go try look start stop use'
  ).split(' '),
);

/** Words before a noun: what follows no such word may as well be a verb ("and wake somebody"). */
const BEFORE_NOUNS = new Set(
  (
    'a an the my our your its their his her this these those some any each every another per of to for in on at with by from into ' +
    'through via over behind between under inside across against without beside before after onto'
  ).split(' '),
);
/** Adjectives that tell one thing from others there were: left alone they puzzle ("the whole menu", "the modern machines"). */
const TELLS_APART =
  /^(?:whole|multiple|several|modern|new|old|small|large|big|same|different|other|own|first|last|next|next|single|actual|certain|many|various|proper|real|normal|usual|main|second|third|tenth|fifth|fourth|\p{L}{3,}(?:est|iest))$/iu;

/** What a text speaks of: noun phrases of at most three words as they stand there, without articles, in order, each once. */
export function nounPhrasesIn(text: string): string[] {
  const tokens = nlp.readDoc(text).tokens();
  const words: string[] = tokens.out();
  const parts: string[] = tokens.out(nlp.its.pos);
  const before: string[] = tokens.out(nlp.its.precedingSpaces);
  const phrases: string[] = [];
  let from = 0;
  for (let at = 0; at <= words.length; at += 1) {
    if (at < words.length && INSIDE.has(parts[at] ?? '')) continue;
    // "42 orders" speaks of a number.
    const counted = parts[from - 1] === 'NUM';
    let to = at;
    while (to > from && !NOUNS.has(parts[to - 1] ?? '')) to -= 1;
    const bare = (n: number) => (words[n] ?? '').toLowerCase();
    while (from < to && (isStop(bare(from)) || TELLS_APART.test(bare(from)))) from += 1;
    let ahead = from - 1;
    while (ahead >= 0 && TELLS_APART.test(bare(ahead))) ahead -= 1;
    const isName = /^\p{Lu}/u.test(words[from] ?? '') && !/[.!?]/.test(words[from - 1] ?? '.');
    const isNoun = isName || BEFORE_NOUNS.has(bare(ahead));
    const pieces = words.slice(from, to).map((word, n) => (n === 0 ? word : (before[from + n] ?? '') + word));
    if (!counted && isNoun) phrases.push(pieces.join(''));
    from = at + 1;
  }
  return [...new Set(phrases.filter((phrase) => isPlain(phrase) && text.includes(phrase)))];
}

function isPlain(phrase: string): boolean {
  const tokens = tokensOf(phrase);
  const plain = /^[\p{L}][\p{L}\d' -]*$/u.test(phrase) && tokens.every(({ word }) => !isStop(word));
  const vague = VAGUE.has((tokens.at(-1)?.word ?? '').replace(/s$/, ''));
  return plain && !vague && tokens.length > 0 && tokens.length <= LONGEST;
}
