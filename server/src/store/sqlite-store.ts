import { join, resolve } from 'node:path';
import type { Client, InStatement } from '@libsql/client/sqlite3';
import type { SQL } from 'drizzle-orm';
import type { SessionSummary } from '../contract/http.ts';
import type { ModelCall } from '../contract/model-call.ts';
import type { StoredEvent } from '../interview/events.ts';
import { CallRecords } from './call-records.ts';
import { CALL, LISTED, SUMMARY } from './columns.ts';
import { lockDataFolder } from './data-lock.ts';
import { and, asc, desc, eq, gt, sql } from './drizzle.ts';
import { GroupWriter } from './group-writer.ts';
import { type Database, openDatabase, prepareFolder } from './open-database.ts';
import { checkOrder } from './ordered.ts';
import { isListed, type Listed, listed, NEW_LISTED, spokenWords } from './projection.ts';
import { type Restored, replaceAll } from './restore.ts';
import { boards, calls, codes, contents, drafts, events, ISSUED, notes, STAGED, sessions, WHOLE } from './schema.ts';
import { scrub } from './scrub.ts';
import { ftsPhrase, phrasesOf } from './search.ts';
import { type Statements, writeStatements } from './statements.ts';
import { type Alongside, type NewSession, type Records, SeqConflict, type Store } from './store.ts';
import { reasonOf, StoreError } from './store-error.ts';
import { Writer } from './writer.ts';

type Board = NonNullable<Alongside['board']>;
type Code = NonNullable<Alongside['code']>;

/**
 * Opens the store of a data folder, for this process alone; makes and migrates what is missing.
 * @throws StoreError with what, where and what to do
 */
export async function openStore(folder: string): Promise<SqliteStore> {
  const dir = resolve(folder);
  prepareFolder(dir);
  const unlock = await lockDataFolder(dir);
  try {
    const file = join(dir, 'onsite.db');
    const { client, db } = await openDatabase(file);
    // Imports that a stop cut short.
    await db.delete(sessions).where(eq(sessions.scenarioId, STAGED.scenarioId));
    return new SqliteStore(file, client, db, unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

/** Reads on a connection of its own, so that a read never waits for the disk that a write waits for. */
export class SqliteStore implements Store {
  readonly #file: string;
  readonly #client: Client;
  readonly #db: Database;
  readonly #unlock: () => void;
  readonly #to: Statements;
  readonly #thread: Writer;
  readonly #writer: GroupWriter;
  readonly #calls: CallRecords;

  constructor(file: string, client: Client, db: Database, unlock: () => void) {
    this.#file = file;
    this.#client = client;
    this.#db = db;
    this.#unlock = unlock;
    this.#to = writeStatements(db);
    this.#thread = new Writer(file);
    this.#thread.begin();
    this.#writer = new GroupWriter(this.#thread);
    this.#calls = new CallRecords((batch) => this.#write('of calls', batch));
  }

  async create(session: NewSession, first: readonly StoredEvent[], records?: Records): Promise<void> {
    const { id } = session;
    checkOrder(0, first);
    await this.#write(id, [
      this.#to.session(session),
      this.#to.spoken(id, session.title),
      ...Object.entries(records?.contents ?? {}).map(([sha256, text]) => this.#to.content(sha256, text)),
      ...(records?.calls ?? []).map((call) => this.#to.call(id, call)),
      ...(records?.notes ? [this.#to.notes(id, records.notes)] : []),
      ...this.#adding(id, first, NEW_LISTED),
    ]);
  }

  async stage(id: string, { board, code }: Pick<Alongside, 'board' | 'code'>): Promise<void> {
    await this.#write(id, [
      this.#to.staged(id),
      ...(board ? [this.#to.board(id, board)] : []),
      ...(code ? [this.#to.code(id, code)] : []),
    ]);
  }

  async append(id: string, afterSeq: number, added: readonly StoredEvent[], alongside: Alongside = {}): Promise<void> {
    if (added.length === 0) return;
    checkOrder(afterSeq, added);
    const { board, code, clearDraft } = alongside;
    await this.#write(id, [
      // The row cannot change in between: the events then no longer follow, and nothing is written.
      ...this.#adding(id, added, isListed(added) ? await this.#listed(id) : NEW_LISTED),
      ...(board ? [this.#to.board(id, board)] : []),
      ...(code ? [this.#to.code(id, code)] : []),
      ...(clearDraft ? [this.#to.emptyDraft(id)] : []),
    ]);
  }

  async read(id: string, afterSeq = 0): Promise<StoredEvent[]> {
    const rows = await this.#db
      .select({ json: events.json })
      .from(events)
      .where(and(eq(events.sessionId, id), gt(events.seq, afterSeq)))
      .orderBy(asc(events.seq));
    return rows.map(({ json }) => JSON.parse(json) as StoredEvent);
  }

  async summary(id: string): Promise<SessionSummary | null> {
    const [row] = await this.#db
      .select(SUMMARY)
      .from(sessions)
      .where(and(eq(sessions.id, id), WHOLE));
    return row ?? null;
  }

  async list(query = ''): Promise<SessionSummary[]> {
    const phrases = phrasesOf(query);
    if (phrases?.length === 0) return [];
    return this.#db
      .select(SUMMARY)
      .from(sessions)
      .where(
        and(WHOLE, ...(phrases ?? []).map((phrase, at) => holds(ftsPhrase(phrase, at === (phrases?.length ?? 0) - 1)))),
      )
      .orderBy(desc(sessions.startedAt), desc(sessions.id));
  }

  async scorecards(): ReturnType<Store['scorecards']> {
    const rows = await this.#db
      .select({ session: SUMMARY, scoredAt: events.at, json: events.json })
      .from(events)
      .innerJoin(sessions, eq(sessions.id, events.sessionId))
      .where(ISSUED)
      .orderBy(desc(sessions.startedAt), desc(sessions.id), desc(events.seq));
    return rows
      .filter(({ session }, at) => session.id !== rows[at - 1]?.session.id)
      .map(({ session, scoredAt, json }) => ({
        session,
        scoredAt,
        scorecard: (JSON.parse(json) as Extract<StoredEvent, { type: 'ScorecardIssued' }>).scorecard,
      }));
  }

  liveIds(): Promise<string[]> {
    return this.#ids(eq(sessions.status, 'live'));
  }
  unscoredIds(): Promise<string[]> {
    return this.#ids(eq(sessions.scoreOwed, true));
  }

  async saveDraft(id: string, text: string): Promise<void> {
    await this.#write(id, [this.#to.draft(id, text)]);
  }
  async draft(id: string): Promise<string> {
    const [row] = await this.#db.select({ text: drafts.text }).from(drafts).where(eq(drafts.sessionId, id));
    return row?.text ?? '';
  }
  async saveNotes(id: string, text: string): Promise<void> {
    await this.#write(id, [this.#to.notes(id, text)]);
  }
  async notes(id: string): Promise<string> {
    const [row] = await this.#db.select({ text: notes.text }).from(notes).where(eq(notes.sessionId, id));
    return row?.text ?? '';
  }

  async board(id: string, revision?: number): Promise<Board | null> {
    const [row] = await this.#db
      .select()
      .from(boards)
      .where(and(eq(boards.sessionId, id), revision === undefined ? undefined : eq(boards.revision, revision)))
      .orderBy(desc(boards.revision))
      .limit(1);
    return row ? { revision: row.revision, scene: JSON.parse(row.scene), graph: JSON.parse(row.graph) } : null;
  }
  async code(id: string, revision?: number): Promise<Code | null> {
    const [row] = await this.#db
      .select({ revision: codes.revision, language: codes.language, text: codes.text })
      .from(codes)
      .where(and(eq(codes.sessionId, id), revision === undefined ? undefined : eq(codes.revision, revision)))
      .orderBy(desc(codes.revision))
      .limit(1);
    return row ?? null;
  }

  async recordCall(id: string, call: ModelCall): Promise<void> {
    await this.#calls.keep(this.#to.call(id, call));
  }
  async calls(id: string): Promise<ModelCall[]> {
    await this.#calls.idle();
    return this.#db.select(CALL).from(calls).where(eq(calls.sessionId, id)).orderBy(asc(calls.id));
  }

  async heartbeat(at: number): Promise<void> {
    await this.#write('of heartbeats', [this.#to.heartbeat(at)]);
  }
  async pulse(id: string): Promise<{ at: number; lostMs: number }> {
    const [row] = await this.#db
      .select({ at: sessions.heartbeatAt, lostMs: sessions.lostMs })
      .from(sessions)
      .where(eq(sessions.id, id));
    return row ?? { at: 0, lostMs: 0 };
  }
  async bookGap(id: string, at: number, lostMs: number): Promise<void> {
    await this.#write(id, [this.#to.gap(id, at, lostMs)]);
  }

  async keepContent(sha256: string, text: string): Promise<void> {
    await this.#write(sha256, [this.#to.content(sha256, text)]);
  }
  async content(sha256: string): Promise<string | null> {
    const [row] = await this.#db.select({ text: contents.text }).from(contents).where(eq(contents.sha256, sha256));
    return row?.text ?? null;
  }

  async remove(id: string): Promise<boolean> {
    const removed = await this.#writer.alone(async () =>
      this.#db.delete(sessions).where(eq(sessions.id, id)).returning({ id: sessions.id }),
    );
    if (removed.length === 0) return false;
    // The session is gone for every reader; what a failure or a close cuts short is made good by the next scrub.
    await scrub(this.#client).catch(() => {});
    return true;
  }

  /** Whether it can be read. */
  async answers(): Promise<boolean> {
    return this.#client.execute('SELECT 1').then(
      () => true,
      () => false,
    );
  }

  /**
   * Puts the content of a backup in the place of everything here, in one transaction; what was here is first written
   * to a file beside the database. No session may be at work meanwhile. Holds up the process for as long as it takes.
   * @throws StoreError when the file is no whole backup; then nothing has changed
   */
  async restore(file: string): Promise<Restored> {
    return this.#writer.alone(() => replaceAll(this.#client, file, this.#file));
  }

  async close(): Promise<void> {
    await this.#calls.idle();
    await this.#writer.alone(() => this.#thread.close());
    this.#client.close();
    this.#unlock();
  }

  #adding(id: string, added: readonly StoredEvent[], before: Listed): InStatement[] {
    const row = added.reduce(listed, before);
    return [
      ...added.map((event) => this.#to.event(id, event)),
      ...(row === before ? [] : [this.#to.listed(id, row)]),
      ...spokenWords(added).map((words) => this.#to.spoken(id, words)),
    ];
  }

  async #listed(id: string): Promise<Listed> {
    const [row] = await this.#db.select(LISTED).from(sessions).where(eq(sessions.id, id));
    return row ?? NEW_LISTED;
  }

  async #ids(where: SQL): Promise<string[]> {
    const rows = await this.#db
      .select({ id: sessions.id })
      .from(sessions)
      .where(where)
      .orderBy(asc(sessions.startedAt), asc(sessions.id));
    return rows.map(({ id }) => id);
  }

  /** All or nothing, and on the disk when it resolves. */
  async #write(id: string, batch: InStatement[]): Promise<void> {
    try {
      await this.#writer.write(batch);
    } catch (error) {
      const reason = reasonOf(error);
      if (/event out of order|UNIQUE constraint failed: sessions\.id/.test(reason)) {
        throw new SeqConflict(`Session ${id} is not where this write expects it (${reason}).`, { cause: error });
      }
      throw new StoreError(
        `The database ${this.#file} could not be written (${reason}); nothing of it was kept. Check the disk's free space and the file's permissions.`,
        { cause: error },
      );
    }
  }
}

function holds(phrase: string): SQL {
  return sql`${sessions.id} IN (
    SELECT session_id FROM words WHERE id IN (SELECT rowid FROM words_index WHERE words_index MATCH ${phrase}))`;
}
