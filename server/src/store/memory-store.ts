import type { SessionSummary } from '../contract/http.ts';
import type { StoredEvent } from '../interview/events.ts';
import { listFields, searchWords, spokenWords } from './projection.ts';
import { type Alongside, type NewSession, type Records, SeqConflict, type Store } from './store.ts';

interface Kept {
  summary: SessionSummary;
  events: StoredEvent[];
  boards: NonNullable<Alongside['board']>[];
  codes: NonNullable<Alongside['code']>[];
  draft: string;
  notes: string;
  heartbeatAt: number;
  lostMs: number;
  scoreOwed: boolean;
}

/** A store that forgets with its process, for rehearsals and tests. */
export class MemoryStore implements Store {
  readonly #sessions = new Map<string, Kept>();
  readonly #contents = new Map<string, string>();

  async create(session: NewSession, events: readonly StoredEvent[], records?: Records): Promise<void> {
    const summary = { ...session, status: 'live' as const, endedAt: null, overall: null, verdict: null };
    const kept: Kept = {
      summary,
      events: [],
      boards: [...(records?.boards ?? [])],
      codes: [...(records?.codes ?? [])],
      draft: '',
      notes: records?.notes ?? '',
      heartbeatAt: session.startedAt,
      lostMs: 0,
      scoreOwed: false,
    };
    add(kept, events);
    for (const [sha256, text] of Object.entries(records?.contents ?? {})) this.#contents.set(sha256, text);
    this.#sessions.set(session.id, kept);
  }

  async append(id: string, afterSeq: number, events: readonly StoredEvent[], alongside: Alongside = {}): Promise<void> {
    const kept = this.#sessions.get(id);
    if (events.length === 0) return;
    if (!kept) throw new Error(`There is no session ${id}.`);
    if ((kept.events.at(-1)?.seq ?? 0) !== afterSeq) throw new SeqConflict(`Event ${afterSeq} is not the last one.`);
    add(kept, events);
    if (alongside.board) kept.boards.push(structuredClone(alongside.board));
    if (alongside.code) kept.codes.push({ ...alongside.code });
    if (alongside.clearDraft) kept.draft = '';
  }

  async read(id: string, afterSeq = 0): Promise<StoredEvent[]> {
    return (this.#sessions.get(id)?.events ?? []).filter(({ seq }) => seq > afterSeq);
  }
  async summary(id: string): Promise<SessionSummary | null> {
    const kept = this.#sessions.get(id);
    return kept ? { ...kept.summary } : null;
  }

  async list(query = ''): Promise<SessionSummary[]> {
    const wanted = searchWords(query);
    if (query.trim() !== '' && wanted.length === 0) return [];
    return [...this.#sessions.values()]
      .filter((kept) => {
        const words = searchWords([kept.summary.title, ...spokenWords(kept.events)].join(' '));
        return wanted.every((word) => words.some((said) => said.startsWith(word)));
      })
      .map(({ summary }) => ({ ...summary }))
      .sort((a, b) => b.startedAt - a.startedAt || (a.id < b.id ? 1 : -1));
  }

  async liveIds(): Promise<string[]> {
    return this.#idsWhere(({ summary }) => summary.status === 'live');
  }
  async unscoredIds(): Promise<string[]> {
    return this.#idsWhere(({ scoreOwed }) => scoreOwed);
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

  async heartbeat(at: number): Promise<void> {
    for (const kept of this.#sessions.values()) if (kept.summary.status === 'live') kept.heartbeatAt = at;
  }
  async pulse(id: string): Promise<{ at: number; lostMs: number }> {
    const kept = this.#sessions.get(id);
    return { at: kept?.heartbeatAt ?? 0, lostMs: kept?.lostMs ?? 0 };
  }
  async bookGap(id: string, at: number, lostMs: number): Promise<void> {
    this.#change(id, { heartbeatAt: at, lostMs });
  }

  async keepContent(sha256: string, text: string): Promise<void> {
    this.#contents.set(sha256, text);
  }
  async content(sha256: string): Promise<string | null> {
    return this.#contents.get(sha256) ?? null;
  }
  async remove(id: string): Promise<boolean> {
    return this.#sessions.delete(id);
  }
  async close(): Promise<void> {}

  #change(id: string, change: Partial<Kept>): void {
    const kept = this.#sessions.get(id);
    if (kept) Object.assign(kept, change);
  }
  #idsWhere(holds: (kept: Kept) => boolean): string[] {
    return [...this.#sessions.values()].filter(holds).map(({ summary }) => summary.id);
  }
}

function add(kept: Kept, events: readonly StoredEvent[]): void {
  const { scoreOwed, ...listed } = listFields(events, kept.summary.verdict !== null);
  kept.events.push(...structuredClone([...events]));
  kept.summary = { ...kept.summary, ...listed };
  if (scoreOwed !== undefined) kept.scoreOwed = scoreOwed;
}

function newest<T extends { revision: number }>(all: readonly T[] | undefined, revision: number | undefined): T | null {
  const found = revision === undefined ? all?.at(-1) : all?.find((one) => one.revision === revision);
  return found ? structuredClone(found) : null;
}
