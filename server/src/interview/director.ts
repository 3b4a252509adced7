import type { Probe, Script } from '../content/script.ts';
import type { PlannedPhase } from '../contract/events.ts';
import { TIMES } from '../contract/limits.ts';
import { compileConcepts } from '../detect/concepts.ts';
import { answersTo, factSheet } from './answers.ts';
import { codeTurn, type Direction, makeBrief } from './brief.ts';
import { type Coverage, coverageReader, type ReadItems } from './coverage.ts';
import type { Answer, Ask } from './events.ts';
import { nextHint } from './hinting.ts';
import {
  ACKNOWLEDGEMENTS,
  HINT_OFFERS,
  movingOn,
  movingOnAsAsked,
  NO_MORE_HINTS,
  NUDGES,
  STAY_IN_ROLE,
  unused,
} from './lines.ts';
import { mentionOf } from './mention.ts';
import { nextAsk } from './probing.ts';
import { dueChange } from './requirement-change.ts';
import { type Interview, lastSpokenAt, phaseIndex, turnsSinceInterviewer } from './state.ts';

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

/** The director of one script. `readItems` says which items a turn's text shows. */
export function makeDirector(script: Script, readItems: ReadItems): Director {
  const sheet = factSheet(script.facts);
  const concepts = compileConcepts(script.concepts);
  const cover = coverageReader(readItems);
  const coverage = (state: Interview) => cover(state.view.turns);

  const answers = (state: Interview, { now }: Moment): Answer[] => {
    const texts = turnsSinceInterviewer(state).map((turn) => turn.text);
    const { phaseEndsAt, endsAt } = state.view;
    return answersTo(texts.join('\n'), {
      sheet,
      phaseLeftMs: phaseEndsAt - now,
      leftMs: endsAt - now,
      said: saidBefore(state),
    });
  };

  const probe = (state: Interview, { now }: Moment, before: Answer[]): Direction => {
    const lastTexts = lastCandidateTexts(state);
    const wanted = (ids: readonly string[]) =>
      new Set(script.items.filter((item) => ids.includes(item.id)).flatMap((item) => item.met));
    const relevant = (candidate: Probe) => {
      const about = wanted(candidate.for);
      const named = mentionOf(lastTexts, concepts, about);
      return named &&
        [...about].some((id) => (script.concepts[id] ?? []).some((phrase) => phrase === named.toLowerCase()))
        ? 0.8
        : 0;
    };
    const ask = nextAsk(script, state, coverage(state), relevant);
    if (!ask) {
      const acknowledge = before.length === 0 ? unused(ACKNOWLEDGEMENTS, saidBefore(state)) : null;
      return { move: 'answer', brief: makeBrief(state, now, { answers: before, acknowledge }) };
    }
    const mention = mentionOf(lastTexts, concepts, wanted(ask.items));
    const opens = dimensionsOf(script, ask);
    return { move: 'probe', brief: makeBrief(state, now, { answers: before, ask, mention, opens }) };
  };

  return {
    coverage,

    onFloor(state, moment) {
      const { now } = moment;
      if (now >= state.view.endsAt) return null;
      if (phaseIsOver(state, now)) return this.onAdvance(state, moment, 'time');
      const change = dueChange(script, state, coverage(state), now);
      const answered = answers(state, moment);
      const inRoleOnly = answered.every(({ say }) => STAY_IN_ROLE.includes(say));
      if (answered.length > 0 && !inRoleOnly && !change?.pressing) {
        return { move: 'answer', brief: makeBrief(state, now, { answers: answered }) };
      }
      if (change) {
        const words = [...answered.map(({ say }) => say), change.say].join(' ');
        return codeTurn(state, now, 'change', words, { change: change.id });
      }
      return probe(state, moment, answered);
    },

    onQuiet(state, { now, quietMs }) {
      const change = dueChange(script, state, coverage(state), now);
      if (change?.pressing && quietMs >= 10_000)
        return codeTurn(state, now, 'change', change.say, { change: change.id });
      const silenceMs = Math.min(quietMs, now - lastSpokenAt(state));
      const offered = (step: Ask['step']) =>
        state.spoken.some(({ brief, at }) => brief.ask?.step === step && at > now - silenceMs);
      if (silenceMs >= TIMES.hintOfferAfterMs && !offered('hint-offer'))
        return stock(state, now, 'hint-offer', HINT_OFFERS);
      if (silenceMs >= TIMES.nudgeAfterMs && !offered('nudge')) return stock(state, now, 'nudge', NUDGES);
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
      const transition = why === 'time' ? movingOn(leftMs, phase.title) : movingOnAsAsked(leftMs, phase.title);
      const facts = answers(state, moment).map(({ say }) => say);
      const ways = script.openings[phase.id] ?? script.openings.any ?? [];
      const text = ways[state.view.startedAt % Math.max(1, ways.length)] ?? '';
      const opens = script.opens[phase.id] ?? script.opens.any ?? [];
      const ask: Ask | null = text === '' ? null : { probe: null, step: 'opening', items: [], text };
      const parts = { lead: [...facts, transition].join(' '), ask, opens };
      return { move: 'advance', enter: phase, brief: makeBrief(state, now, parts, phase) };
    },
  };
}

function stock(state: Interview, now: number, step: 'nudge' | 'hint-offer', ways: readonly string[]): Direction {
  const text = unused(ways, saidBefore(state));
  return codeTurn(state, now, 'probe', text, { ask: { probe: null, step, items: [], text } });
}

function nextPhase(state: Interview): PlannedPhase {
  const phase = state.view.phases[phaseIndex(state) + 1];
  if (!phase) throw new Error(`No phase comes after ${state.view.phase}.`);
  return phase;
}

export function phaseIsOver(state: Interview, now: number): boolean {
  return phaseIndex(state) < state.view.phases.length - 1 && now >= state.view.phaseEndsAt;
}

const saidBefore = ({ view }: Interview): string[] =>
  view.turns.filter((turn) => turn.by === 'interviewer').map((turn) => turn.text);

const lastCandidateTexts = ({ view }: Interview): string[] =>
  view.turns
    .filter((turn) => turn.by === 'candidate')
    .slice(-2)
    .map((turn) => turn.text);

function dimensionsOf(script: Script, ask: Ask): string[] {
  return [...new Set(script.items.filter((item) => ask.items.includes(item.id)).map((item) => item.dimension))];
}
