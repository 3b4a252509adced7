import type { SessionDetail } from '../contract/http.ts';
import type { StoredEvent } from '../interview/events.ts';
import { replay } from '../interview/state.ts';
import type { Store } from '../store/store.ts';
import { sessionDetail } from './session-detail.ts';

/** The whole record of a session as one file; POST /api/imports takes it back. */
export interface SessionFile extends SessionDetail {
  format: 'onsite-session';
  version: 1;
  events: StoredEvent[];
  boards: { revision: number; scene: unknown[] }[];
  codes: { revision: number; language: string; text: string }[];
  /** The content files that the session began with, by sha256. */
  contents: Record<string, string>;
}

/** Null for an unknown session. */
export async function exportOf(store: Store, id: string): Promise<SessionFile | null> {
  const detail = await sessionDetail(store, id);
  if (!detail) return null;
  const events = await store.read(id);
  const { view } = replay(events);
  const boards = await revisions(view.boardRevision, (revision) => store.board(id, revision));
  const codes = await revisions(view.codeRevision, (revision) => store.code(id, revision));
  return {
    format: 'onsite-session',
    version: 1,
    ...detail,
    events,
    boards: boards.map(({ revision, scene }) => ({ revision, scene })),
    codes,
    contents: await contentsOf(store, events),
  };
}

async function revisions<T>(newest: number, load: (revision: number) => Promise<T | null>): Promise<T[]> {
  const all: T[] = [];
  for (let revision = 1; revision <= newest; revision += 1) {
    const one = await load(revision);
    if (one) all.push(one);
  }
  return all;
}

async function contentsOf(store: Store, events: readonly StoredEvent[]): Promise<Record<string, string>> {
  const started = events.find((event) => event.type === 'SessionStarted');
  const contents: Record<string, string> = {};
  for (const sha256 of started ? [started.scenario.sha256, started.rubric.sha256] : []) {
    const text = await store.content(sha256);
    if (text !== null) contents[sha256] = text;
  }
  return contents;
}
