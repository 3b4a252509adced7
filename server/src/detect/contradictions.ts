import type { Script } from '../content/script.ts';
import { type CompiledPhrases, compilePhrases, findConcepts } from './concepts.ts';
import { isNegated, isNegator } from './negation.ts';
import { secondsIn } from './units.ts';
import { speaksOf, type Weighing, weighingIn } from './weighing.ts';
import { isArticle, isSmall, isStop, type Sentence, sentencesOf, type Token, tokensOf } from './words.ts';

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

const ALL = new Set(['every', 'each', 'all', 'any']);
/** Small words without which a phrase says another thing. */
const TELLING = new Set([...ALL, 'both']);
const LOOSE = new Set(['and', 'as', 'but', 'when', 'that', 'which']);
/** At most this many words may stand between two of a phrase. */
const GAP = 4;

interface Phrase {
  words: string;
  stems: readonly string[];
  /** It says something alone. A single everyday word, or a mere name of one of the scenario's concepts, does not. */
  strong: boolean;
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
  const compiled = compiledFor(script);
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
    const keys = sentence.tokens.map(keyOf);
    const weighs = weighingIn(sentence);
    for (const { id, phrases, firsts, unless, costs, given } of compiled) {
      if (!keys.some((key) => firsts.has(key))) continue;
      const phrase = phraseSaid(phrases, keys, sentence, weighs);
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
  phrases: readonly Phrase[];
  /** What one of the phrases begins with. */
  firsts: ReadonlySet<string>;
  unless: CompiledPhrases;
  /** Telling words of what the brief and the facts say of this: how things are now is not what the candidate builds. */
  given: readonly ReadonlySet<string>[];
}
const COMPILED = new WeakMap<Script, readonly Compiled[]>();

/** Made once a script: its turns are read one by one. */
function compiledFor(script: Script): readonly Compiled[] {
  const known = COMPILED.get(script);
  if (known) return known;
  const named = new Set(Object.values(script.concepts).flat());
  const told = [script.brief, ...script.facts.map(({ say }) => say)].flatMap((text) => sentencesOf(text));
  const made = script.contradictions.map(({ id, says, unless, costs }) => {
    const phrases = says.map((phrase) => compile(phrase, named));
    const given = told.filter((sentence) => phraseSaid(phrases, sentence.tokens.map(keyOf), sentence, []));
    const firsts = new Set(phrases.flatMap(({ stems }) => stems.slice(0, 1)));
    return { id, costs, phrases, firsts, unless: compilePhrases(unless), given: given.map(tellingIn) };
  });
  COMPILED.set(script, made);
  return made;
}

/** Whether two sentences speak of the same: two telling words in common. */
function isAbout(sentence: Sentence, other: Sentence | undefined): boolean {
  if (!other) return false;
  const theirs = tellingIn(other);
  return [...tellingIn(sentence)].filter((key) => theirs.has(key)).length >= 2;
}

/** Whether a sentence repeats a fact: two telling words in common beside the phrase itself. */
function isTold(fact: ReadonlySet<string>, { stems }: Phrase, keys: readonly string[]): boolean {
  return [...fact].filter((key) => keys.includes(key) && !stems.includes(key)).length >= 2;
}

const tellingIn = ({ tokens }: Sentence): Set<string> => new Set(tokens.filter(({ word }) => !isStop(word)).map(keyOf));

/** The phrase by which a sentence says it; one that is weak alone needs a second. */
function phraseSaid(
  phrases: readonly Phrase[],
  keys: readonly string[],
  sentence: Sentence,
  weighs: readonly Weighing[],
): Phrase | null {
  const said = phrases.filter(({ stems }) => isSaid(stems, keys, sentence, weighs));
  return said.find(({ strong }) => strong) ?? (said.length >= 2 ? (said[0] ?? null) : null);
}

function compile(phrase: string, named: ReadonlySet<string>): Phrase {
  const tokens = tokensOf(phrase).filter(
    (token) => TELLING.has(token.word) || !(isSmall(token) || isArticle(token) || LOOSE.has(token.word)),
  );
  const telling = tokens.filter(({ word }) => !isStop(word) || word === 'no' || word === 'only' || TELLING.has(word));
  return { words: phrase, stems: tokens.map(keyOf), strong: !named.has(phrase) && telling.length >= 2 };
}

const keyOf = (token: Token): string => (ALL.has(token.word) ? 'all' : token.stem);

function isSaid(
  stems: readonly string[],
  keys: readonly string[],
  { text, start, tokens }: Sentence,
  weighs: readonly Weighing[],
): boolean {
  const [first] = stems;
  for (let at = keys.indexOf(first ?? ''); at >= 0; at = keys.indexOf(first ?? '', at + 1)) {
    const words = placesOf(stems, keys, tokens, at);
    if (!words || weighs.some((word) => speaksOf(word, words))) continue;
    // "A timeout does not mean declined."
    const denied = tokens.slice(at, words.at(-1)).some((token, n) => isNegator(token) && !words.includes(at + n));
    if (!denied && !isNegated(text, start, tokens, at)) return true;
  }
  return false;
}

/** Where the words of a phrase stand that begins at `from`; null where it does not stand there. */
function placesOf(
  stems: readonly string[],
  keys: readonly string[],
  tokens: readonly Token[],
  from: number,
): number[] | null {
  const places = [from];
  for (const stem of stems.slice(1)) {
    const last = places.at(-1) ?? from;
    const next = keys.indexOf(stem, last + 1);
    if (next < 0 || next - last > GAP + 1) return null;
    // "Every 45 seconds" is not "every second".
    const time = secondsIn(tokens[next]?.word ?? '') !== null;
    if (time && keys.slice(last + 1, next).some((key) => /^\d/.test(key))) return null;
    places.push(next);
  }
  return places;
}
