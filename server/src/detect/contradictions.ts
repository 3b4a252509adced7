import type { Script } from '../content/script.ts';
import { isNegated } from './negation.ts';
import { isArticle, isSmall, isStop, type Sentence, type Token, tokensOf } from './words.ts';

/** What the candidate's own design takes back. */
export interface Taken {
  /** The items that lose their credit, each with the contradiction's id. */
  items: ReadonlyMap<string, string>;
  /** Numbers of the sentences that say so. */
  sentences: readonly number[];
}

/** A sentence with one of these weighs something; it does not say what the candidate builds. */
const WEIGHS = new Set(
  (
    'if would could might wrong bad danger dangerous risk risky naive problem avoid instead reject alternative otherwise unless ' +
    "lose loses lost why wouldn't couldn't mistake trap temptation tempting worse against unsafe broken breaks never"
  ).split(' '),
);
const ALL = new Set(['every', 'each', 'all', 'any']);
const LOOSE = new Set(['and', 'as', 'but', 'when', 'that', 'which']);
/** At most this many words may stand between two of a phrase. */
const GAP = 4;

interface Phrase {
  stems: readonly string[];
  /** It says something alone. A single everyday word, or a mere name of one of the scenario's concepts, does not. */
  strong: boolean;
}

/** Finds contradictions: their words in order, others in between, in a sentence about the candidate's own design. */
export function contradictionsIn(script: Script, sentences: readonly Sentence[]): Taken {
  const named = new Set(Object.values(script.concepts).flat());
  const compiled = script.contradictions.map(({ id, says, costs }) => ({
    id,
    costs,
    phrases: says.map((phrase) => compile(phrase, named)),
  }));
  const items = new Map<string, string>();
  const saying: number[] = [];
  sentences.forEach((sentence, number) => {
    if (compiled.length === 0 || !isOwnDesign(sentence)) return;
    const keys = sentence.tokens.map(keyOf);
    for (const { id, phrases, costs } of compiled) {
      const said = phrases.filter(({ stems }) => isSaid(stems, keys, sentence));
      if (!said.some((phrase) => phrase.strong) && said.length < 2) continue;
      saying.push(number);
      for (const item of costs) if (!items.has(item)) items.set(item, id);
    }
  });
  return { items, sentences: saying };
}

function compile(phrase: string, named: ReadonlySet<string>): Phrase {
  const tokens = tokensOf(phrase).filter(
    (token) => ALL.has(token.word) || !(isSmall(token) || isArticle(token) || LOOSE.has(token.word)),
  );
  const telling = tokens.filter(({ word }) => !isStop(word) || word === 'no' || word === 'only' || ALL.has(word));
  return { stems: tokens.map(keyOf), strong: !named.has(phrase) && telling.length >= 2 };
}

const keyOf = (token: Token): string => (ALL.has(token.word) ? 'all' : token.stem);

function isSaid(stems: readonly string[], keys: readonly string[], { text, start, tokens }: Sentence): boolean {
  const [first] = stems;
  for (let at = keys.indexOf(first ?? ''); at >= 0; at = keys.indexOf(first ?? '', at + 1)) {
    if (follows(stems, keys, at) && !isNegated(text, start, tokens, at)) return true;
  }
  return false;
}

function follows(stems: readonly string[], keys: readonly string[], from: number): boolean {
  let at = from;
  for (const stem of stems.slice(1)) {
    const next = keys.indexOf(stem, at + 1);
    if (next < 0 || next - at > GAP + 1) return false;
    at = next;
  }
  return true;
}

const isOwnDesign = ({ text, tokens }: Sentence): boolean =>
  !/\?["')\]]*$/.test(text) && !tokens.some(({ word }) => WEIGHS.has(word));
