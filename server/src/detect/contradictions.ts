import type { Script } from '../content/script.ts';
import { reckonsWrong } from './arithmetic-said.ts';
import { type ClaimPhrase, keyOf, tellingIn, WRONG_RESULT } from './claim-phrases.ts';
import { findConcepts } from './concepts.ts';
import { compileClaims } from './contradiction-index.ts';
import { onceFor } from './once.ts';
import { isPattern } from './patterns.ts';
import { weighingIn } from './weighing.ts';
import type { Sentence } from './words.ts';

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
  /\b(?:take (?:that|it|this|back)\b.{0,60}\bback|take back|took back|scrap (?:that|it)|strike (?:that|it)|forget what i said|i was wrong|that was wrong|i correct myself|let me correct|correction\b|i withdraw|on second thought|i misspoke|my mistake|i change my mind|i changed my mind|not .{0,40} after all|(?:i|we)(?:'d| would| do)? no longer\b)/i;

/** Words by which somebody finds a flaw in what they said; they may go on to say what they do instead. */
const DISOWNS =
  /\b(?:(?:is|was|would be) (?:wrong|a mistake|a bad idea)|(?:does not|doesn't|will not|won't|cannot|can't) work)\b/i;
/** So few telling words name nothing, and mean one of so many sentences before. */
const [BARE, JUST_BEFORE] = [2, 3];

/** What each sentence says of a script's contradictions; most are asked for more than once. */
const hearingOf = onceFor((script: Script) => {
  const hear = compileClaims(script);
  return onceFor((sentence: Sentence) => {
    const keys = [...sentence.tokens.map(keyOf), ...(reckonsWrong(sentence) ? [WRONG_RESULT] : [])];
    return { keys, claims: hear(sentence, keys, weighingIn(sentence)) };
  });
});

/**
 * Finds contradictions: their words in order, others in between, in a sentence about the candidate's own design. One
 * that is taken back later counts no more, and taking it back is not saying it.
 */
export function contradictionsIn(script: Script, sentences: readonly Sentence[]): Taken {
  const hear = hearingOf(script);
  let standing: (Claim & { costs: readonly string[] })[] = [];
  sentences.forEach((sentence, number) => {
    if (script.contradictions.length === 0) return;
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
    const { keys, claims } = hear(sentence);
    for (const { entry, phrase } of claims) {
      const { id, unless, costs, given } = entry;
      if (findConcepts(unless, sentence.tokens).length > 0) continue;
      if (!given.some((fact) => isTold(fact, phrase, keys))) standing.push({ id, costs, phrase: phrase.words, number });
    }
  });
  const items = new Map<string, Claim>();
  // A claim that was plainly heard counts before one that was heard by its parts (S4).
  const plainFirst = standing.toSorted((a, b) => Number(isPattern(a.phrase)) - Number(isPattern(b.phrase)));
  for (const { costs, ...said } of plainFirst) for (const item of costs) if (!items.has(item)) items.set(item, said);
  return { items, sentences: new Map(standing.toReversed().map((claim) => [claim.number, claim])) };
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
