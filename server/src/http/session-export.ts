import type { SessionDetail } from '../contract/http.ts';
import type { StoredEvent } from '../interview/events.ts';
import { replay } from '../interview/state.ts';
import type { Store } from '../store/store.ts';
import { sessionDetail } from './session-detail.ts';

/** The record of a session but for its boards and codes; they can be many times as large. */
export interface SessionRecord extends SessionDetail {
  format: 'onsite-session';
  version: 1;
  events: StoredEvent[];
  /** The content files that the session began with, by sha256. */
  contents: Record<string, string>;
}

/** Null for an unknown session. */
export async function recordOf(store: Store, id: string): Promise<SessionRecord | null> {
  const detail = await sessionDetail(store, id);
  if (!detail) return null;
  const events = await store.read(id);
  return { format: 'onsite-session', version: 1, ...detail, events, contents: await contentsOf(store, events) };
}

/**
 * The whole record as JSON, in pieces, each board and code by itself; POST /api/imports takes it back.
 * @param record as JSON
 */
export async function* wholeRecord(store: Store, record: SessionRecord, json: string): AsyncGenerator<string> {
  const { id } = record.session;
  const { view } = replay(record.events);
  yield json.slice(0, -1);
  yield* list('codes', view.codeRevision, (revision) => store.code(id, revision));
  yield* list('boards', view.boardRevision, async (revision) => {
    const board = await store.board(id, revision);
    return board && { revision, scene: board.scene };
  });
  yield '}';
}

async function* list(
  name: string,
  newest: number,
  load: (revision: number) => Promise<object | null>,
): AsyncGenerator<string> {
  yield `,"${name}":[`;
  let before = '';
  for (let revision = 1; revision <= newest; revision += 1) {
    const one = await load(revision);
    if (!one) continue;
    yield before + JSON.stringify(one);
    before = ',';
  }
  yield ']';
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
