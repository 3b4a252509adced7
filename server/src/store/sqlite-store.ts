import { join } from 'node:path';
import { and, asc, desc, eq, gt, sql } from 'drizzle-orm';
import type { BatchItem } from 'drizzle-orm/batch';
import type { SessionSummary } from '../contract/http.ts';
import type { StoredEvent } from '../interview/events.ts';
import { lockDataFolder } from './data-lock.ts';
import { type Database, openDatabase, prepareFolder } from './open-database.ts';
import { listFields, searchWords, spokenWords } from './projection.ts';
import { boards, codes, contents, events, sessions } from './schema.ts';
import { type Alongside, type NewSession, type Records, SeqConflict, type Store } from './store.ts';

type Statement = BatchItem<'sqlite'>;
type Board = NonNullable<Alongside['board']>;
type Code = NonNullable<Alongside['code']>;

const LISTED = {
  id: sessions.id,
  scenarioId: sessions.scenarioId,
  title: sessions.title,
  level: sessions.level,
  status: sessions.status,
  startedAt: sessions.startedAt,
  endedAt: sessions.endedAt,
  overall: sessions.overall,
  verdict: sessions.verdict,
};

/**
 * Opens the store of a data folder, for this process alone.
 * @throws StoreError with what, where and what to do
 */
export async function openStore(dir: string): Promise<Store> {
  prepareFolder(dir);
  const unlock = await lockDataFolder(dir);
  try {
    const { client, db } = await openDatabase(join(dir, 'onsite.db'));
    return new SqliteStore(db, () => {
      client.close();
      unlock();
    });
  } catch (error) {
    unlock();
    throw error;
  }
}

class SqliteStore implements Store {
  readonly #db: Database;
  readonly #close: () => void;

  constructor(db: Database, close: () => void) {
    this.#db = db;
    this.#close = close;
  }

  async create(session: NewSession, first: readonly StoredEvent[], records?: Records): Promise<void> {
    const row = { ...session, status: 'live' as const, heartbeatAt: session.startedAt, notes: records?.notes ?? '' };
    await this.#batch([
      this.#db.insert(sessions).values(row),
      this.#index(session.id, session.title),
      ...Object.entries(records?.contents ?? {}).map(([sha256, text]) => this.#content(sha256, text)),
      ...(records?.boards ?? []).map((board) => this.#insertBoard(session.id, board)),
      ...(records?.codes ?? []).map((code) => this.#db.insert(codes).values({ sessionId: session.id, ...code })),
      ...this.#appending(session.id, first, false),
    ]);
  }

  async append(id: string, afterSeq: number, added: readonly StoredEvent[], alongside: Alongside = {}): Promise<void> {
    const [first] = added;
    if (!first) return;
    if (first.seq !== afterSeq + 1) throw new SeqConflict(`Event ${first.seq} cannot follow ${afterSeq}.`);
    const [row] = added.some(({ type }) => type.startsWith('Scor'))
      ? await this.#db.select({ verdict: sessions.verdict }).from(sessions).where(eq(sessions.id, id))
      : [];
    const { board, code, clearDraft } = alongside;
    await this.#batch([
      ...this.#appending(id, added, row?.verdict != null),
      ...(board ? [this.#insertBoard(id, board)] : []),
      ...(code ? [this.#db.insert(codes).values({ sessionId: id, ...code })] : []),
      ...(clearDraft ? [this.#db.update(sessions).set({ draft: '' }).where(eq(sessions.id, id))] : []),
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
    const [row] = await this.#db.select(LISTED).from(sessions).where(eq(sessions.id, id));
    return row ?? null;
  }

  async list(query = ''): Promise<SessionSummary[]> {
    const found = searchWords(query).map(
      // Quoted, so that nothing in it is an operator.
      (word) => sql`${sessions.id} IN (SELECT session_id FROM transcripts WHERE words MATCH ${`"${word}" *`})`,
    );
    if (query.trim() !== '' && found.length === 0) return [];
    return this.#db
      .select(LISTED)
      .from(sessions)
      .where(and(...found))
      .orderBy(desc(sessions.startedAt), desc(sessions.id));
  }

  liveIds(): Promise<string[]> {
    return this.#ids(eq(sessions.status, 'live'));
  }
  unscoredIds(): Promise<string[]> {
    return this.#ids(eq(sessions.scoreOwed, true));
  }

  async saveDraft(id: string, text: string): Promise<void> {
    await this.#db.update(sessions).set({ draft: text }).where(eq(sessions.id, id));
  }
  async draft(id: string): Promise<string> {
    const [row] = await this.#db.select({ draft: sessions.draft }).from(sessions).where(eq(sessions.id, id));
    return row?.draft ?? '';
  }
  async saveNotes(id: string, text: string): Promise<void> {
    await this.#db.update(sessions).set({ notes: text }).where(eq(sessions.id, id));
  }
  async notes(id: string): Promise<string> {
    const [row] = await this.#db.select({ notes: sessions.notes }).from(sessions).where(eq(sessions.id, id));
    return row?.notes ?? '';
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
      .select()
      .from(codes)
      .where(and(eq(codes.sessionId, id), revision === undefined ? undefined : eq(codes.revision, revision)))
      .orderBy(desc(codes.revision))
      .limit(1);
    return row ? { revision: row.revision, language: row.language, text: row.text } : null;
  }

  async heartbeat(at: number): Promise<void> {
    await this.#db.update(sessions).set({ heartbeatAt: at }).where(eq(sessions.status, 'live'));
  }
  async pulse(id: string): Promise<{ at: number; lostMs: number }> {
    const [row] = await this.#db
      .select({ at: sessions.heartbeatAt, lostMs: sessions.lostMs })
      .from(sessions)
      .where(eq(sessions.id, id));
    return row ?? { at: 0, lostMs: 0 };
  }
  async bookGap(id: string, at: number, lostMs: number): Promise<void> {
    await this.#db.update(sessions).set({ heartbeatAt: at, lostMs }).where(eq(sessions.id, id));
  }

  async keepContent(sha256: string, text: string): Promise<void> {
    await this.#content(sha256, text);
  }
  async content(sha256: string): Promise<string | null> {
    const [row] = await this.#db.select({ text: contents.text }).from(contents).where(eq(contents.sha256, sha256));
    return row?.text ?? null;
  }

  async remove(id: string): Promise<boolean> {
    const removed = await this.#db.delete(sessions).where(eq(sessions.id, id)).returning({ id: sessions.id });
    return removed.length > 0;
  }
  async close(): Promise<void> {
    this.#close();
  }

  #appending(id: string, added: readonly StoredEvent[], wasScored: boolean): Statement[] {
    const rows = added.map((event) => ({
      sessionId: id,
      seq: event.seq,
      at: event.at,
      type: event.type,
      json: JSON.stringify(event),
    }));
    const fields = listFields(added, wasScored);
    return [
      // One row a statement: the trigger that checks the order sees the row before.
      ...rows.map((row) => this.#db.insert(events).values(row)),
      ...(Object.keys(fields).length > 0 ? [this.#db.update(sessions).set(fields).where(eq(sessions.id, id))] : []),
      ...spokenWords(added).map((words) => this.#index(id, words)),
    ];
  }

  #index(id: string, words: string): Statement {
    return this.#db.run(sql`INSERT INTO transcripts (session_id, words) VALUES (${id}, ${words})`);
  }
  #content(sha256: string, text: string) {
    return this.#db.insert(contents).values({ sha256, text }).onConflictDoNothing();
  }
  #insertBoard(sessionId: string, { revision, scene, graph }: Board): Statement {
    return this.#db
      .insert(boards)
      .values({ sessionId, revision, scene: JSON.stringify(scene), graph: JSON.stringify(graph) });
  }

  async #ids(where: ReturnType<typeof eq>): Promise<string[]> {
    const rows = await this.#db
      .select({ id: sessions.id })
      .from(sessions)
      .where(where)
      .orderBy(asc(sessions.startedAt));
    return rows.map(({ id }) => id);
  }

  /** All or nothing, and on the disk when it resolves. */
  async #batch([first, ...rest]: Statement[]): Promise<void> {
    if (!first) return;
    try {
      await this.#db.batch([first, ...rest]);
    } catch (error) {
      if (!/event out of order|UNIQUE constraint failed: events/.test(messages(error))) throw error;
      throw new SeqConflict('Another writer has appended to this session.');
    }
  }
}

/** The message of an error and of what caused it. */
function messages(error: unknown): string {
  return error instanceof Error ? `${error.message} ${messages(error.cause)}` : '';
}
