import type { CallOutcome, ModelCall } from '../contract/model-call.ts';
import type { Level, SessionStatus, Verdict } from '../contract/vocabulary.ts';
import { index, integer, ne, primaryKey, real, sql, sqliteTable, text } from './drizzle.ts';

/** One row a session, kept short, as each append and heartbeat rewrites it. All but the pulse follows from the events. */
export const sessions = sqliteTable(
  'sessions',
  {
    id: text().primaryKey(),
    scenarioId: text('scenario_id').notNull(),
    title: text().notNull(),
    level: text().$type<Level>().notNull(),
    status: text().$type<SessionStatus>().notNull(),
    startedAt: integer('started_at').notNull(),
    endedAt: integer('ended_at'),
    overall: real(),
    verdict: text().$type<Verdict>(),
    /** Seq of the last event; a trigger counts it up and refuses any event that is not the next one. */
    lastSeq: integer('last_seq').notNull().default(0),
    /** A score was asked for and has not come. */
    scoreOwed: integer('score_owed', { mode: 'boolean' }).notNull().default(false),
    heartbeatAt: integer('heartbeat_at').notNull(),
    lostMs: integer('lost_ms').notNull().default(0),
  },
  (table) => [index('sessions_by_start').on(table.startedAt), index('sessions_by_status').on(table.status)],
);

/** The row of a session of which only parts have come in so far: it has no scenario yet, and is in no list. */
export const STAGED = {
  scenarioId: '',
  title: '',
  level: 'senior',
  status: 'ended',
  startedAt: 0,
  heartbeatAt: 0,
} as const;
export const WHOLE = ne(sessions.scenarioId, STAGED.scenarioId);

const ofSession = () =>
  text('session_id')
    .notNull()
    .references(() => sessions.id, { onDelete: 'cascade' });

/** Written out, not bound: only so does a query use the index of the few events that hold a scorecard. */
export const ISSUED = sql`"events"."type" = 'ScorecardIssued'`;

export const events = sqliteTable(
  'events',
  {
    sessionId: ofSession(),
    seq: integer().notNull(),
    at: integer().notNull(),
    type: text().notNull(),
    json: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.sessionId, table.seq] }),
    index('events_with_scorecard').on(table.sessionId, table.seq).where(sql`"type" = 'ScorecardIssued'`),
  ],
);

/** What a person wrote, kept as JSON: as plain text the driver would end it at a NUL and change half a surrogate pair. */
const writing = () => text('text', { mode: 'json' }).$type<string>().notNull();

/** The unsent text of a session, overwritten as it is typed. */
export const drafts = sqliteTable('drafts', { sessionId: ofSession().primaryKey(), text: writing() });

export const notes = sqliteTable('notes', { sessionId: ofSession().primaryKey(), text: writing() });

export const boards = sqliteTable(
  'boards',
  { sessionId: ofSession(), revision: integer().notNull(), scene: text().notNull(), graph: text().notNull() },
  (table) => [primaryKey({ columns: [table.sessionId, table.revision] })],
);

export const codes = sqliteTable(
  'codes',
  { sessionId: ofSession(), revision: integer().notNull(), language: text().notNull(), text: writing() },
  (table) => [primaryKey({ columns: [table.sessionId, table.revision] })],
);

/** What a search looks through: the title and each turn. Triggers keep the full-text index `words_index` in step. */
export const words = sqliteTable(
  'words',
  { id: integer().primaryKey({ autoIncrement: true }), sessionId: ofSession(), text: text().notNull() },
  (table) => [index('words_by_session').on(table.sessionId)],
);

/** Every version of a content file that a session began with. */
export const contents = sqliteTable('contents', { sha256: text().primaryKey(), text: text().notNull() });

/** Every call to a model: what it cost and how it went. */
export const calls = sqliteTable(
  'calls',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    sessionId: ofSession(),
    at: integer().notNull(),
    purpose: text().$type<ModelCall['purpose']>().notNull(),
    model: text().notNull(),
    ms: integer().notNull(),
    firstWordMs: integer('first_word_ms'),
    promptTokens: integer('prompt_tokens'),
    cachedTokens: integer('cached_tokens'),
    outputTokens: integer('output_tokens'),
    estimated: integer({ mode: 'boolean' }).notNull().default(false),
    outcome: text().$type<CallOutcome>().notNull(),
  },
  (table) => [index('calls_by_session').on(table.sessionId)],
);
