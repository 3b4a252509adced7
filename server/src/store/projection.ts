import type { SessionStatus, Verdict } from '../contract/vocabulary.ts';
import type { StoredEvent } from '../interview/events.ts';

/** What a session's row in the list says of its events. */
export interface Listed {
  status: SessionStatus;
  endedAt: number | null;
  overall: number | null;
  verdict: Verdict | null;
  /** A score was asked for and has not come. */
  scoreOwed: boolean;
}

export const NEW_LISTED: Listed = { status: 'live', endedAt: null, overall: null, verdict: null, scoreOwed: false };

/** The row after one more event. A scorecard stays in force until the next one. */
export function listed(before: Listed, event: StoredEvent): Listed {
  switch (event.type) {
    case 'SessionEnded':
      return { ...before, status: 'ended', endedAt: event.at };
    case 'ScoringRequested':
      return { ...before, status: before.verdict === null ? 'ended' : 'scored', scoreOwed: true };
    case 'ScorecardIssued': {
      const { overall, verdict } = event.scorecard;
      return { ...before, status: 'scored', overall, verdict, scoreOwed: false };
    }
    case 'ScoringFailed':
      return { ...before, status: before.verdict === null ? 'scoring-failed' : 'scored', scoreOwed: false };
    default:
      return before;
  }
}

/** Whether any of these events changes a row. */
export function isListed(events: readonly StoredEvent[]): boolean {
  return events.some((event) => listed(NEW_LISTED, event) !== NEW_LISTED);
}

/** The words of these events that a search looks through, one text a turn. */
export function spokenWords(events: readonly StoredEvent[]): string[] {
  return events.flatMap((event) =>
    event.type === 'CandidateSaid' || event.type === 'InterviewerSaid' ? [event.text] : [],
  );
}
