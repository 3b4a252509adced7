import type { Probe, Script } from '../content/script.ts';
import type { Coverage } from './coverage.ts';
import type { Ask } from './events.ts';
import type { Interview, SpokenMove } from './state.ts';

/** How the last two questions were answered: 1 both strongly, -1 both weakly, 0 mixed or too early to say. */
export type Momentum = -1 | 0 | 1;

/** The next question of the scenario; null when none is open. */
export function nextAsk(
  script: Script,
  state: Interview,
  coverage: Coverage,
  relevant: (probe: Probe) => number,
): Ask | null {
  return followUp(script, state, coverage) ?? newProbe(script, state, coverage, relevant);
}

const askedProbes = (state: Interview): SpokenMove[] =>
  state.spoken.filter(({ brief, asked }) => asked && brief.ask?.probe);

/** I10: a probe is followed up once, by what the answer showed, while its phase lasts. */
function followUp(script: Script, state: Interview, coverage: Coverage): Ask | null {
  const last = askedProbes(state).at(-1);
  const ask = last?.brief.ask;
  if (!last || ask?.step !== 'first' || last.brief.phase !== state.view.phase) return null;
  // A question that was asked and then answered by facts alone still waits for its answer.
  const probe = script.probes.find(({ id }) => id === ask.probe);
  if (!probe || !answeredSince(state, last)) return null;
  const fresh = coverage.newSince(last.turnIndex);
  const step = probe.for.some((item) => fresh.has(item)) ? 'shown' : 'missing';
  return { probe: probe.id, step, items: [...probe.for], text: probe.then[step] };
}

function answeredSince(state: Interview, spoken: SpokenMove): boolean {
  return state.view.turns.slice(spoken.turnIndex + 1).some((turn) => turn.by === 'candidate');
}

function newProbe(
  script: Script,
  state: Interview,
  coverage: Coverage,
  relevant: (probe: Probe) => number,
): Ask | null {
  const asked = new Set(askedProbes(state).map(({ brief }) => brief.ask?.probe));
  const open = script.probes.filter((probe) => !asked.has(probe.id) && openItems(probe, coverage).length > 0);
  const here = open.filter((probe) => probe.phase === state.view.phase);
  const candidates = here.length > 0 ? here : open.filter((probe) => isEarlier(script, probe, state.view.phase));
  const mood = momentum(state, coverage);
  let best: { probe: Probe; worth: number } | null = null;
  for (const probe of candidates) {
    const worth = worthOf(probe, script, state, coverage, mood) + relevant(probe);
    if (!best || worth > best.worth) best = { probe, worth };
  }
  return best ? { probe: best.probe.id, step: 'first', items: [...best.probe.for], text: best.probe.ask } : null;
}

const openItems = (probe: Probe, coverage: Coverage) => probe.for.filter((item) => !coverage.shown.has(item));

function isEarlier(script: Script, probe: Probe, phase: string): boolean {
  const order = script.phases.map(({ id }) => id);
  return order.indexOf(probe.phase) < order.indexOf(phase);
}

/** Weight of what is open, more for a dimension not yet opened; harder after strong answers, easier after weak ones. */
function worthOf(probe: Probe, script: Script, state: Interview, coverage: Coverage, mood: Momentum): number {
  const items = script.items.filter((item) => openItems(probe, coverage).includes(item.id));
  const dimensions = new Set(items.map((item) => item.dimension));
  const probed = new Set(askedProbes(state).flatMap(({ brief }) => brief.opens));
  let need = 0;
  for (const dimension of dimensions) {
    const weight = script.dimensions.find(({ id }) => id === dimension)?.weight ?? 0;
    need = Math.max(need, weight / 20 + (weight > 0 && !probed.has(dimension) ? 1 : 0));
  }
  return need + mood * 1.5 * difficultyOf(probe, script);
}

/** The mean anchor of a probe's items (1–4). */
export function difficultyOf(probe: Probe, script: Script): number {
  const anchors = script.items.filter((item) => probe.for.includes(item.id)).map((item) => item.anchor);
  return anchors.length === 0 ? 2 : anchors.reduce((sum, anchor) => sum + anchor, 0) / anchors.length;
}

/** I11: judged by the answers to the last two questions: an answer is strong when it shows something new. */
export function momentum(state: Interview, coverage: Coverage): Momentum {
  const questions = askedProbes(state).slice(-2);
  if (questions.length < 2) return 0;
  const strong = questions.map((spoken, index) => {
    const until = questions[index + 1]?.turnIndex ?? Number.POSITIVE_INFINITY;
    const fresh = coverage.newSince(spoken.turnIndex);
    const later = until === Number.POSITIVE_INFINITY ? new Set<string>() : coverage.newSince(until);
    return [...fresh].some((item) => !later.has(item));
  });
  if (strong.every(Boolean)) return 1;
  return strong.some(Boolean) ? 0 : -1;
}
