import { TIMES } from '../contract/limits.ts';
import type { EndReason } from '../contract/vocabulary.ts';
import { codeTurn, moveEvents } from './brief.ts';
import type { CommandOf } from './commands.ts';
import { cutIn } from './cut-in.ts';
import type { NewEvent } from './events.ts';
import { CLOSE_AT_TIME, CLOSE_FINISHED, timeCall } from './lines.ts';
import type { Means } from './means.ts';
import { foldAhead, type Interview, inLastPhase, lastSpokenAt, phaseIsOver } from './state.ts';

/** A candidate who did something this short a time ago is in the middle of it. */
const BUSY_MS = 5_000;
/** Shorter interviews get no five-minute call (conduct C8). */
const CALL_FROM_MS = 600_000;

/** What is due at this instant. Empty when nothing is. */
export function checkClock(command: CommandOf<'CheckClock'>, state: Interview, means: Means): NewEvent[] {
  const { now, director } = means;
  if (now > state.view.endsAt + TIMES.graceMs) return timeUp(command, state, means);
  if (now >= state.view.endsAt) return [];
  if (phaseIsOver(state, now)) return phaseChange(command, state, means);
  if (state.pending) return [];
  if (fiveMinuteCallIsDue(state, now)) {
    const leftMs = state.view.endsAt - now;
    return moveEvents(codeTurn(state, now, 'time-call', timeCall(leftMs)), means.nextId(), null);
  }
  const direction = director.onQuiet(state, means);
  return direction ? moveEvents(direction, means.nextId(), null) : [];
}

/** The next instant at which `checkClock` may have something to do, given when the candidate last did anything. */
export function dueAt(state: Interview, lastActivityAt: number, now: number): number {
  const { view } = state;
  const end = view.endsAt + TIMES.graceMs + 1;
  if (now >= view.endsAt) return end;
  const busyUntil = lastActivityAt + BUSY_MS;
  const instants = [view.endsAt + TIMES.graceMs + 1];
  if (!inLastPhase(state)) {
    const over = now >= view.phaseEndsAt;
    if (!over) instants.push(view.phaseEndsAt);
    else if (state.pending || busyUntil <= now) instants.push(view.phaseEndsAt + TIMES.phaseSlackMs);
    else instants.push(Math.min(busyUntil, view.phaseEndsAt + TIMES.phaseSlackMs));
  }
  if (!state.pending) {
    if (!timeWasCalled(state)) instants.push(view.endsAt - TIMES.fiveMinutesMs);
    const quietFrom = Math.max(lastActivityAt, lastSpokenAt(state));
    instants.push(quietFrom + TIMES.nudgeAfterMs, quietFrom + TIMES.hintOfferAfterMs);
    // A requirement change may become due at any quiet moment.
    instants.push(now + BUSY_MS);
  }
  return Math.min(...instants.filter((at) => at > now), end);
}

/** I8: at a phase's end the director moves on when nobody speaks, at the latest 60 s later. */
function phaseChange(command: CommandOf<'CheckClock'>, state: Interview, means: Means): NewEvent[] {
  const nobodySpeaks = !state.pending && means.quietMs >= BUSY_MS;
  const latest = means.now >= state.view.phaseEndsAt + TIMES.phaseSlackMs;
  if (!nobodySpeaks && !latest) return [];
  const cut = cutIn(state, command);
  const direction = means.director.onAdvance(foldAhead(state, cut, means.now), means, 'time');
  return [...cut, ...moveEvents(direction, means.nextId(), null)];
}

/** I9: the hard end is one append: what was being said, the draft, the close, the end, the request for a score. */
function timeUp(command: CommandOf<'CheckClock'>, state: Interview, means: Means): NewEvent[] {
  const cut = cutIn(state, command);
  const draft: NewEvent[] =
    command.draft.trim() === ''
      ? []
      : [{ type: 'CandidateSaid', turnId: means.nextId(), text: command.draft, handOver: false, draft: true }];
  return [...cut, ...draft, ...closing(state, means, 'timeUp')];
}

/** The close, the end and the request for a score. */
export function closing(state: Interview, means: Means, reason: EndReason): NewEvent[] {
  const words = reason === 'timeUp' ? CLOSE_AT_TIME : CLOSE_FINISHED;
  return [
    ...moveEvents(codeTurn(state, means.now, 'close', words), means.nextId(), null),
    { type: 'SessionEnded', reason },
    { type: 'ScoringRequested', engine: means.scorer },
  ];
}

function fiveMinuteCallIsDue(state: Interview, now: number): boolean {
  const { startedAt, endsAt } = state.view;
  return endsAt - startedAt >= CALL_FROM_MS && now >= endsAt - TIMES.fiveMinutesMs && !timeWasCalled(state);
}

const timeWasCalled = (state: Interview) => state.spoken.some((spoken) => spoken.move === 'time-call');
