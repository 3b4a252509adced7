import type { Probe, Script } from '../content/script.ts';
import type { PlannedPhase } from '../contract/events.ts';
import { TIMES } from '../contract/limits.ts';
import { compileConcepts, findConcepts } from '../detect/concepts.ts';
import { markSteering } from '../detect/steering.ts';
import { type Token, tokensOf } from '../detect/words.ts';
import { answersTo } from './answers.ts';
import { codeTurn, type Direction, makeBrief } from './brief.ts';
import { askAbout, type Claim, claimIn } from './claims.ts';
import { isClear } from './clarity.ts';
import { type Coverage, coverageReader, type ReadItems } from './coverage.ts';
import type { Answer, Ask } from './events.ts';
import { factSheet } from './fact-sheet.ts';
import { nextHint } from './hinting.ts';
import {
  ACKNOWLEDGEMENTS,
  HINT_OFFERS,
  movingOn,
  movingOnAsAsked,
  NO_MORE_HINTS,
  NUDGES,
  SHORT_ACKNOWLEDGEMENTS,
  STAY_IN_ROLE,
  saltOf,
  UNCLEAR,
  unused,
} from './lines.ts';
import { type Mention, mentionOf, nodeToName, sharedStems } from './mention.ts';
import { nextAsk } from './probing.ts';
import { dueChange } from './requirement-change.ts';
import { type Interview, lastSpokenAt, phaseIndex, turnsSinceInterviewer } from './state.ts';
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
  const common = commonStems(script);
  const concepts = compileConcepts(script.concepts);
  const guarded = compileConcepts(Object.fromEntries(script.guarded.map((id) => [id, script.concepts[id] ?? []])));
  const cover = coverageReader(readItems);
  const coverage = (state: Interview) => cover(state.view.turns);

  const answers = (state: Interview, { now }: Moment): Answer[] => {
    const texts = turnsSinceInterviewer(state).map((turn) => turn.text);
    const { phaseEndsAt, endsAt } = state.view;
    const context = {
      sheet,
      phaseLeftMs: phaseEndsAt - now,
      leftMs: endsAt - now,
      said: saidBefore(state),
      lastQuestion: state.spoken.findLast(({ brief, asked }) => asked && brief.ask)?.brief.ask?.text ?? null,
      salt: saltFor(state),
    };
    // What was asked while thinking aloud, before the turn that hands over, was asked of themselves; a fact is given all the same.
    const aloud = answersTo(texts.slice(0, -1).join('\n'), context).filter(({ fact }) => fact !== null);
    const asked = answersTo(texts.at(-1) ?? '', context);
    return [...aloud.filter(({ say }) => !asked.some((answer) => answer.say === say)), ...asked];
  };

  const wanted = (items: readonly string[]) =>
    new Set(script.items.filter(({ id }) => items.includes(id)).flatMap((item) => item.met));
  /** How somebody decides and sums up says nothing of what they speak about. */
  const spokenOf = (items: readonly string[]) => wanted(items.filter((id) => !id.startsWith('D7-')));

  /** The guarded concepts that the candidate has not named yet. */
  const secretsOf = (state: Interview) => {
    const texts = state.view.turns.filter(({ by }) => by === 'candidate').map(({ text }) => text);
    const heard = new Set(findConcepts(guarded, tokensOf(texts.join('\n'))).map(({ concept }) => concept));
    const secret = script.guarded.filter((id) => !heard.has(id));
    return compileConcepts(Object.fromEntries(secret.map((id) => [id, script.concepts[id] ?? []])));
  };
  const givesAway = (state: Interview, text: string) => findConcepts(secretsOf(state), tokensOf(text)).length > 0;

  /** How near a probe lies to what the candidate has just said. */
  const nearness = (state: Interview) => {
    const tokens = tokensOf(lastCandidateTexts(state).at(-1) ?? '');
    const named = new Set(findConcepts(concepts, tokens).map(({ concept }) => concept));
    return (probe: Probe) => {
      const about = [...spokenOf(probe.for)].some((concept) => named.has(concept)) ? 1.2 : 0;
      return about + Math.min(1.2, 0.6 * rareStems(tokens, probe.ask).length);
    };
  };

  const rareStems = (tokens: readonly Token[], question: string): string[] =>
    [...sharedStems(tokens, tokensOf(question))].filter((stem) => !common.has(stem));

  const pickUp = (state: Interview, ask: Ask, bare: boolean, claim: Claim | null): Mention | null => {
    const texts = lastCandidateTexts(state);
    if (claim?.words && ask.items.some((id) => claim.items.has(id))) return { words: claim.words, tie: 'topic' };
    if (owesTheBoard(state)) {
      const node = nodeToName(state.board, { question: ask.text, texts }, secretsOf(state));
      if (node) return node;
    }
    const heard = tokensOf(texts.join('\n'));
    const shared = rareStems(heard, ask.text).length;
    if (bare && sharedStems(heard, tokensOf(ask.text)).size > 0) return null;
    const said = saidBefore(state);
    const context = { texts, concepts, wanted: spokenOf(ask.items), question: ask.text, said, common, nounsIn };
    const mention = mentionOf(context);
    // Not every question needs a bow: one that speaks of the same thing anyway often stands alone.
    if (shared > 0 && (mention?.tie !== 'topic' || (shared > 1 && saltFor(state) % 3 === 0))) return null;
    // The words around it must not make a secret of it: "from the" and "future".
    if (mention?.tie === 'aside' && givesAway(state, `away from the ${mention.words}, on the ${mention.words}`))
      return null;
    if (mention?.tie !== 'aside' || ask.step === 'first') return mention;
    // A question that is put again has its tie to what went before; still, most questions take up words (conduct C16).
    return mostlyTied(state) ? null : mention;
  };

  const probe = (state: Interview, { now }: Moment, before: Answer[]): Direction => {
    const acknowledged = (ways: readonly string[]): Direction => {
      const acknowledge = before.length === 0 ? unused(ways, saidBefore(state), saltFor(state)) : null;
      return { move: 'answer', brief: makeBrief(state, now, { answers: before, acknowledge }) };
    };
    const words = turnsSinceInterviewer(state).map(({ text }) => text);
    if (words.length > 0 && before.length === 0 && !isClear(words.join('\n'), concepts)) return acknowledged(UNCLEAR);
    const room = roomFor(state, now);
    const claim = claimIn(script, words, saidBefore(state));
    const doubt = claim && room !== 'short' ? askAbout(script, state, claim, saidBefore(state)) : null;
    const ask = doubt ?? (room === 'short' ? null : nextAsk(script, state, coverage(state), nearness(state)));
    if (!ask) return acknowledged(room === 'full' ? ACKNOWLEDGEMENTS : SHORT_ACKNOWLEDGEMENTS);
    const mention = pickUp(state, ask, room === 'bare', doubt && claim);
    const picked = mention ? { mention: mention.words, tie: mention.tie } : {};
    const opens = dimensionsOf(script, ask);
    return { move: 'probe', brief: makeBrief(state, now, { answers: before, ask, ...picked, opens }) };
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
      if (change?.last || (change?.pressing && quietMs >= 10_000))
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
      // Even a phase's title can hold what the candidate should name first ("edge").
      const title = givesAway(state, phase.title) ? 'the next part' : phase.title;
      const transition = why === 'time' ? movingOn(leftMs, title) : movingOnAsAsked(leftMs, title);
      const facts = answers(state, moment).map(({ say }) => say);
      const ways = (script.openings[phase.id] ?? script.openings.any ?? []).filter((way) => !givesAway(state, way));
      const text = ways[saltFor(state) % Math.max(1, ways.length)] ?? '';
      const opens = script.opens[phase.id] ?? script.opens.any ?? [];
      const ask: Ask | null = text === '' ? null : { probe: null, step: 'opening', items: [], text };
      const parts = { lead: [...facts, transition].join(' '), ask, opens };
      return { move: 'advance', enter: phase, brief: makeBrief(state, now, parts, phase) };
    },
  };
}

function stock(state: Interview, now: number, step: 'nudge' | 'hint-offer', ways: readonly string[]): Direction {
  const text = unused(ways, saidBefore(state), saltFor(state));
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

/** The candidate's last two turns, without attempts to steer. */
const lastCandidateTexts = ({ view }: Interview): string[] =>
  view.turns
    .filter((turn) => turn.by === 'candidate')
    .slice(-2)
    .map(({ text }) =>
      markSteering(text)
        .flatMap(({ sentence, steers }) => (steers ? [] : [sentence.text]))
        .join(' '),
    );

/** Follows from what was said, so that two candidates do not hear the same turns of phrase. */
const saltFor = ({ view }: Interview): number =>
  saltOf(`${view.startedAt} ${view.turns.findLast(({ by }) => by === 'candidate')?.text ?? ''}`);

/** Whether enough of the questions so far took up the candidate's words. */
function mostlyTied({ spoken }: Interview): boolean {
  const asked = spoken.filter(({ brief }) => brief.ask?.probe);
  return asked.filter(({ brief }) => brief.mention !== null).length >= 0.78 * asked.length && asked.length > 0;
}

/** Stems of the brief, and of so many questions that sharing one ties nothing together. */
function commonStems({ brief, probes }: Script): ReadonlySet<string> {
  const uses = new Map<string, number>();
  for (const { ask } of probes) {
    for (const stem of new Set(tokensOf(ask).map((token) => token.stem))) uses.set(stem, (uses.get(stem) ?? 0) + 1);
  }
  const many = [...uses].flatMap(([stem, count]) => (count > probes.length * 0.15 ? [stem] : []));
  return new Set([...many, ...tokensOf(brief).map(({ stem }) => stem)]);
}

/** C17: after the high-level phase, one question of each phase names a box of the board. */
function owesTheBoard(state: Interview): boolean {
  const { phase } = state.view;
  if (phaseIndex(state) < 2 || !state.board.nodes.some(({ label }) => label !== '')) return false;
  return !state.spoken.some(({ brief }) => brief.phase === phase && brief.tie === 'board');
}

function dimensionsOf(script: Script, ask: Ask): string[] {
  return [...new Set(script.items.filter((item) => ask.items.includes(item.id)).map((item) => item.dimension))];
}
