import type { InStatement, InValue } from '@libsql/client/sqlite3';
import type { Query } from 'drizzle-orm';
import type { ModelCall } from '../contract/model-call.ts';
import type { StoredEvent } from '../interview/events.ts';
import { eq, fillPlaceholders, sql } from './drizzle.ts';
import type { Database } from './open-database.ts';
import type { Listed } from './projection.ts';
import { boards, codes, contents, drafts, events, STAGED, sessions, words } from './schema.ts';
import type { Alongside, NewSession } from './store.ts';

/** Turns a query into SQL once; what comes back only fills in the values, so that an append costs little but its fsync. */
function prepared(query: { toSQL(): Query }): (values: Readonly<Record<string, unknown>>) => InStatement {
  const { sql: text, params } = query.toSQL();
  return (values) => ({ sql: text, args: fillPlaceholders(params, values) as InValue[] });
}

/** Sets the one text that a session has in this table; nothing for an unknown session. */
function overwriting(table: 'drafts' | 'notes') {
  const written =
    `INSERT INTO ${table} (session_id, text) SELECT id, ? FROM sessions WHERE id = ? ` +
    'ON CONFLICT (session_id) DO UPDATE SET text = excluded.text';
  return (id: string, text: string): InStatement => ({ sql: written, args: [JSON.stringify(text), id] });
}

const CALL_FIELDS = [
  'at',
  'purpose',
  'model',
  'ms',
  'firstWordMs',
  'promptTokens',
  'cachedTokens',
  'outputTokens',
  'estimated',
  'outcome',
] as const satisfies readonly (keyof ModelCall)[];
/** Nothing for an unknown session, so that many can be written together. */
const CALL =
  'INSERT INTO calls (session_id, at, purpose, model, ms, first_word_ms, prompt_tokens, cached_tokens, output_tokens, estimated, outcome) ' +
  'SELECT id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM sessions WHERE id = ?';

export type Statements = ReturnType<typeof writeStatements>;

/** The writes of the store, each ready to be put into a batch. */
export function writeStatements(db: Database) {
  const value = sql.placeholder;
  const sessionId = value('sessionId');
  const text = value('text');
  const revision = value('revision');

  const born = {
    scenarioId: value('scenarioId'),
    title: value('title'),
    level: value('level'),
    status: 'live' as const,
    startedAt: value('startedAt'),
    heartbeatAt: value('startedAt'),
  };
  const session = prepared(
    db
      .insert(sessions)
      .values({ id: value('id'), ...born })
      .onConflictDoUpdate({
        target: sessions.id,
        set: {
          scenarioId: sql`excluded.scenario_id`,
          title: sql`excluded.title`,
          level: sql`excluded.level`,
          status: sql`excluded.status`,
          startedAt: sql`excluded.started_at`,
          heartbeatAt: sql`excluded.heartbeat_at`,
        },
        // One that is there already stays as it is: its events then do not follow, and nothing is written.
        setWhere: eq(sessions.scenarioId, STAGED.scenarioId),
      }),
  );
  const staged = prepared(
    db
      .insert(sessions)
      .values({ id: value('id'), ...STAGED })
      .onConflictDoNothing(),
  );
  const event = prepared(
    db
      .insert(events)
      .values({ sessionId, seq: value('seq'), at: value('at'), type: value('type'), json: value('json') }),
  );
  const spoken = prepared(db.insert(words).values({ sessionId, text }));
  const board = prepared(
    db.insert(boards).values({ sessionId, revision, scene: value('scene'), graph: value('graph') }),
  );
  const code = prepared(db.insert(codes).values({ sessionId, revision, language: value('language'), text }));
  const content = prepared(
    db
      .insert(contents)
      .values({ sha256: value('sha256'), text })
      .onConflictDoNothing(),
  );
  const emptyDraft = prepared(db.delete(drafts).where(eq(drafts.sessionId, sessionId)));

  return {
    session: (added: NewSession) => session({ ...added }),
    staged: (id: string) => staged({ id }),
    event: (id: string, added: StoredEvent) =>
      event({ sessionId: id, seq: added.seq, at: added.at, type: added.type, json: JSON.stringify(added) }),
    spoken: (id: string, added: string) => spoken({ sessionId: id, text: added }),
    board: (id: string, added: NonNullable<Alongside['board']>) =>
      board({
        sessionId: id,
        revision: added.revision,
        scene: JSON.stringify(added.scene),
        graph: JSON.stringify(added.graph),
      }),
    code: (id: string, added: NonNullable<Alongside['code']>) => code({ sessionId: id, ...added }),
    content: (sha256: string, added: string) => content({ sha256, text: added }),
    call: (id: string, added: ModelCall): InStatement => ({
      sql: CALL,
      args: [...CALL_FIELDS.map((field) => added[field]), id],
    }),
    draft: overwriting('drafts'),
    notes: overwriting('notes'),
    emptyDraft: (id: string) => emptyDraft({ sessionId: id }),
    heartbeat: (at: number): InStatement => ({
      sql: "UPDATE sessions SET heartbeat_at = ? WHERE status = 'live'",
      args: [at],
    }),
    gap: (id: string, at: number, lostMs: number): InStatement => ({
      sql: 'UPDATE sessions SET heartbeat_at = ?, lost_ms = ? WHERE id = ?',
      args: [at, lostMs, id],
    }),
    listed: (id: string, row: Listed) => {
      const { sql: written, params } = db.update(sessions).set(row).where(eq(sessions.id, id)).toSQL();
      return { sql: written, args: params as InValue[] };
    },
  };
}
