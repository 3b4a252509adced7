import type { Script } from '../content/script.ts';
import type { PlannedPhase } from '../contract/events.ts';
import { TIMES } from '../contract/limits.ts';
import { compileConcepts } from '../detect/concepts.ts';
import { answersTo, asksBack, asksToReword, handsFloorBack, wantsAQuestion } from './answers.ts';
import { codeTurn, type Direction, makeBrief } from './brief.ts';
import { isClear } from './clarity.ts';
import { type Coverage, coverageReader, type ReadItems } from './coverage.ts';
import { type Doubt, doubtIn, mayFollow } from './doubt.ts';
import type { Answer, Ask } from './events.ts';
import { factSheet } from './fact-sheet.ts';
import { nextHint } from './hinting.ts';
import {
  ACKNOWLEDGEMENTS,
  AFTER_CHANGE,
  BOX_QUESTIONS,
  HINT_OFFERS,
  movingOn,
  movingOnAsAsked,
  NO_MORE_HINTS,
  NUDGES,
  SHORT_ACKNOWLEDGEMENTS,
  saltFor,
  UNCLEAR,
  unused,
} from './lines.ts';
import { wishToMoveOn } from './move-on.ts';
import { oneThing } from './one-thing.ts';
import { nextAsk } from './probing.ts';
import { opensCode, owesTheBoard, questionTies } from './question-tie.ts';
import { changeToFollow, dueChange } from './requirement-change.ts';
import { lastHint, lastPut, rewordedAsk } from './rewording.ts';
import {
  type Interview,
  inLastPhase,
  lastSpokenAt,
  phaseIndex,
  phaseIsOver,
  saidBefore,
  turnsSinceInterviewer,
  unansweredTurns,
} from './state.ts';
import { roomFor } from './word-share.ts';

/** The instant of a decision, and how long the candidate has done nothing at all (ms). */
export interface Moment {
  now: number;
  quietMs: number;
}

/** Chooses the interviewer's next move. Pure; null means: listen. */
export interface Director {
  /** The candidate gave the floor. */
  onFloor(state: Interview, moment: Moment): Direction | null;
  /** Time passes and nobody speaks. */
  onQuiet(state: Interview, moment: Moment): Direction | null;
  onHintRequest(state: Interview, moment: Moment): Direction;
  /** Enters the next phase. */
  onAdvance(state: Interview, moment: Moment, why: 'time' | 'asked'): Direction;
  coverage(state: Interview): Coverage;
}

/** What the director hears with: which items a turn's text shows, and the things that it names. */
export interface Ears {
  readItems: ReadItems;
  nounsIn: (text: string) => readonly string[];
}

/** The director of one script. */
export function makeDirector(script: Script, { readItems, nounsIn }: Ears): Director {
  const sheet = factSheet(script.facts, script.brief);
  const concepts = compileConcepts(script.concepts);
  const { givesAway, nearness, tieFor, owedBox } = questionTies(script, concepts);
  /** Even a stock sentence can hold what a scenario guards: "what are you weighing?" where ratings are weighed. */
  const harmless = (state: Interview, ways: readonly string[]) => ways.filter((way) => !givesAway(state, way));
  const cover = coverageReader(readItems);
  const coverage = (state: Interview) => cover(state.view.turns);

  const answers = (state: Interview, { now }: Moment): Answer[] => {
    const texts = unansweredTurns(state).map((turn) => turn.text);
    const { phaseEndsAt, endsAt } = state.view;
    const context = {
      sheet,
      phaseLeftMs: phaseEndsAt - now,
      leftMs: endsAt - now,
      said: saidBefore(state),
      lastQuestion: lastPut(state)?.text ?? null,
      lastHint: lastHint(state),
      rewords: rewordedAsk(script, state) !== null,
      salt: saltFor(state),
    };
    // What was asked while thinking aloud, before the turn that hands over, was asked of themselves; a fact is given all the same.
    const aloud = answersTo(texts.slice(0, -1).join('\n'), context).filter(({ fact }) => fact !== null);
    const asked = answersTo(texts.at(-1) ?? '', context);
    return [...aloud.filter(({ say }) => !asked.some((answer) => answer.say === say)), ...asked];
  };

  const probe = (state: Interview, { now }: Moment, before: Answer[]): Direction => {
    const acknowledged = (ways: readonly string[]): Direction => {
      const acknowledge = before.length === 0 ? unused(ways, saidBefore(state), saltFor(state)) : null;
      return { move: 'answer', brief: makeBrief(state, now, { answers: before, acknowledge }) };
    };
    const words = turnsSinceInterviewer(state).map(({ text }) => text);
    if (words.length > 0 && before.length === 0 && !isClear(words.join('\n'), concepts)) return acknowledged(UNCLEAR);
    const spare = roomFor(state, now);
    // A phase in which nothing is asked is none, however much was said before it; nor one that passes the board by.
    const asked =
      !owesTheBoard(state) && state.spoken.some(({ brief }) => brief.phase === state.view.phase && brief.ask?.probe);
    const room = spare === 'short' && (!asked || wantsAQuestion(words.at(-1) ?? '')) ? 'bare' : spare;
    const doubt = doubtIn(script, state);
    // Whoever says "next" after a change has said what they had to say to it.
    const change = wishToMoveOn(words.at(-1) ?? '') === null ? changeToFollow(script, state) : null;
    const next = () =>
      oneThing(state, { concepts, nounsIn }) ?? nextAsk(script, state, coverage(state), nearness(state));
    const ask = change ? afterChange(state, change.items) : (doubt?.ask ?? (room === 'short' ? null : next()));
    if (!ask) return acknowledged(room === 'full' ? ACKNOWLEDGEMENTS : SHORT_ACKNOWLEDGEMENTS);
    return putting(state, now, before, ask, { bare: room === 'bare', doubt });
  };

  /** The turn that puts a question, with what it takes up. */
  const putting = (
    state: Interview,
    now: number,
    answers: Answer[],
    ask: Ask,
    { bare, doubt }: { bare: boolean; doubt: Doubt | null },
  ): Direction => {
    const tie = tieFor(state, ask, bare, doubt?.claim ?? null);
    const box = ask.step === 'first' && !doubt && tie?.tie !== 'board' && !opensCode(ask) ? owedBox(state) : null;
    const mention = box ?? tie;
    const picked = mention
      ? { mention: mention.words, tie: mention.tie, ...(mention.role ? { role: mention.role } : {}) }
      : {};
    const put = box ? aboutBox(state) : ask;
    const opens = dimensionsOf(script, put);
    return { move: 'probe', brief: makeBrief(state, now, { answers, ask: put, ...picked, opens }) };
  };

  return {
    coverage,

    onFloor(state, moment) {
      const { now } = moment;
      if (now >= state.view.endsAt) return null;
      if (phaseIsOver(state, now)) return this.onAdvance(state, moment, 'time');
      const lastWords = turnsSinceInterviewer(state).at(-1)?.text ?? '';
      if (movesOn(state, lastWords, now)) return this.onAdvance(state, moment, 'asked');
      const change = dueChange(script, state, coverage(state), now);
      const answered = answers(state, moment);
      const again = asksToReword(lastWords) ? rewordedAsk(script, state) : null;
      if (again && !change?.pressing) {
        return { move: 'probe', brief: makeBrief(state, now, { answers: answered.filter(asksNothing), ask: again }) };
      }
      if (answered.length > 0 && !handsFloorBack(lastWords, answered) && !change?.pressing) {
        const doubt = doubtIn(script, state);
        if (doubt && mayFollow(answered, doubt)) return putting(state, now, answered, doubt.ask, { bare: true, doubt });
        return { move: 'answer', brief: makeBrief(state, now, { answers: answered }) };
      }
      if (change) {
        const words = [...answered.filter(asksNothing).map(({ say }) => say), change.say].join(' ');
        return codeTurn(state, now, 'change', words, { change: change.id });
      }
      return probe(state, moment, answered);
    },

    onQuiet(state, { now, quietMs }) {
      const change = dueChange(script, state, coverage(state), now);
      if (change?.last || (change?.pressing && quietMs >= 10_000))
        return codeTurn(state, now, 'change', change.say, { change: change.id });
      const silenceMs = Math.min(quietMs, now - lastSpokenAt(state));
      const offered = (step: Ask['step']) =>
        state.spoken.some(({ brief, at }) => brief.ask?.step === step && at > now - silenceMs);
      if (silenceMs >= TIMES.hintOfferAfterMs && !offered('hint-offer'))
        return stock(state, now, 'hint-offer', harmless(state, HINT_OFFERS));
      if (silenceMs >= TIMES.nudgeAfterMs && !offered('nudge'))
        return stock(state, now, 'nudge', harmless(state, NUDGES));
      return null;
    },

    onHintRequest(state, { now }) {
      const hint = nextHint(script, state, coverage(state));
      if (!hint) return codeTurn(state, now, 'answer', NO_MORE_HINTS);
      const { text, ...given } = hint;
      return codeTurn(state, now, 'hint', text, { hint: given });
    },

    onAdvance(state, moment, why) {
      const { now } = moment;
      const phase = nextPhase(state);
      const leftMs = Math.max(0, state.view.endsAt - now);
      // Even a phase's title can hold what the candidate should name first ("edge").
      const title = givesAway(state, phase.title) ? 'the next part' : phase.title;
      const transition = why === 'time' ? movingOn(leftMs, title) : movingOnAsAsked(leftMs, title);
      const facts = answers(state, moment)
        .filter(asksNothing)
        .map(({ say }) => say);
      const ways = harmless(state, script.openings[phase.id] ?? script.openings.any ?? []);
      const text = ways[saltFor(state) % Math.max(1, ways.length)] ?? '';
      const opens = script.opens[phase.id] ?? script.opens.any ?? [];
      const ask: Ask | null = text === '' ? null : { probe: null, step: 'opening', items: [], text };
      const parts = { lead: [...facts, transition].join(' '), ask, opens };
      return { move: 'advance', enter: phase, brief: makeBrief(state, now, parts, phase) };
    },
  };
}

const asksNothing = (answer: Answer): boolean => !asksBack(answer);

/** A share of a phase after which "next" means the next phase, and not the next question. */
const MOST_OF_IT = 0.6;

/** Whether these words, said and not asked, want to leave for the next phase. */
function movesOn(state: Interview, text: string, now: number): boolean {
  const wish = wishToMoveOn(text);
  if (wish === null || inLastPhase(state)) return false;
  if (wish !== 'next') return wish === nextPhase(state).id;
  const enteredAt = state.spoken.findLast(({ move }) => move === 'advance')?.at ?? state.view.startedAt;
  return now - enteredAt >= MOST_OF_IT * (state.view.phaseEndsAt - enteredAt);
}

/** Null where no harmless way is left: silence is better than an empty turn. */
function stock(state: Interview, now: number, step: 'nudge' | 'hint-offer', ways: readonly string[]): Direction | null {
  if (ways.length === 0) return null;
  const text = unused(ways, saidBefore(state), saltFor(state));
  return codeTurn(state, now, 'probe', text, { ask: { probe: null, step, items: [], text } });
}

/** An answer to a change is taken up once, whatever the share of words: it was thrown in by the interviewer. */
function afterChange(state: Interview, items: string[]): Ask {
  const text = unused(AFTER_CHANGE, saidBefore(state), saltFor(state));
  return { probe: null, step: 'after-change', items, text };
}

function aboutBox(state: Interview): Ask {
  return { probe: null, step: 'board', items: [], text: unused(BOX_QUESTIONS, saidBefore(state), saltFor(state)) };
}

function nextPhase(state: Interview): PlannedPhase {
  const phase = state.view.phases[phaseIndex(state) + 1];
  if (!phase) throw new Error(`No phase comes after ${state.view.phase}.`);
  return phase;
}

function dimensionsOf(script: Script, ask: Ask): string[] {
  return [...new Set(script.items.filter((item) => ask.items.includes(item.id)).map((item) => item.dimension))];
}
