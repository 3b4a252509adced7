import type { Script } from '../content/script.ts';
import { reckonsWrong } from './arithmetic-said.ts';
import { type ClaimPhrase, compileClaim, keyOf, phraseSaid, type ShareOf, WRONG_RESULT } from './claim-phrases.ts';
import { type CompiledPhrases, compilePhrases, findConcepts } from './concepts.ts';
import { onceFor } from './once.ts';
import { weighingIn } from './weighing.ts';
import { isStop, type Sentence, sentencesOf } from './words.ts';

/** What the candidate's own design takes back. */
export interface Taken {
  /** The items that lose their credit, each with what takes it. */
  items: ReadonlyMap<string, Claim>;
  /** The sentences that say so, by number, each with the first contradiction. */
  sentences: ReadonlyMap<number, Claim>;
}

/** A contradiction that a sentence states. */
export interface Claim {
  id: string;
  /** The contradiction's phrase that the sentence holds. */
  phrase: string;
  /** Number of the sentence. */
  number: number;
}

/** Words by which somebody takes back what they said. */
const TAKES_BACK =
  /\b(?:take (?:that|it|this|back)\b.{0,60}\bback|take back|took back|scrap (?:that|it)|strike (?:that|it)|forget what i said|i was wrong|that was wrong|i correct myself|let me correct|correction\b|i withdraw|on second thought|i misspoke|my mistake|i change my mind|i changed my mind|not .{0,40} after all|no longer\b)/i;

/** Words by which somebody finds a flaw in what they said; they may go on to say what they do instead. */
const DISOWNS =
  /\b(?:(?:is|was|would be) (?:wrong|a mistake|a bad idea)|(?:does not|doesn't|will not|won't|cannot|can't) work)\b/i;
/** So few telling words name nothing, and mean one of so many sentences before. */
const [BARE, JUST_BEFORE] = [2, 3];

/**
 * Finds contradictions: their words in order, others in between, in a sentence about the candidate's own design. One
 * that is taken back later counts no more, and taking it back is not saying it.
 */
export function contradictionsIn(script: Script, sentences: readonly Sentence[]): Taken {
  const { compiled, shareOf } = compiledFor(script);
  let standing: (Claim & { costs: readonly string[] })[] = [];
  sentences.forEach((sentence, number) => {
    if (compiled.length === 0) return;
    if (TAKES_BACK.test(sentence.text)) {
      // "Hmm, no, scrap that" names nothing: it is what was said just before.
      const bare = tellingIn(sentence).size <= BARE;
      const meant = ({ number: at }: { number: number }) =>
        isAbout(sentence, sentences[at]) || (bare && number - at <= JUST_BEFORE);
      standing = standing.filter((claim) => !meant(claim));
      return;
    }
    if (DISOWNS.test(sentence.text)) standing = standing.filter((claim) => !isAbout(sentence, sentences[claim.number]));
    if (/\?["')\]]*$/.test(sentence.text)) return;
    const keys = [...sentence.tokens.map(keyOf), ...(reckonsWrong(sentence) ? [WRONG_RESULT] : [])];
    const weighs = weighingIn(sentence);
    for (const { id, phrases, firsts, unless, costs, given } of compiled) {
      if (!keys.some((key) => firsts.has(key))) continue;
      const phrase = phraseSaid(phrases, keys, sentence, weighs, shareOf);
      if (!phrase || findConcepts(unless, sentence.tokens).length > 0) continue;
      if (!given.some((fact) => isTold(fact, phrase, keys))) standing.push({ id, costs, phrase: phrase.words, number });
    }
  });
  const items = new Map<string, Claim>();
  for (const { costs, ...said } of standing) for (const item of costs) if (!items.has(item)) items.set(item, said);
  return { items, sentences: new Map(standing.toReversed().map((claim) => [claim.number, claim])) };
}

interface Compiled {
  id: string;
  costs: readonly string[];
  phrases: readonly ClaimPhrase[];
  /** What one of the phrases begins with. */
  firsts: ReadonlySet<string>;
  unless: CompiledPhrases;
  /** Telling words of what the brief and the facts say of this: how things are now is not what the candidate builds. */
  given: readonly ReadonlySet<string>[];
}

const compiledFor = onceFor((script: Script): { compiled: readonly Compiled[]; shareOf: ShareOf } => {
  const named = new Set(Object.values(script.concepts).flat());
  const told = [script.brief, ...script.facts.map(({ say }) => say)].flatMap((text) => sentencesOf(text));
  const shareOf = sharesIn(script);
  const compiled = script.contradictions.map(({ id, says, unless, costs }) => {
    const phrases = says.map((phrase) => compileClaim(phrase, named));
    const given = told.filter((sentence) => phraseSaid(phrases, sentence.tokens.map(keyOf), sentence, [], shareOf));
    const firsts = new Set(phrases.flatMap(({ firsts: each }) => each));
    return { id, costs, phrases, firsts, unless: compilePhrases(unless), given: given.map(tellingIn) };
  });
  return { compiled, shareOf };
});

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

/** Whether two sentences speak of the same: two telling words in common. */
function isAbout(sentence: Sentence, other: Sentence | undefined): boolean {
  if (!other) return false;
  const theirs = tellingIn(other);
  return [...tellingIn(sentence)].filter((key) => theirs.has(key)).length >= 2;
}

/** Whether a sentence repeats a fact: two telling words in common beside the phrase itself. */
function isTold(fact: ReadonlySet<string>, { stems }: ClaimPhrase, keys: readonly string[]): boolean {
  return [...fact].filter((key) => keys.includes(key) && !stems.has(key)).length >= 2;
}

const tellingIn = ({ tokens }: Sentence): Set<string> => new Set(tokens.filter(({ word }) => !isStop(word)).map(keyOf));
