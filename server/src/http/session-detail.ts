import { type CandidateView, seenAll } from '../contract/candidate-view.ts';
import type { SessionCourse, SessionDetail } from '../contract/http.ts';
import { publicForm, type StoredEvent } from '../interview/events.ts';
import type { Store } from '../store/store.ts';

/** The view of a session as its candidate has it. */
export const viewOf = (events: readonly StoredEvent[]): CandidateView => seenAll(events.map(publicForm));

/** The answer of GET /api/sessions/:id; null for an unknown session. */
export async function sessionDetail(store: Store, id: string): Promise<SessionDetail | null> {
  const summary = await store.summary(id);
  if (!summary) return null;
  const [events, notes, modelCalls] = await Promise.all([store.read(id), store.notes(id), store.calls(id)]);
  const view = viewOf(events);
  return {
    session: { ...summary, endsAt: view.endsAt, notes },
    turns: view.turns,
    scorecard: view.scorecard,
    modelCalls,
    course: courseOf(view, events),
  };
}

function courseOf({ endReason, phases, entered }: CandidateView, events: readonly StoredEvent[]): SessionCourse {
  return {
    endReason,
    plan: phases,
    entered,
    boards: events.flatMap((event) =>
      event.type === 'BoardSaved' ? [{ revision: event.revision, at: event.at }] : [],
    ),
    codes: events.flatMap((event) =>
      event.type === 'CodeSaved' ? [{ revision: event.revision, at: event.at, language: event.language }] : [],
    ),
  };
}
