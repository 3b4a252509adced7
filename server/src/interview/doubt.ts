import type { Script } from '../content/script.ts';
import { askAbout, type Claim, claimIn } from './claims.ts';
import type { Answer, Ask } from './events.ts';
import { GO_AHEAD, HINT_BY_BUTTON, LATER, LEFT_OUT, STUCK } from './lines.ts';
import { type Interview, saidBefore, turnsSinceInterviewer } from './state.ts';

/** A claim that was heard, and the question that it leads to. */
export interface Doubt {
  claim: Claim;
  ask: Ask;
}

/** A turn has at most 90 words (conduct C2); the claim is quoted in some of them. */
const LONGEST_WORDS = 70;
/** After these they have the floor for what they asked leave for, or want to get their breath back. */
const LEAVES: readonly string[] = [...GO_AHEAD, ...LATER, ...LEFT_OUT, ...STUCK, HINT_BY_BUTTON];

/** What is to be asked about the words since the interviewer spoke (I13); null where nothing is. */
export function doubtIn(script: Script, state: Interview): Doubt | null {
  const said = saidBefore(state);
  const words = turnsSinceInterviewer(state).map(({ text }) => text);
  const claim = claimIn(script, words, said);
  const ask = claim && askAbout(script, state, claim, said);
  return claim && ask ? { claim, ask } : null;
}

/**
 * Whether a doubt may follow these answers in one turn: a question of theirs hides no claim. Not behind a question that
 * is said again (C1), nor behind more words than a turn holds.
 */
export function mayFollow(answers: readonly Answer[], { ask }: Doubt): boolean {
  if (answers.some(({ say }) => say.includes('?') || LEAVES.includes(say))) return false;
  const words = [...answers.map(({ say }) => say), ask.text].join(' ').split(/\s+/).length;
  return words <= LONGEST_WORDS;
}
