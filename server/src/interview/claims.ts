import type { Script } from '../content/script.ts';
import { WRONG_RESULT } from '../detect/claim-phrases.ts';
import { contradictionsIn } from '../detect/contradictions.ts';
import { markSteering } from '../detect/steering.ts';
import type { Ask } from './events.ts';
import { CLAIMS, SUMS, saltOf, unused } from './lines.ts';
import { thoughtAbout } from './mention.ts';
import type { Interview } from './state.ts';

/** Something said of the own design that the scenario holds against it: its words, and the items it puts in doubt. */
export interface Claim {
  words: string | null;
  items: ReadonlySet<string>;
  /** It is a result that its own figures do not give. */
  sum: boolean;
}

/** Somebody who reckons wrongly each time is not asked each time. */
const SUMS_ASKED = 2;

/** The claim in the candidate's words since the interviewer spoke; null where there is none. */
export function claimIn(script: Script, texts: readonly string[], said: readonly string[]): Claim | null {
  const sentences = texts.flatMap((text) =>
    markSteering(text).flatMap(({ sentence, steers }) => (steers ? [] : [sentence])),
  );
  const taken = contradictionsIn(script, sentences);
  const [first] = taken.sentences;
  const sentence = first && sentences[first[0]];
  if (!sentence) return null;
  const sum = first[1].phrase === WRONG_RESULT;
  return { words: thoughtAbout(sentence.text, said), items: new Set(taken.items.keys()), sum };
}

/**
 * A question that a claim leads to: the scenario's own about what it puts in doubt, of this phase before an earlier or
 * later one; else one that asks what the claim rests on, or to work a sum out again. Null where it was asked before.
 * Nothing tells what is right.
 */
export function askAbout(script: Script, state: Interview, claim: Claim, said: readonly string[]): Ask | null {
  const items = [...claim.items];
  const asked = state.spoken.flatMap(({ brief }) => (brief.ask ? [brief.ask] : []));
  const before = asked.filter((ask) => ask.step === 'claim' && ask.items.join() === items.join()).length;
  const inGeneral = (lines: readonly string[]): Ask => {
    const text = unused(lines, said, saltOf(claim.words ?? ''));
    return { probe: null, step: 'claim', items, text };
  };
  if (claim.sum) return before < SUMS_ASKED ? inGeneral(SUMS) : null;
  const doubts = (items: readonly string[]) => items.some((id) => claim.items.has(id));
  const fresh = script.probes.filter(({ id, for: items }) => doubts(items) && !asked.some(({ probe }) => probe === id));
  const probe = fresh.find(({ phase }) => phase === state.view.phase) ?? fresh[0];
  if (probe) return { probe: probe.id, step: 'first', items: [...probe.for], text: probe.ask };
  // These point at the words of the claim: without them nobody knows of what they ask.
  return before === 0 && claim.words !== null ? inGeneral(CLAIMS) : null;
}
