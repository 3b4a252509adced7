import { type Interview, isNudge, type SpokenMove } from './state.ts';

/** How much the interviewer may say now: a question with what leads to it, the bare question, or next to nothing. */
export type Room = 'full' | 'bare' | 'short';

/** The share of all words that an interview should end with (conduct C3 allows 25 %), and from where it counts. */
const SHARE = 0.19;
/** With the brief and the facts that were asked for. */
const SHARE_WITH_GIVEN = 0.2;
/** Where not even this share can be kept, none is. */
const OUT_OF_REACH = 0.3;
/** So many short turns may follow each other at most: after more of them nobody seems to listen. */
const SHORT_IN_A_ROW = 2;
const COUNTS_FROM_WORDS = 950;
/** What is still to be said whatever comes: a change of phase, a requirement change, the calls of time. */
const WORDS_A_PHASE = 30;
const WORDS_AT_END = 45;
/** A question that is picked up, and a bare one. */
const FULL_WORDS = 32;
const BARE_WORDS = 22;
/** With less than this for each turn no share can be kept, and talking with each other matters more. */
const HOPELESS_WORDS = 3;
/** In this first part of the time (0–1) a pace says little about the rest. */
const SETTLING = 0.3;
/** Before so many words of the candidate their pace is a guess. */
const GUESS_WORDS = 150;

/**
 * A person who interviews mostly listens. Reckons from the candidate's pace how many words the interview will have, and
 * leaves the interviewer its share of them, spread over the time. Two short turns are followed by a question whatever the
 * share. The brief, and facts that were asked for, are the candidate's to spend: they cost few questions.
 */
export function roomFor({ view, spoken }: Interview, now: number): Room {
  const words = { candidate: 0, interviewer: 0 };
  for (const { by, text } of view.turns) words[by] += wordsIn(text);
  if (words.candidate < GUESS_WORDS) return 'full';
  const part = Math.min(1, Math.max(0.05, (now - view.startedAt) / (view.endsAt - view.startedAt)));
  const expected = words.candidate / part;
  if (expected < COUNTS_FROM_WORDS) return 'full';
  const phasesLeft = view.phases.filter(({ endsAt }) => endsAt > now).length - 1;
  const fixedAhead = Math.max(0, phasesLeft) * WORDS_A_PHASE + WORDS_AT_END * (1 - part);
  // What is left is for the rest of the time too; a little of it may be spent early.
  const turnsLeft = Math.max(1, ((1 - part) / part) * Math.max(1, handOvers(view.turns)));
  const eachWithin = (share: number, spent: number) =>
    ((expected * share) / (1 - share) - spent - fixedAhead) / turnsLeft;
  const each = Math.min(
    eachWithin(SHARE, words.interviewer - givenWords(spoken)),
    eachWithin(SHARE_WITH_GIVEN, words.interviewer),
  );
  if (each >= FULL_WORDS) return 'full';
  if (each >= BARE_WORDS / 2 || part < SETTLING) return 'bare';
  if (eachWithin(OUT_OF_REACH, words.interviewer) < HOPELESS_WORDS) return 'bare';
  return shortInARow(spoken) >= SHORT_IN_A_ROW ? 'bare' : 'short';
}

const wordsIn = (text: string): number => text.split(/\s+/).length;

/** The words of the opening, and of the facts that were asked for. */
function givenWords(spoken: readonly SpokenMove[]): number {
  const told = spoken.flatMap(({ move, brief }) =>
    move === 'open' ? [brief.lead] : brief.answers.flatMap(({ fact, say }) => (fact === null ? [] : [say])),
  );
  return told.reduce((sum, text) => sum + wordsIn(text), 0);
}

/** Short turns since the last question; a fact that was asked for, or a call of time, is no question. */
function shortInARow(spoken: readonly SpokenMove[]): number {
  const asked = spoken.findLastIndex(({ brief: { ask } }) => ask !== null && !isNudge(ask));
  return spoken.slice(asked + 1).filter(({ brief }) => brief.acknowledge !== null).length;
}

const handOvers = (turns: Interview['view']['turns']): number => turns.filter(({ by }) => by === 'interviewer').length;
