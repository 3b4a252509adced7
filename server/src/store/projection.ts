import type { SessionStatus, Verdict } from '../contract/vocabulary.ts';
import type { StoredEvent } from '../interview/events.ts';

/** The list fields that these events set; fields they do not touch are missing. */
export interface ListFields {
  status?: SessionStatus;
  endedAt?: number;
  overall?: number | null;
  verdict?: Verdict;
  scoreOwed?: boolean;
}

/** What a session's row in the list becomes by these events. `wasScored`: a scorecard was issued before them. */
export function listFields(events: readonly StoredEvent[], wasScored: boolean): ListFields {
  const fields: ListFields = {};
  let scored = wasScored;
  for (const event of events) {
    switch (event.type) {
      case 'SessionEnded':
        Object.assign(fields, { status: 'ended', endedAt: event.at });
        break;
      case 'ScoringRequested':
        Object.assign(fields, { status: scored ? 'scored' : 'ended', scoreOwed: true });
        break;
      case 'ScorecardIssued':
        scored = true;
        Object.assign(fields, {
          status: 'scored',
          overall: event.scorecard.overall,
          verdict: event.scorecard.verdict,
          scoreOwed: false,
        });
        break;
      case 'ScoringFailed':
        Object.assign(fields, { status: scored ? 'scored' : 'scoring-failed', scoreOwed: false });
        break;
    }
  }
  return fields;
}

/** The words of these events that a search looks through. */
export function spokenWords(events: readonly StoredEvent[]): string[] {
  return events.flatMap((event) =>
    event.type === 'CandidateSaid' || event.type === 'InterviewerSaid' ? [event.text] : [],
  );
}

/** Words of a search, lower case; every one of them must occur, each as the beginning of a word. */
export function searchWords(query: string): string[] {
  return query.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
