import type { Script } from '../content/script.ts';
import { type ClaimPhrase, compileClaim, keyOf, phraseSaid, type ShareOf, tellingIn } from './claim-phrases.ts';
import { type CompiledPhrases, compilePhrases } from './concepts.ts';
import type { Weighing } from './weighing.ts';
import { type Sentence, sentencesOf } from './words.ts';

/** A contradiction made ready. */
export interface Entry {
  id: string;
  costs: readonly string[];
  unless: CompiledPhrases;
  /** Telling words of what the brief and the facts say of this: how things are now is not what the candidate builds. */
  given: ReadonlySet<string>[];
}

/** The contradictions that a sentence says, in their order, each with its phrase. */
type Hear = (
  sentence: Sentence,
  keys: readonly string[],
  weighs: readonly Weighing[],
) => { entry: Entry; phrase: ClaimPhrase }[];

/** Prepares a script's contradictions: only phrases are tried of which a sentence holds the words. */
export function compileClaims(script: Script): Hear {
  const named = new Set(Object.values(script.concepts).flat());
  const shareOf = sharesIn(script);
  const entries = script.contradictions.map(({ id, unless, costs }): Entry => {
    return { id, costs, unless: compilePhrases(unless), given: [] };
  });
  const index = indexOf(script.contradictions.map(({ says }) => says.map((phrase) => compileClaim(phrase, named))));
  const hear: Hear = (sentence, keys, weighs) =>
    phrasesIn(index, keys).flatMap(([n, phrases]) => {
      const [entry, phrase] = [entries[n], phraseSaid(phrases, keys, sentence, weighs, shareOf)];
      return entry && phrase ? [{ entry, phrase }] : [];
    });
  const told = [script.brief, ...script.facts.map(({ say }) => say)].flatMap((text) => sentencesOf(text));
  for (const sentence of told) {
    for (const { entry } of hear(sentence, sentence.tokens.map(keyOf), [])) entry.given.push(tellingIn(sentence));
  }
  return hear;
}

/** Where a word begins one of the ways to say a part of a phrase. */
type Index = ReadonlyMap<string, readonly Beginning[]>;
interface Beginning {
  /** Number of the contradiction. */
  entry: number;
  phrase: ClaimPhrase;
  part: number;
  stems: readonly string[];
}

function indexOf(phrases: readonly (readonly ClaimPhrase[])[]): Index {
  const index = new Map<string, Beginning[]>();
  const add = (first: string, beginning: Beginning) => {
    const known = index.get(first);
    if (known) known.push(beginning);
    else index.set(first, [beginning]);
  };
  phrases.forEach((list, entry) => {
    for (const phrase of list) {
      phrase.parts.forEach((ways, part) => {
        for (const stems of ways) if (stems[0] !== undefined) add(stems[0], { entry, phrase, part, stems });
      });
    }
  });
  return index;
}

/** The phrases of which a sentence holds all words of each part, by the contradiction's number, in their order. */
function phrasesIn(index: Index, keys: readonly string[]): [number, ClaimPhrase[]][] {
  const held = new Set(keys);
  const parts = new Map<ClaimPhrase, { entry: number; found: Set<number> }>();
  for (const key of held) {
    for (const { entry, phrase, part, stems } of index.get(key) ?? []) {
      if (!stems.every((stem) => held.has(stem))) continue;
      const known = parts.get(phrase);
      if (known) known.found.add(part);
      else parts.set(phrase, { entry, found: new Set([part]) });
    }
  }
  const entries = new Map<number, ClaimPhrase[]>();
  for (const [phrase, { entry, found }] of parts) {
    if (found.size === phrase.parts.length) entries.set(entry, [...(entries.get(entry) ?? []), phrase]);
  }
  return [...entries].sort(([a], [b]) => a - b);
}

/** Stems that no right sentence holds are held by this part of one; a script of few sentences is read as one of so many. */
const [UNHEARD, FEW] = [0.3, 300];

/** How often right sentences of the scenario, `good` and `also`, hold some stems together. */
function sharesIn({ items }: Script): ShareOf {
  const sentences = items.flatMap(({ good, also }) => [good, ...also]).flatMap((text) => sentencesOf(text));
  const holding = new Map<string, Set<number>>();
  sentences.forEach(({ tokens }, number) => {
    for (const key of tokens.map(keyOf)) holding.set(key, (holding.get(key) ?? new Set()).add(number));
  });
  return ([first, ...more]) => {
    const all = [...(holding.get(first ?? '') ?? [])].filter((number) =>
      more.every((key) => holding.get(key)?.has(number)),
    );
    return (all.length + UNHEARD) / Math.max(FEW, sentences.length);
  };
}
