import { index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Level, SessionStatus, Verdict } from '../contract/vocabulary.ts';

/** One row a session. All but the heartbeat follows from the events and is written with them. */
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
    draft: text().notNull().default(''),
    notes: text().notNull().default(''),
  },
  (table) => [index('sessions_by_start').on(table.startedAt), index('sessions_by_status').on(table.status)],
);

const ofSession = () =>
  text('session_id')
    .notNull()
    .references(() => sessions.id, { onDelete: 'cascade' });

export const events = sqliteTable(
  'events',
  {
    sessionId: ofSession(),
    seq: integer().notNull(),
    at: integer().notNull(),
    type: text().notNull(),
    json: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.sessionId, table.seq] })],
);

export const boards = sqliteTable(
  'boards',
  { sessionId: ofSession(), revision: integer().notNull(), scene: text().notNull(), graph: text().notNull() },
  (table) => [primaryKey({ columns: [table.sessionId, table.revision] })],
);

export const codes = sqliteTable(
  'codes',
  { sessionId: ofSession(), revision: integer().notNull(), language: text().notNull(), text: text().notNull() },
  (table) => [primaryKey({ columns: [table.sessionId, table.revision] })],
);

/** Every version of a content file that a session began with. */
export const contents = sqliteTable('contents', { sha256: text().primaryKey(), text: text().notNull() });
