import { z } from 'zod';
import type { SessionDetail } from '../contract/http.ts';
import { readBoard } from '../detect/board-graph.ts';
import type { StoredEvent } from '../interview/events.ts';
import { replay } from '../interview/state.ts';
import { storedEvent } from '../interview/stored-event.ts';
import type { Store } from '../store/store.ts';
import { firstIssue, ProblemError } from './problem.ts';
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

const sessionFile = z.object({
  format: z.literal('onsite-session', { error: 'this is not an Onsite export (format "onsite-session")' }),
  version: z.literal(1, { error: 'this export is of another version; this server reads version 1' }),
  session: z.object({ notes: z.string().default('') }),
  events: z.array(storedEvent).min(1),
  boards: z.array(z.object({ revision: z.number().int(), scene: z.array(z.unknown()) })).default([]),
  codes: z.array(z.object({ revision: z.number().int(), language: z.string(), text: z.string() })).default([]),
  contents: z.record(z.string(), z.string()).default({}),
});

/** Takes an export back as a session of its own. @throws ProblemError `bad-input`; then nothing was stored. */
export async function restore(store: Store, input: unknown, id: string): Promise<{ id: string }> {
  const result = sessionFile.safeParse(input);
  if (!result.success) throw new ProblemError('bad-input', firstIssue(result.error));
  const { events, boards, codes, contents, session } = result.data;
  const started = events[0];
  if (started?.type !== 'SessionStarted' || events.some((event, index) => event.seq !== index + 1)) {
    throw new ProblemError(
      'bad-input',
      'events: they must begin with SessionStarted and be numbered 1, 2, 3 … without a gap.',
    );
  }
  if (!events.some((event) => event.type === 'SessionEnded')) {
    throw new ProblemError('bad-input', 'events: only an interview that has ended can be imported.');
  }
  await store.create(
    { id, scenarioId: started.scenarioId, title: started.title, level: started.level, startedAt: started.at },
    events,
    {
      boards: boards.map((board) => ({ ...board, graph: readBoard(board.scene) })),
      codes,
      contents,
      notes: session.notes,
    },
  );
  return { id };
}
