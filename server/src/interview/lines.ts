/**
 * The interviewer's stock sentences. Each list holds ways to say one thing; a session takes the first that it has
 * not used, so that nothing is said twice while there is another way.
 */
import type { Interview } from './state.ts';

const MINUTE = 60_000;

/** Time in words, right to 30 seconds: "12 minutes", "1 minute", "45 seconds". */
export function inWords(ms: number): string {
  if (ms >= 1.5 * MINUTE) return `${Math.round(ms / MINUTE)} minutes`;
  if (ms >= 55_000) return '1 minute';
  return `${Math.max(5, Math.round(ms / 5_000) * 5)} seconds`;
}

/**
 * One of `ways` that is in none of the texts; when all are used, the one used longest ago.
 * @param salt which of several: two interviews with different salts do not sound alike
 */
export function unused(ways: readonly string[], texts: readonly string[], salt = 0): string {
  // Behind 'On "the queue":' it began with a small letter.
  const lastUse = ways.map((way) => texts.findLastIndex((text) => text.includes(way.slice(1))));
  const oldest = Math.min(...lastUse);
  const free = ways.filter((_, index) => lastUse[index] === oldest);
  return free[salt % Math.max(1, free.length)] ?? '';
}

/** A whole number ≥ 0 that follows from a text (FNV-1a). */
export function saltOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

export function greeting(durationMs: number): string {
  return `Hello, I am your interviewer today. We have ${inWords(durationMs)}.`;
}

export const OPENING_LONG_BRIEF = 'The task is in the brief beside our conversation; take a moment to read it.';

export function timeCall(leftMs: number): string {
  return `A word on the clock: ${inWords(leftMs)} left.`;
}

/** Said when a phase is entered because its time has come. */
export function movingOn(leftMs: number, phase: string): string {
  return `We have ${inWords(leftMs)} left, so let us go on to ${phase.toLowerCase()}.`;
}

/** Said when the candidate asked to move on. */
export function movingOnAsAsked(leftMs: number, phase: string): string {
  return `All right, on to ${phase.toLowerCase()}, with ${inWords(leftMs)} left.`;
}

export const CLOSE_AT_TIME = 'That is our time. Thank you for the conversation; we stop here.';
export const CLOSE_FINISHED = 'Thank you, we stop here. The interview is closed.';

/** What the sheet does not hold: that it is theirs. */
export const YOUR_CALL = [
  'That one is your call; state your assumption.',
  'Nothing is fixed there. Your call, state your assumption.',
  'You decide that one; say what you assume.',
  'I leave that to you; name your assumption and go on.',
];
/** The same where a figure was asked for. */
export const NO_FIGURE = [
  'I have no figure for that; make an assumption and say it.',
  'No number is given there; take one and say what you assume.',
  'That figure is your call; state your assumption.',
];
/** The same where they ask how it is today. */
export const NOTHING_TODAY = [
  'Nothing is fixed there; you decide how it should be.',
  'Nothing is settled on that today, so you decide.',
];

/** When a figure is doubted and the fact sheet has no more to say of it. */
export const CHALLENGED = [
  'That is how it was given to me. Say which figure you would plan with, and why.',
  'I have nothing beyond that. Take the figure that you find sound and say so.',
  'It stands like that in my papers. Plan with the figure that you can defend.',
];

/** The next question may follow in the same turn: none of these asks for anything itself. */
export const STAY_IN_ROLE = [
  'That part is yours to work out; I can give you facts, or a hint on the button.',
  'I will not design it for you; it is yours.',
  'Let us stay with your design; that choice is yours.',
  'That I keep to myself; what counts is your own reasoning.',
];

export const NO_JUDGEMENT = [
  'I do not comment on that while we talk. Carry on with your reasoning.',
  'You will read about that afterwards. Go on as you see fit.',
  'I keep my view for later; go on.',
];

/** Asked whether they agree, or what is missing; the next question follows. */
export const NO_VERDICT = [
  'I will not judge that while we talk.',
  'I do not say yes or no to that here.',
  'My view on that I keep for later.',
  'What I make of it you will read afterwards.',
];

export const I_FOLLOW = ['I follow; go on.', 'I can follow you; carry on.'];

/** Asked for leave. */
export const GO_AHEAD = ['Yes, go on.', 'Please do.', 'As you like; go ahead.'];
export const LEFT_OUT = ['Sure, we leave that.', 'Fine, leave it out.', 'All right, we go without it.'];
/** Asked to come back to a question: it is put again behind these words, after others. */
export const LATER = ['Yes, later then.', 'Fine, we come back to it.', 'All right, I will ask again.'];
export const BACK_TO_IT = 'You wanted to come back to this:';

/** Asked what the interviewer waits for. */
export const NOTHING_SPECIAL = [
  'Nothing in particular; take what you think fits.',
  'I have nothing special in mind. Go as deep as you find it worth.',
];

/** Told that they are done. */
export const DONE = ['The Finish button ends it whenever you like.'];

/** Stuck, and asking for the answer. */
export const STUCK = [
  'I will not take it from you, but the hint button has a first direction; it names its cost before.',
  'That stays yours; if you want a direction, take a hint on the button.',
];

/** What a turn that tells facts says of another question, on which the sheet holds nothing. */
export const OF_THE_REST = [
  'The rest is not on my sheet; assume what you find sound.',
  'On the other point nothing is given; make an assumption.',
];

/** The same of one part of a question, in the words that asked for it. */
export const ofThePart = (part: string): string => `On "${part}" nothing is given; your call.`;
export const ofTheParts = (part: string, other: string): string =>
  `On "${part}" and on "${other}" nothing is given; your call.`;

/** A fact that is asked for again. */
export const asSaid = (fact: string): string => `As said: ${fact}`;

/** Asked for more of a fact that was told than it says. */
export const NO_MORE = [
  'I have no more than that on it.',
  'That is all I know of it.',
  'My sheet says no more about it.',
];

/** Asked what a hint means: it stands as it was said. */
export const hintAgain = (hint: string): string => `Hold it against what you have; it stands as I gave it: ${hint}`;
export const HINT_STANDS = 'The hint stands as I gave it; hold it against what you have.';

/** Asked why something was not said, or whether it is of interest; the next question may follow. */
export const I_LISTEN = [
  'I mostly listen, and say what I am asked for.',
  'I answer what is asked and keep the rest to myself.',
  'That says nothing about your point; I mostly listen.',
];

/** A case that they bring up; these are the question of their turn. */
export const THROWN_BACK = [
  'Suppose it does happen. What then?',
  'Take that case through your design: what happens?',
  'It may well happen. What would you see, and what do you do?',
];
/** Something of the design that they ask as if it were laid down; the question of its turn as well. */
export const WEIGH = [
  'What speaks for it and what against?',
  'What would it cost to have it so, and what to have it not?',
];

export function timeAnswer(phaseLeftMs: number, leftMs: number): string {
  return phaseLeftMs > 0 && phaseLeftMs < leftMs
    ? `${inWords(phaseLeftMs)} in this part, ${inWords(leftMs)} overall.`
    : `${inWords(leftMs)} overall.`;
}

export const HINT_BY_BUTTON = 'A hint comes by the hint button, which names its cost first.';
export const NOTHING_ASKED = 'There is no question of mine open; go on where you like.';

/** Said again when the candidate asks for it. */
export function askedBefore(question: string): string {
  return `I had asked: ${question}`;
}

export const NO_MORE_HINTS = 'I have no further hint to give on what is open.';

/** After words of the candidate that the scenario holds against their design; says nothing of right or wrong. */
export const CLAIMS = [
  'What happens in the worst minute that you can think of for that?',
  'Walk me through a day on which that does not hold.',
  'What would somebody see who is hit by the other case?',
  'What does that rest on?',
];

/** After a result that its own figures do not give; which way it is off the candidate finds. */
export const SUMS = [
  'How do you get that figure? Take me through it with the units.',
  'Would you go through that sum once more, step by step?',
  'Work that number out once more for me, please.',
];

/** About a box of the board that was named right before. */
export const BOX_QUESTIONS = [
  'What happens to the others when that box stops for a minute?',
  'What would make that box too small, and how would you notice?',
  'What goes into that box, and what comes out of it?',
];

/** After the answer to a requirement change. */
export const AFTER_CHANGE = [
  'Which part of your design feels the change first, and what happens there?',
  'What stays the same, and how do you know that it holds?',
  'What do you give up for it, and who has to agree?',
];

/** After answers that only named things; `#` stands for one of them. */
export const ONE_THING = [
  'You have named many things. Let us take just one, "#": what does it do in your design, step by step?',
  'I have heard many names. Pick up one of them, "#": what goes into it here, and what comes out?',
  'Let us stay with one thing that you named, "#". What would go wrong in this system without it?',
];

export const NUDGES = [
  'Take your time. What are you weighing at the moment?',
  'What is on your mind right now?',
  'Which part are you looking at?',
  'What would you like to settle next?',
  'Where are you in your thinking?',
  'What are you turning over just now?',
  'Which question are you trying to answer just now?',
  'Could you say your thought aloud, even half finished?',
  'What are the choices you see from here?',
  'What would be the smallest next step?',
];

export const HINT_OFFERS = [
  'If you are stuck, the hint button gives you a first direction; it names its cost before.',
  'A hint is there if you want one, on the button.',
  'You may ask for a hint at any time, or take another part first.',
  'We can leave this part if another one is easier, or you take a hint.',
  'An assumption is enough to go on; a hint is on the button if you prefer one.',
  'Pick any piece and start there, or ask for a hint.',
  'The floor stays yours. A hint is one click away.',
  'You could sum up what stands so far and go on from there, or ask for a hint.',
];

/** After a turn that leaves the interviewer nothing to ask. */
export const ACKNOWLEDGEMENTS = [
  'Noted. Take up what you find weakest so far.',
  'Understood. Go on with the next part that matters to you.',
  'I have that. You decide where to go from here.',
  'All right. Use the time as you see fit.',
  'I follow. Continue with what you would look at next.',
  'I have no question on that. The floor is yours.',
  'Okay. If something is open in your view, take it up.',
  'Thank you. Pick what is still thin in the design.',
  'Heard. You may also move on to the next part.',
];

/** When the interviewer has said a fair share of all words already. */
export const SHORT_ACKNOWLEDGEMENTS = [
  'Go on.',
  'I follow.',
  'Please continue.',
  'Carry on.',
  'Noted; go on.',
  'Okay.',
];

/** After words that are no sentence in any language the interviewer knows. */
export const UNCLEAR = [
  'I could not follow that. Please say it in other words.',
  'I am lost. Try one plain sentence about the task.',
  'That did not reach me. Begin again from the task, please.',
  'I still cannot follow. Start from anything in the task that you can explain.',
  'I do not understand. One short sentence is enough.',
  'Again, I cannot make that out.',
];

/** Before the question that opens the code discussion. */
export const OPENS_CODE = 'Take the code pad for this one; a few lines are enough.';

/** Before a question about code that was written: a name that it defines. */
export const inCode = (name: string): string => `Look at ${name} in your code.`;

/** Follows from what was said, so that two candidates do not hear the same turns of phrase. */
export const saltFor = ({ view }: Interview): number =>
  saltOf(`${view.startedAt} ${view.turns.findLast(({ by }) => by === 'candidate')?.text ?? ''}`);
