import type { SessionSummary } from '../contract/http.ts';
import type { ModelCall } from '../contract/model-call.ts';
import type { StoredEvent } from '../interview/events.ts';
import { checkOrder } from './ordered.ts';
import { type Listed, listed, NEW_LISTED, spokenWords } from './projection.ts';
import { holdsPhrase, phrasesOf, wordsOf } from './search.ts';
import { type Alongside, type NewSession, type Records, SeqConflict, type Store } from './store.ts';

interface Kept {
  session: NewSession;
  listed: Listed;
  events: StoredEvent[];
  boards: NonNullable<Alongside['board']>[];
  codes: NonNullable<Alongside['code']>[];
  draft: string;
  notes: string;
  calls: ModelCall[];
  heartbeatAt: number;
  lostMs: number;
}

/** A store that forgets with its process, for rehearsals and tests. */
export class MemoryStore implements Store {
  readonly #sessions = new Map<string, Kept>();
  readonly #contents = new Map<string, string>();
  /** What has come in of sessions that are not there yet. */
  readonly #staged = new Map<string, Pick<Kept, 'boards' | 'codes'>>();

  async create(session: NewSession, events: readonly StoredEvent[], records?: Records): Promise<void> {
    checkOrder(0, events);
    if (this.#sessions.has(session.id)) throw new SeqConflict(`Session ${session.id} is there already.`);
    const kept: Kept = {
      session: { ...session },
      listed: NEW_LISTED,
      events: [],
      boards: this.#staged.get(session.id)?.boards ?? [],
      codes: this.#staged.get(session.id)?.codes ?? [],
      draft: '',
      notes: records?.notes ?? '',
      calls: structuredClone(records?.calls ?? []),
      heartbeatAt: session.startedAt,
      lostMs: 0,
    };
    add(kept, events);
    for (const [sha256, text] of Object.entries(records?.contents ?? {})) await this.keepContent(sha256, text);
    this.#sessions.set(session.id, kept);
    this.#staged.delete(session.id);
  }

  async stage(id: string, { board, code }: Pick<Alongside, 'board' | 'code'>): Promise<void> {
    const staged = this.#staged.get(id) ?? { boards: [], codes: [] };
    if (board) staged.boards.push(structuredClone(board));
    if (code) staged.codes.push({ ...code });
    this.#staged.set(id, staged);
  }

  async append(id: string, afterSeq: number, events: readonly StoredEvent[], alongside: Alongside = {}): Promise<void> {
    if (events.length === 0) return;
    checkOrder(afterSeq, events);
    const kept = this.#sessions.get(id);
    if (!kept || (kept.events.at(-1)?.seq ?? 0) !== afterSeq) {
      throw new SeqConflict(`Session ${id} is not where this write expects it.`);
    }
    add(kept, events);
    if (alongside.board) kept.boards.push(structuredClone(alongside.board));
    if (alongside.code) kept.codes.push({ ...alongside.code });
    if (alongside.clearDraft) kept.draft = '';
  }

  async read(id: string, afterSeq = 0): Promise<StoredEvent[]> {
    return structuredClone((this.#sessions.get(id)?.events ?? []).filter(({ seq }) => seq > afterSeq));
  }
  async summary(id: string): Promise<SessionSummary | null> {
    const kept = this.#sessions.get(id);
    return kept ? summaryOf(kept) : null;
  }

  async list(query = ''): Promise<SessionSummary[]> {
    const phrases = phrasesOf(query);
    if (phrases?.length === 0) return [];
    return [...this.#sessions.values()]
      .filter((kept) => phrases === null || holdsAll(kept, phrases))
      .map(summaryOf)
      .sort((a, b) => b.startedAt - a.startedAt || (a.id < b.id ? 1 : -1));
  }

  async scorecards(): ReturnType<Store['scorecards']> {
    const sessions = await this.list();
    return sessions.flatMap((session) => {
      const issued = this.#sessions.get(session.id)?.events.findLast(({ type }) => type === 'ScorecardIssued');
      return issued?.type === 'ScorecardIssued'
        ? [{ session, scoredAt: issued.at, scorecard: structuredClone(issued.scorecard) }]
        : [];
    });
  }

  async liveIds(): Promise<string[]> {
    return this.#idsWhere(({ listed }) => listed.status === 'live');
  }
  async unscoredIds(): Promise<string[]> {
    return this.#idsWhere(({ listed }) => listed.scoreOwed);
  }

  async saveDraft(id: string, text: string): Promise<void> {
    this.#change(id, { draft: text });
  }
  async draft(id: string): Promise<string> {
    return this.#sessions.get(id)?.draft ?? '';
  }
  async board(id: string, revision?: number): Promise<Kept['boards'][number] | null> {
    return newest(this.#sessions.get(id)?.boards, revision);
  }
  async code(id: string, revision?: number): Promise<Kept['codes'][number] | null> {
    return newest(this.#sessions.get(id)?.codes, revision);
  }
  async saveNotes(id: string, text: string): Promise<void> {
    this.#change(id, { notes: text });
  }
  async notes(id: string): Promise<string> {
    return this.#sessions.get(id)?.notes ?? '';
  }

  async recordCall(id: string, call: ModelCall): Promise<void> {
    this.#sessions.get(id)?.calls.push({ ...call });
  }
  async calls(id: string): Promise<ModelCall[]> {
    return structuredClone(this.#sessions.get(id)?.calls ?? []);
  }

  async heartbeat(at: number): Promise<void> {
    for (const kept of this.#sessions.values()) if (kept.listed.status === 'live') kept.heartbeatAt = at;
  }
  async pulse(id: string): Promise<{ at: number; lostMs: number }> {
    const kept = this.#sessions.get(id);
    return { at: kept?.heartbeatAt ?? 0, lostMs: kept?.lostMs ?? 0 };
  }
  async bookGap(id: string, at: number, lostMs: number): Promise<void> {
    this.#change(id, { heartbeatAt: at, lostMs });
  }

  async keepContent(sha256: string, text: string): Promise<void> {
    if (!this.#contents.has(sha256)) this.#contents.set(sha256, text);
  }
  async content(sha256: string): Promise<string | null> {
    return this.#contents.get(sha256) ?? null;
  }
  async remove(id: string): Promise<boolean> {
    this.#staged.delete(id);
    return this.#sessions.delete(id);
  }
  async close(): Promise<void> {}

  #change(id: string, change: Partial<Kept>): void {
    const kept = this.#sessions.get(id);
    if (kept) Object.assign(kept, change);
  }
  #idsWhere(holds: (kept: Kept) => boolean): string[] {
    return [...this.#sessions.values()]
      .filter(holds)
      .map(({ session }) => session)
      .sort((a, b) => a.startedAt - b.startedAt || (a.id < b.id ? -1 : 1))
      .map(({ id }) => id);
  }
}

function add(kept: Kept, events: readonly StoredEvent[]): void {
  kept.events.push(...structuredClone([...events]));
  kept.listed = events.reduce(listed, kept.listed);
}

function summaryOf({ session, listed: { scoreOwed: _, ...row } }: Kept): SessionSummary {
  return { ...session, ...row };
}

function holdsAll(kept: Kept, phrases: readonly string[]): boolean {
  const texts = [kept.session.title, ...spokenWords(kept.events)].map(wordsOf);
  return phrases.every((phrase, at) => texts.some((words) => holdsPhrase(words, phrase, at === phrases.length - 1)));
}

function newest<T extends { revision: number }>(all: readonly T[] | undefined, revision: number | undefined): T | null {
  const found = revision === undefined ? all?.at(-1) : all?.find((one) => one.revision === revision);
  return found ? structuredClone(found) : null;
}
