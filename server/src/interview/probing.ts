import type { Probe, Script } from '../content/script.ts';
import { isAnswered } from './answered.ts';
import { definedIn } from './code-named.ts';
import type { Coverage } from './coverage.ts';
import type { Ask } from './events.ts';
import { inCode, LEFT_OUT, OPENS_CODE } from './lines.ts';
import { isHardlyAnswered } from './missed.ts';
import { saysLittle } from './one-thing.ts';
import { isPostponed, postponedAsk } from './postponed.ts';
import { isAloneClear, settingOf } from './standing-alone.ts';
import { type Interview, isPassing, type SpokenMove } from './state.ts';

/** How the last two questions were answered: 1 both strongly, -1 both weakly, 0 mixed or too early to say. */
export type Momentum = -1 | 0 | 1;

/** How much more a question is worth that opens the code discussion, while none has. */
const CODE_OWED = 1.5;
/** A question that cannot be understood by itself gives way to one that is worth so much less. */
const ABOUT_AS_GOOD = 1;
/** How much less a question is worth whose answer the candidate has just begun to give: it would sound unheard. */
const JUST_TOUCHED = 1.5;

/** The next question of the scenario; null when none is open. */
export function nextAsk(
  script: Script,
  state: Interview,
  coverage: Coverage,
  relevant: (probe: Probe, text: string) => number,
): Ask | null {
  const mood = momentum(state, coverage);
  const follow = followUp(script, state, coverage);
  const back = follow ? null : postponedAsk(script, state, coverage);
  if (back) return back;
  // Two strong answers that passed a question by: it goes deeper elsewhere and does not come back to ask it simpler.
  if (!follow || (mood === 1 && follow.step === 'missing'))
    return newProbe(script, state, coverage, mood, relevant) ?? follow;
  if (follow.step === 'shown') return follow;
  const near = ({ probe: asked, text }: Ask) =>
    Math.max(...script.probes.filter(({ id }) => id === asked).map((probe) => relevant(probe, text)));
  // Names that belong to another question lead there, and not back to the one that they passed by. So does what has
  // nothing to do with it, where few questions took something up: who talks of something else wants to be heard.
  if (!onlyNames(state) && near(follow) >= 0) return follow;
  const other = newProbe(script, state, coverage, mood, relevant);
  return other && near(other) > 0 && near(other) >= near(follow) ? other : follow;
}

const askedProbes = (state: Interview): SpokenMove[] =>
  state.spoken.filter(({ brief, asked }) => asked && brief.ask?.probe);

/** Whether the candidate's last answer only names things. */
const onlyNames = ({ view }: Interview): boolean =>
  saysLittle(view.turns.findLast(({ by }) => by === 'candidate')?.text ?? '');

/** I10: a probe is followed up once, by what the answer showed, while its phase lasts. */
function followUp(script: Script, state: Interview, coverage: Coverage): Ask | null {
  const last = askedProbes(state).at(-1);
  const ask = last?.brief.ask;
  if (!last || ask?.step !== 'first' || last.brief.phase !== state.view.phase) return null;
  // A question that was asked and then answered by facts alone still waits for its answer.
  const probe = script.probes.find(({ id }) => id === ask.probe);
  if (!probe || !answeredSince(state, last) || isLeft(state, last)) return null;
  const fresh = coverage.newSince(last.turnIndex);
  // Who has written code has given an answer, whatever was said beside it.
  const written = probe.code && state.code.text.trim() !== '';
  const step = written || probe.for.some((item) => fresh.has(item)) ? 'shown' : 'missing';
  // It leads from the first of its items to the others: with all of them shown it would ask for what was just said.
  if (step === 'shown' && !written && probe.for.length > 1 && openItems(probe, coverage).length === 0) return null;
  if (step === 'missing' && !isMissed(state, last, probe, coverage)) return null;
  const text = probe.then[step];
  if (!written && !isRightAfter(state, last) && !isAloneClear(text, heardIn(script, state))) return null;
  const named = written ? definedIn(state, script) : null;
  return { probe: probe.id, step, items: [...probe.for], text: named ? `${inCode(named)} ${text}` : text };
}

/** Whether the answer passed the question by, and said little: a smaller form of it then helps. */
function isMissed(state: Interview, { turnIndex }: SpokenMove, probe: Probe, coverage: Coverage): boolean {
  const answers = state.view.turns.slice(turnIndex + 1).filter(({ by }) => by === 'candidate');
  const answer = answers.map(({ text }) => text).join('\n');
  // Names touch upon much and answer nothing.
  const touches = probe.for.some((item) => coverage.touched.has(item)) && !saysLittle(answer);
  return !touches && isHardlyAnswered(answer);
}

/** Whether nothing was asked, told or taken note of since: only then "that bill" or "it" is heard of this question. */
function isRightAfter(state: Interview, { turnIndex }: SpokenMove): boolean {
  return state.spoken.filter((later) => later.turnIndex > turnIndex).every(isPassing);
}

/** Whether they would rather not answer it: then it is not asked in another way either. */
function isLeft(state: Interview, spoken: SpokenMove): boolean {
  const later = state.view.turns.slice(spoken.turnIndex + 1).filter(({ by }) => by === 'interviewer');
  return isPostponed(state, spoken) || later.some(({ text }) => LEFT_OUT.some((way) => text.includes(way)));
}

function answeredSince(state: Interview, spoken: SpokenMove): boolean {
  return state.view.turns.slice(spoken.turnIndex + 1).some((turn) => turn.by === 'candidate');
}

function newProbe(
  script: Script,
  state: Interview,
  coverage: Coverage,
  mood: Momentum,
  relevant: (probe: Probe, text: string) => number,
): Ask | null {
  const before = askedProbes(state);
  const asked = new Set(before.map(({ brief }) => brief.ask?.probe));
  const open = script.probes.filter((probe) => !asked.has(probe.id) && openItems(probe, coverage).length > 0);
  const here = open.filter((probe) => probe.phase === state.view.phase);
  const there = here.length > 0 ? here : open.filter((probe) => isEarlier(script, probe, state.view.phase));
  const last = script.probes.find(({ id }) => id === before.at(-1)?.brief.ask?.probe);
  const opensCode = !script.probes.some(({ id, code }) => code && asked.has(id));
  const heard = heardIn(script, state);
  // What was only named is not being answered: there the question about it is the nearest that there is.
  const named = onlyNames(state);
  // To somebody who struggles the same question is not put deeper; it waits.
  const answered = new Set(there.filter((probe) => isAnswered(script, state, probe)));
  const begun = (probe: Probe) => isBegun(probe, coverage) || (mood !== -1 && !probe.code && answered.has(probe));
  const ranked = suited(there, mood, last, script)
    .map((probe) => ({
      probe,
      worth:
        worthOf(probe, script, state, coverage) +
        relevant(probe, begun(probe) ? probe.then.shown : probe.ask) -
        (answered.has(probe) ? JUST_TOUCHED : 0) +
        mood * 0.3 * difficultyOf(probe, script) +
        (probe.code && opensCode ? CODE_OWED : 0) -
        (!named && openItems(probe, coverage).every((item) => coverage.touched.has(item)) ? JUST_TOUCHED : 0),
    }))
    .sort((a, b) => b.worth - a.worth);
  const most = ranked[0]?.worth ?? 0;
  for (const { probe, worth } of ranked) {
    const ask = worth >= most - ABOUT_AS_GOOD ? putAs(probe, begun(probe), opensCode, heard) : null;
    if (ask) return ask;
  }
  const best = ranked[0]?.probe;
  if (best) return { probe: best.id, step: 'first', items: [...best.for], text: best.ask };
  return deeper(script, state, asked, heard);
}

/** Who has answered all of a phase unasked is asked what their answers lead to: a row of "Go on." tests nobody. */
function deeper(script: Script, state: Interview, asked: ReadonlySet<unknown>, heard: string): Ask | null {
  for (const probe of script.probes) {
    if (asked.has(probe.id) || probe.code || probe.phase !== state.view.phase) continue;
    const ask = putAs(probe, true, false, heard);
    if (ask) return ask;
  }
  return null;
}

/** What a question is about first was said already: it begins where that answer would have led. */
const isBegun = ({ for: [first], code }: Probe, coverage: Coverage): boolean =>
  first !== undefined && coverage.shown.has(first) && !code;

/** How a question is put to this candidate; null where what is left of it cannot be understood by itself. */
function putAs(probe: Probe, begun: boolean, opensCode: boolean, heard: string): Ask | null {
  const { id, for: items, ask, then, code } = probe;
  if (begun) {
    const setting = settingOf(ask);
    if (isAloneClear(then.shown, heard)) return { probe: id, step: 'shown', items: [...items], text: then.shown };
    return setting === '' ? null : { probe: id, step: 'shown', items: [...items], text: `${setting} ${then.shown}` };
  }
  return { probe: id, step: 'first', items: [...items], text: code && opensCode ? `${OPENS_CODE} ${ask}` : ask };
}

/** All that a question may take for known. */
const heardIn = (script: Script, { view }: Interview): string =>
  [script.brief, ...view.turns.map(({ text }) => text)].join('\n');

/** I11: after strong answers no easier question than the last, after weak ones no harder; all where that leaves none. */
function suited(probes: readonly Probe[], mood: Momentum, last: Probe | undefined, script: Script): readonly Probe[] {
  if (mood === 0 || !last || probes.length === 0) return probes;
  const measure = difficultyOf(last, script);
  const levels = probes.map((probe) => difficultyOf(probe, script));
  const bound = mood === 1 ? Math.min(measure, Math.max(...levels)) : Math.max(measure, Math.min(...levels));
  return probes.filter((_, index) => {
    const level = levels[index] ?? bound;
    return mood === 1 ? level >= bound : level <= bound;
  });
}

const openItems = (probe: Probe, coverage: Coverage) => probe.for.filter((item) => !coverage.shown.has(item));

function isEarlier(script: Script, probe: Probe, phase: string): boolean {
  const order = script.phases.map(({ id }) => id);
  return order.indexOf(probe.phase) < order.indexOf(phase);
}

/** Weight of what is open, more for a dimension that no question has opened yet. */
function worthOf(probe: Probe, script: Script, state: Interview, coverage: Coverage): number {
  const items = script.items.filter((item) => openItems(probe, coverage).includes(item.id));
  const dimensions = new Set(items.map((item) => item.dimension));
  const probed = new Set(askedProbes(state).flatMap(({ brief }) => brief.opens));
  let need = 0;
  for (const dimension of dimensions) {
    const weight = script.dimensions.find(({ id }) => id === dimension)?.weight ?? 0;
    need = Math.max(need, weight / 20 + (weight > 0 && !probed.has(dimension) ? 1 : 0));
  }
  return need;
}

/** The mean anchor of a probe's items (1–4). */
export function difficultyOf(probe: Probe, script: Script): number {
  const anchors = script.items.filter((item) => probe.for.includes(item.id)).map((item) => item.anchor);
  return anchors.length === 0 ? 2 : anchors.reduce((sum, anchor) => sum + anchor, 0) / anchors.length;
}

/** Judged by the answers to the last two questions: an answer is strong when it shows something new. */
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
