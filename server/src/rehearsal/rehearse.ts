import type { Script } from '../content/script.ts';
import type { Scorecard } from '../contract/scorecard.ts';
import type { Engine } from '../contract/vocabulary.ts';
import type { StoredEvent } from '../interview/events.ts';
import { startInterview } from '../interview/opening.ts';
import type { Interview } from '../interview/state.ts';
import { isLive, stamp } from '../interview/state.ts';
import { LiveSession } from '../session/live-session.ts';
import { boardRevision } from '../session/revisions.ts';
import { sessionContent } from '../session/script-shelf.ts';
import { NOTHING_YET, type SessionMeans, UNWATCHED } from '../session/session-means.ts';
import type { Speak } from '../session/speaking.ts';
import type { Store } from '../store/store.ts';
import type { FloorView, SimulatedCandidate } from './candidate.ts';
import type { VirtualTime } from './virtual-time.ts';

/** Speaking speed of a simulated candidate: 140 words a minute. */
const MS_A_WORD = 60_000 / 140;
/** What it writes into its draft while it thinks, a word at a time. */
const NOTES = 'and now the part that comes next and what it needs from all of the others'.split(' ');
/** While it speaks or takes notes, something is to be seen of it this often. */
const ACTIVE_EVERY_MS = 3_000;

export interface RehearsalMeans {
  store: Store;
  time: VirtualTime;
  newId: () => string;
  speak: Speak;
  scorer: Engine;
  score: (session: LiveSession) => Promise<Scorecard>;
  /** A silent candidate only waits. */
  silent: boolean;
}

/** When the candidate was in the middle of a turn (epoch ms), for the conduct report. */
export interface BusySpan {
  from: number;
  to: number;
}

export interface Rehearsal {
  session: LiveSession;
  events: readonly StoredEvent[];
  busy: BusySpan[];
  /** Instants (epoch ms) at which something was to be seen of the candidate: words, a draft, the board. */
  active: number[];
}

/** Runs a whole interview with a simulated candidate on a virtual clock, to its scorecard. */
export async function rehearse(
  script: Script,
  candidate: SimulatedCandidate,
  means: RehearsalMeans,
): Promise<Rehearsal> {
  const { store, time, newId } = means;
  const now = time.now();
  const id = newId();
  const events = stamp(startInterview(script, { now, nextId: newId }), 0, now);
  await store.create(
    { id, scenarioId: script.scenario.id, title: script.title, level: script.level, startedAt: now },
    events,
  );

  const failures: unknown[] = [];
  const sessionMeans: SessionMeans = {
    store,
    time,
    newId,
    speak: means.speak,
    scorer: means.scorer,
    onScoringRequested: (session) => {
      means
        .score(session)
        .then((scorecard) => session.submit({ type: 'IssueScorecard', scorecard }))
        .catch((error: unknown) => failures.push(error));
    },
    onFailure: (error) => failures.push(error),
    noticeSleep: () => {},
    ...UNWATCHED,
  };
  const session = new LiveSession(id, await sessionContent(script), { ...NOTHING_YET, events }, sessionMeans);
  session.wake();

  const traces: Traces = { busy: [], active: [] };
  const acting = play(session, candidate, means, traces).catch((error: unknown) => failures.push(error));
  while (session.state.scoring !== 'issued') {
    // Time stands while anybody is in the middle of something.
    await settled();
    await session.idle();
    await settled();
    const [failure] = failures;
    if (failure !== undefined) throw failure;
    if (session.state.scoring === 'requested') continue;
    if (!time.step()) throw new Error('The rehearsal stands still: no timer is left and the interview runs.');
  }
  await acting;
  await session.close();
  return { session, events: session.events, ...traces };
}

/** Everything that only waits for its turn has run. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

type Traces = Pick<Rehearsal, 'busy' | 'active'>;

/** The candidate's side: takes the floor, speaks for as long as its words take, hands over, draws, listens. */
async function play(
  session: LiveSession,
  candidate: SimulatedCandidate,
  { time, newId, silent }: RehearsalMeans,
  { busy, active }: Traces,
): Promise<void> {
  const live = () => isLive(session.state);
  let draft = '';
  const types = async (text: string) => {
    // The same words again are silence.
    if (text !== draft) active.push(time.now());
    draft = text;
    await session.saveDraft(text);
  };
  let noted = 0;
  const takesNotes = () => {
    noted += 1;
    return types(NOTES.slice(0, 1 + (noted % NOTES.length)).join(' '));
  };
  while (live()) {
    // Somebody who has just been spoken to needs a moment.
    await time.sleep(4_000);
    if (!live()) return;
    if (session.state.pending) continue;
    const floor = floorOf(session.state, time.now());
    const turn = candidate.next(floor);
    if (turn === null) {
      // One with nothing to say for now looks on in silence, or fiddles with its next words.
      if (!silent && candidate.fiddles) await takesNotes();
      continue;
    }
    const words = turn.spoken;
    const from = time.now();
    const until = from + words.split(/\s+/).length * MS_A_WORD;
    while (time.now() < until && live()) {
      await types(words.slice(0, Math.ceil((words.length * (time.now() - from)) / (until - from))));
      await time.sleep(Math.min(ACTIVE_EVERY_MS, Math.max(1, until - time.now())));
    }
    busy.push({ from, to: time.now() });
    if (!live()) return;
    active.push(time.now());
    const scene = candidate.draws?.(floor) ?? null;
    if (scene) await session.save(boardRevision(session.state.view.boardRevision + 1, scene));
    const text = [words, turn.pasted ?? ''].filter((part) => part !== '').join(' ');
    await session.submit({ type: 'Say', turnId: newId(), text, handOver: true });
    const { phase } = session.state.view;
    const pauseUntil = pauseAfter(session.state, time.now());
    while (time.now() < pauseUntil && live() && session.state.view.phase === phase) {
      await time.sleep(Math.min(ACTIVE_EVERY_MS, Math.max(1, pauseUntil - time.now())));
      if (live()) await takesNotes();
    }
    if (live()) await types('');
  }
}

/** Between two turns the candidate thinks and takes notes: a fair part of what is left of the phase. */
function pauseAfter({ view }: Interview, now: number): number {
  return now + Math.min(75_000, Math.max(5_000, (view.phaseEndsAt - now) / 6));
}

function floorOf({ view, spoken }: Interview, now: number): FloorView {
  const entered = view.entered.at(-1)?.at ?? view.startedAt;
  const last = spoken.at(-1)?.brief;
  return {
    phase: view.phase,
    phaseIndex: view.phases.findIndex(({ id }) => id === view.phase),
    phaseShare: Math.min(1, (now - entered) / Math.max(1, view.phaseEndsAt - entered)),
    asked: last?.ask?.items ?? [],
    change: last?.change ?? null,
  };
}
