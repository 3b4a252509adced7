import { LIMITS, TIMES } from '../contract/limits.ts';
import type { Engine } from '../contract/vocabulary.ts';
import { type Direction, moveEvents } from './brief.ts';
import { checkClock, closing } from './clock.ts';
import { codeToTell } from './code-news.ts';
import { accepted, type Command, type CommandOf, type Decision, NOT_LIVE, rejected } from './commands.ts';
import { cutIn, interviewerSaid } from './cut-in.ts';
import type { NewEvent } from './events.ts';
import type { Means } from './means.ts';
import { endsWithQuestion } from './questions.ts';
import { foldAhead, type Interview, inLastPhase, isLive } from './state.ts';

/**
 * The rules: what a command does to an interview. Pure; the events are not yet stamped.
 * Rule ids (I1 …) are explained in ARCHITECTURE.md.
 */
export function decide(command: Command, state: Interview, means: Means): Decision {
  switch (command.type) {
    case 'Say':
      return say(command, state, means);
    case 'RequestScoring':
      return requestScoring(command, state);
    case 'IssueScorecard':
      return scored(state, command.scorecard.engine, { type: 'ScorecardIssued', scorecard: command.scorecard });
    case 'FailScoring':
      return scored(state, command.engine, { type: 'ScoringFailed', reason: command.reason });
    default:
      return isOverdue(state, means.now) && command.type !== 'CheckClock' && command.type !== 'GiveBackTime'
        ? notLive()
        : whileLive(command, state, means);
  }
}

function whileLive(command: Command, state: Interview, means: Means): Decision {
  if (!isLive(state)) return notLive();
  switch (command.type) {
    case 'HandOver':
      return handOver(command, state, means);
    case 'RequestHint':
      return requestHint(command, state, means);
    case 'Advance':
      return inLastPhase(state) ? finish(command, state, means) : advance(command, state, means);
    case 'Finish':
      return finish(command, state, means);
    case 'SaveBoard':
      return save(command, state.view.boardRevision, [
        { type: 'BoardSaved', revision: command.revision, graph: command.graph },
      ]);
    case 'SaveCode':
      return save(command, state.view.codeRevision, [
        { type: 'CodeSaved', revision: command.revision, language: command.language, text: codeToTell(command.text) },
      ]);
    case 'EndTurn':
      return accepted(endTurn(command, state));
    case 'CheckClock':
      return accepted(checkClock(command, state, means));
    case 'GiveBackTime':
      return accepted(giveBack(command.byMs, state));
    default:
      return rejected('internal', `No rule for ${command.type}.`);
  }
}

const notLive = () => rejected(NOT_LIVE.code, NOT_LIVE.message);

/** Moving on and finishing stay possible, and add a few turns at most. Refused for good, so that no client sends the words again and again. */
const isFull = ({ view }: Interview): boolean => view.turns.length >= LIMITS.sessionTurns;
const full = () =>
  rejected('too-large', `This interview has ${LIMITS.sessionTurns} turns, and no more fit; move on, or finish it.`);

/** I2: a turn counts iff the server had it by the end plus grace. */
export const isOverdue = (state: Interview, now: number): boolean =>
  isLive(state) && now > state.view.endsAt + TIMES.graceMs;

function say(command: CommandOf<'Say'>, state: Interview, means: Means): Decision {
  // I3: a resent turn adds nothing, also after the end.
  const known = state.said.find(({ turnId }) => turnId === command.turnId)?.seq;
  if (known !== undefined) return { ok: true, events: [], known };
  if (!isLive(state) || isOverdue(state, means.now)) return notLive();
  if (isFull(state)) return full();
  const { turnId, text, handOver } = command;
  // A quote names its turn by the id alone.
  if (state.pending?.turnId === turnId || state.view.turns.some(({ id }) => id === turnId)) {
    return rejected('bad-input', 'say.turnId: a turn of the interviewer has this id; take another.');
  }
  const said: NewEvent = { type: 'CandidateSaid', turnId, text, handOver };
  // I4: thinking aloud never stops the interviewer, unless its last sentence asks something.
  if (!handOver && !endsWithQuestion(text)) return accepted([said]);
  const cut = cutIn(state, command);
  const after = foldAhead(state, [...cut, said], means.now);
  return accepted([...cut, said, ...directed(means.director.onFloor(after, means), means, turnId)]);
}

function handOver(command: CommandOf<'HandOver'>, state: Interview, means: Means): Decision {
  if (isFull(state)) return full();
  const before: NewEvent[] = [...cutIn(state, command), { type: 'FloorHandedOver' }];
  const after = foldAhead(state, before, means.now);
  return accepted([...before, ...directed(means.director.onFloor(after, means), means, lastCandidateTurn(after))]);
}

function requestHint(command: CommandOf<'RequestHint'>, state: Interview, means: Means): Decision {
  if (isFull(state)) return full();
  if (!state.view.hintAllowed) {
    return rejected('hint-too-soon', 'Say something first: a hint comes after a turn of yours since the last one.');
  }
  const cut = cutIn(state, command);
  const after = foldAhead(state, cut, means.now);
  const direction = means.director.onHintRequest(after, means);
  return accepted([...cut, { type: 'HintRequested' }, ...directed(direction, means, lastCandidateTurn(after))]);
}

function advance(command: CommandOf<'Advance'>, state: Interview, means: Means): Decision {
  const cut = cutIn(state, command);
  const after = foldAhead(state, cut, means.now);
  return accepted([
    ...cut,
    ...directed(means.director.onAdvance(after, means, 'asked'), means, lastCandidateTurn(after)),
  ]);
}

function finish(command: CommandOf<'Finish' | 'Advance'>, state: Interview, means: Means): Decision {
  const cut = cutIn(state, command);
  return accepted([...cut, ...closing(state, means, inLastPhase(state) ? 'completed' : 'withdrawn')]);
}

/** I5: revisions count up by one; anything else is stale. The same revision again is settled by the session. */
function save(command: { revision: number }, current: number, events: NewEvent[]): Decision {
  return command.revision === current + 1
    ? accepted(events)
    : rejected('stale', `Revision ${current} is stored; load it and save ${current + 1} next.`, current);
}

function endTurn({ turnId, text, interrupted }: CommandOf<'EndTurn'>, { pending }: Interview): NewEvent[] {
  // A turn that was cut in the meantime is already on record.
  if (pending?.turnId !== turnId) return [];
  return [{ ...interviewerSaid(pending, text), ...(interrupted ? { interrupted } : {}) }];
}

function directed(direction: Direction | null, means: Means, inReplyTo: string | null): NewEvent[] {
  return direction ? moveEvents(direction, means.nextId(), inReplyTo) : [];
}

function giveBack(byMs: number, { view }: Interview): NewEvent[] {
  if (byMs <= 0) return [];
  return [{ type: 'ClockExtended', byMs, phaseEndsAt: view.phaseEndsAt + byMs, endsAt: view.endsAt + byMs }];
}

function requestScoring({ engine }: CommandOf<'RequestScoring'>, state: Interview): Decision {
  if (isLive(state) || !state.started) return rejected('not-live', 'Only an interview that has ended can be scored.');
  // A request that is already being worked on is not made twice.
  return state.scoring === 'requested' && state.engine === engine
    ? accepted([])
    : accepted([{ type: 'ScoringRequested', engine }]);
}

/** I7: a result that no request of its engine waits for is dropped, so that one request gives one scorecard. */
function scored(state: Interview, engine: Engine, event: NewEvent): Decision {
  return accepted(state.scoring === 'requested' && state.engine === engine ? [event] : []);
}

export function lastCandidateTurn({ view }: Interview): string | null {
  return view.turns.findLast((turn) => turn.by === 'candidate')?.id ?? null;
}
