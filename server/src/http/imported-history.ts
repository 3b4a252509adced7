import { createHash } from 'node:crypto';
import { LIMITS } from '../contract/limits.ts';
import { RESERVED_TURN_IDS } from '../contract/vocabulary.ts';
import type { StoredEvent, StoredEventOf } from '../interview/events.ts';

/** What came in: the events, and the revisions and texts that belong to them. */
export interface ImportedHistory {
  events: readonly StoredEvent[];
  boards: readonly number[];
  codes: readonly number[];
  contents: Readonly<Record<string, string>>;
}

export const NOT_STARTED = 'events: they must begin with SessionStarted and be numbered 1, 2, 3 … without a gap.';
const SCORING = ['ScoringRequested', 'ScorecardIssued', 'ScoringFailed'];
/** The last instant that a date can name (ECMAScript, Time Values). */
const LATEST_AT = 8.64e15;

/**
 * What keeps a history from being one that an interview could have left behind, in words that say what and where;
 * null where nothing does.
 */
export function faultIn({ events, boards, codes, contents }: ImportedHistory): string | null {
  const [started] = events;
  if (started?.type !== 'SessionStarted') return NOT_STARTED;
  return (
    faultInOrder(events) ??
    faultInStart(started) ??
    faultInPhases(started, events) ??
    faultInTurns(events) ??
    faultInEnd(events) ??
    faultInScoring(events) ??
    (sameRevisions(events, 'BoardSaved', boards) ? null : 'boards: they must be the revisions that the events name.') ??
    (sameRevisions(events, 'CodeSaved', codes) ? null : 'codes: they must be the revisions that the events name.') ??
    faultInContents(contents)
  );
}

/** Whether a part of the file, which nobody has checked yet, says that it is a turn. */
export function isTurn(part: unknown): boolean {
  const type = typeof part === 'object' && part !== null && 'type' in part ? part.type : null;
  return type === 'CandidateSaid' || type === 'InterviewerSaid';
}
export const TOO_MANY_TURNS = `events: an interview holds at most ${LIMITS.importTurns} turns.`;

const at = ({ seq }: StoredEvent, what: string) => `events.${seq - 1}: ${what}.`;

function faultInOrder(events: readonly StoredEvent[]): string | null {
  let before = 0;
  for (const [index, event] of events.entries()) {
    if (event.seq !== index + 1) return NOT_STARTED;
    if (!instantsOf(event).every(isInstant)) return at(event, 'an instant lies outside of all dates');
    if (event.at < before) return at(event, 'it is earlier than the event before it');
    if (index > 0 && event.type === 'SessionStarted') return at(event, 'an interview starts once');
    before = event.at;
  }
  return null;
}

const isInstant = (instant: number) => instant >= 0 && instant <= LATEST_AT;

function instantsOf(event: StoredEvent): number[] {
  if (event.type === 'SessionStarted') return [event.at, event.endsAt, ...event.phases.map(({ endsAt }) => endsAt)];
  if (event.type === 'PhaseEntered') return [event.at, event.endsAt];
  if (event.type === 'ClockExtended') return [event.at, event.endsAt, event.phaseEndsAt];
  return [event.at];
}

function faultInStart(started: StoredEventOf<'SessionStarted'>): string | null {
  if (started.scenarioId !== started.scenario.id) return at(started, 'scenarioId and scenario.id differ');
  return started.phases.length === 0 ? at(started, 'there is no phase') : null;
}

function faultInPhases({ phases }: StoredEventOf<'SessionStarted'>, events: readonly StoredEvent[]): string | null {
  const known = new Set(phases.map(({ id }) => id));
  for (const event of events) {
    if (event.type === 'PhaseEntered' && !known.has(event.phase)) {
      return at(event, `the interview has no phase '${event.phase.slice(0, 40)}'`);
    }
    if (event.type === 'ClockExtended' && event.byMs <= 0) return at(event, 'time is given back, never taken');
  }
  return null;
}

/** A quote names a turn by its id. */
function faultInTurns(events: readonly StoredEvent[]): string | null {
  const ids = new Set<string>();
  for (const event of events) {
    if (event.type !== 'CandidateSaid' && event.type !== 'InterviewerSaid') continue;
    const id = event.turnId;
    if (RESERVED_TURN_IDS.includes(id)) return at(event, `no turn may have the id '${id}'`);
    if (ids.has(id)) return at(event, `there is a turn '${id.slice(0, 40)}' before`);
    ids.add(id);
  }
  return null;
}

function faultInEnd(events: readonly StoredEvent[]): string | null {
  const end = events.findIndex(({ type }) => type === 'SessionEnded');
  if (end < 0) return 'events: only an interview that has ended can be imported.';
  const early = events.slice(0, end).find(({ type }) => SCORING.includes(type));
  if (early) return at(early, `before SessionEnded there is no ${early.type}`);
  const late = events.slice(end + 1).find(({ type }) => !SCORING.includes(type));
  return late ? at(late, `after SessionEnded only scoring events may follow, not ${late.type}`) : null;
}

/** I7: one request for a score gives one scorecard or one failure. */
function faultInScoring(events: readonly StoredEvent[]): string | null {
  let requested = false;
  for (const event of events) {
    if (event.type === 'ScoringRequested') requested = true;
    else if (event.type === 'ScorecardIssued' || event.type === 'ScoringFailed') {
      if (!requested) return at(event, 'no score was asked for');
      requested = false;
    }
  }
  return requested ? 'events: the last score asked for never came.' : null;
}

/** Revisions count up by one, in the events and in what was saved. */
function sameRevisions(
  events: readonly StoredEvent[],
  type: 'BoardSaved' | 'CodeSaved',
  saved: readonly number[],
): boolean {
  const named = events.flatMap((event) => (event.type === type ? [event.revision] : []));
  const stored = [...saved].sort((a, b) => a - b);
  return named.length === stored.length && named.every((each, index) => each === index + 1 && stored[index] === each);
}

function faultInContents(contents: Readonly<Record<string, string>>): string | null {
  const forged = Object.entries(contents).find(([sha256, text]) => sha256Of(text) !== sha256);
  return forged ? `contents.${forged[0].slice(0, 64)}: the text does not have this sha256.` : null;
}

const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');
