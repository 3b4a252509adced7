import type { IncomingMessage } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import type { ImportAnswer } from '../contract/http.ts';
import { LIMITS } from '../contract/limits.ts';
import type { ModelCall } from '../contract/model-call.ts';
import { readBoard } from '../detect/board-graph.ts';
import type { StoredEvent } from '../interview/events.ts';
import { storedEvent } from '../interview/stored-event.ts';
import { type ScriptShelf, ScriptUnreadable, type Sessions } from '../session/sessions.ts';
import type { Alongside, Store } from '../store/store.ts';
import { faultIn, isTurn, NOT_STARTED, TOO_MANY_TURNS } from './imported-history.ts';
import { readParts } from './json-parts.ts';
import { firstIssue, ProblemError } from './problem.ts';

const revision = z.number().int().min(1);
const count = z.number().min(0);
const modelCall = z.object({
  at: z.number(),
  purpose: z.enum(['interview', 'judge']),
  model: z.string(),
  ms: count,
  firstWordMs: count.nullable(),
  promptTokens: count.nullable(),
  cachedTokens: count.nullable(),
  outputTokens: count.nullable(),
  estimated: z.boolean().default(false),
  outcome: z.enum(['fine', 'cancelled', 'refused', 'busy', 'down']),
}) satisfies z.ZodType<ModelCall>;

const FOREIGN = 'this is not an Onsite export; pick the JSON file that an interview was exported as';
const VERSION = 'this export is of another version; this server reads version 1';
const savedBoard = z.object({ revision, scene: z.array(z.unknown()) });
const savedCode = z.object({ revision, language: z.string(), text: z.string() });
/** The file but for its boards and codes, of which only the revisions are left here: they are stored as they come. */
const sessionFile = z.object({
  format: z.literal('onsite-session', { error: FOREIGN }),
  version: z.literal(1, { error: VERSION }),
  session: z.object({ notes: z.string().max(LIMITS.notesCharacters).default('') }),
  events: z.array(z.unknown()).min(1),
  boards: z.array(revision),
  codes: z.array(revision),
  contents: z.record(z.string(), z.string()),
  modelCalls: z.array(modelCall),
});
type SessionFile = z.infer<typeof sessionFile> & { events: StoredEvent[] };

/** Bytes of all but boards and codes; an export that has more of it is not made. */
const REST_BYTES = 32 * 1024 * 1024;
const PARTS = { part: LIMITS.frameBytes, rest: REST_BYTES, handedOn: ['boards', 'codes'] };

/** @throws ProblemError `too-large` for a record that could not be imported back. @param json all but boards and codes */
export function assertImportable(json: string): void {
  if (Buffer.byteLength(json) <= REST_BYTES) return;
  const most = `${REST_BYTES / 1024 ** 2} MB`;
  throw new ProblemError('too-large', `What was said here is more than the ${most} that an export may hold.`);
}

/** The body of an import as it comes in. @throws ProblemError `bad-input` where it is sent in another form */
export function bodyOf(request: IncomingMessage): AsyncIterable<Buffer> {
  const { 'content-type': type = '', 'content-encoding': encoding = 'identity' } = request.headers;
  if (!/^application\/json\b/.test(type) || encoding !== 'identity') {
    throw new ProblemError('bad-input', 'Send the file as it is, with the type application/json.');
  }
  return request.iterator({ destroyOnReturn: false });
}

interface ImportMeans {
  sessions: Sessions;
  store: Store;
  shelf: ScriptShelf;
}

/** Takes an export back as a session of its own. @throws ProblemError; then nothing of it is left */
export async function importSession(
  means: ImportMeans,
  body: AsyncIterable<Buffer>,
  id: string,
): Promise<ImportAnswer> {
  const { sessions, store } = means;
  const begun = sessions.restarted;
  const undisturbed = <T>(work: () => Promise<T>) =>
    sessions.undisturbed(() => {
      if (sessions.restarted === begun) return work();
      throw new ProblemError('unavailable', 'The data was restored from a backup meanwhile; import it again.', 1_000);
    });
  try {
    const file = await readFile(body, (saved) => undisturbed(() => store.stage(id, saved)));
    return { id, copyOf: await undisturbed(() => complete(means, file, id)) };
  } catch (error) {
    await store.remove(id);
    throw error;
  }
}

type Stage = (saved: Pick<Alongside, 'board' | 'code'>) => Promise<void>;

/** Reads the file, hands on boards and codes as they come, and keeps the rest. */
async function readFile(body: AsyncIterable<Buffer>, stage: Stage): Promise<SessionFile> {
  const lists: Record<string, unknown[]> = { events: [], modelCalls: [], boards: [], codes: [] };
  const kept: Record<string, Map<string, unknown>> = { session: new Map(), contents: new Map() };
  const plain: Record<string, unknown> = {};
  let turns = 0;
  await readParts(body, ['format', 'version'], PARTS, async ({ section, key, value }) => {
    const list = lists[section];
    if (key === null) plain[section] = value;
    else if (list && typeof key === 'number') {
      const at = `${section}.${list.length}`;
      if (section === 'boards') list.push(await stageBoard(value, at, stage, list));
      else if (section === 'codes') list.push(await stageCode(value, at, stage, list));
      else list.push(value);
      if (isTurn(value) && ++turns > LIMITS.importTurns) throw new ProblemError('too-large', TOO_MANY_TURNS);
    } else if (list) throw new ProblemError('bad-input', `${section}: it must be a list.`);
    else kept[section]?.set(String(key), value);
  });
  const [session, contents] = [kept.session, kept.contents].map((map) => Object.fromEntries(map ?? []));
  const file = checked(sessionFile, { ...plain, ...lists, session, contents });
  return { ...file, events: await readEvents(file.events) };
}

/** In slices: others are waiting. */
async function readEvents(input: readonly unknown[]): Promise<StoredEvent[]> {
  const events: StoredEvent[] = [];
  for (const [index, event] of input.entries()) {
    if (index % EVENTS_AT_ONCE === 0) await setImmediate();
    events.push(checked(storedEvent, event, `events.${index}`));
  }
  return events;
}
const EVENTS_AT_ONCE = 500;

async function stageBoard(value: unknown, at: string, stage: Stage, before: readonly unknown[]): Promise<number> {
  const board = checked(savedBoard, value, at);
  assertNew(board.revision, at, before);
  if (Buffer.byteLength(JSON.stringify(board.scene)) > LIMITS.boardBytes) {
    throw new ProblemError('bad-input', `boards: revision ${board.revision} is larger than a board can be (2 MB).`);
  }
  await stage({ board: { ...board, graph: readBoard(board.scene) } });
  return board.revision;
}

async function stageCode(value: unknown, at: string, stage: Stage, before: readonly unknown[]): Promise<number> {
  const code = checked(savedCode, value, at);
  assertNew(code.revision, at, before);
  if (Buffer.byteLength(code.text) > LIMITS.codeBytes) {
    throw new ProblemError('bad-input', `codes: revision ${code.revision} is larger than the code pad holds (200 KB).`);
  }
  await stage({ code });
  return code.revision;
}

function assertNew(revision: number, at: string, before: readonly unknown[]): void {
  if (before.includes(revision)) throw new ProblemError('bad-input', `${at}: revision ${revision} is there twice.`);
}

function checked<T>(schema: z.ZodType<T>, input: unknown, at?: string): T {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw new ProblemError('bad-input', firstIssue(result.error, at));
}

/** Makes a session of what has come in. @returns the id of the one that is the same interview; null where none is */
async function complete({ store, shelf }: ImportMeans, file: SessionFile, id: string): Promise<string | null> {
  const started = file.events[0];
  const fault = faultIn(file) ?? (await missingContent(file, store));
  if (fault !== null || started?.type !== 'SessionStarted') throw new ProblemError('bad-input', fault ?? NOT_STARTED);
  // With files that cannot be read it could be neither joined nor scored, and its reference not shown.
  await shelf.recall(started, file.contents).catch((error: unknown) => {
    throw error instanceof ScriptUnreadable ? new ProblemError('bad-input', `contents: ${error.message}`) : error;
  });
  const copied = await sameInterview(store, file.events, started.scenarioId);
  await store.create(
    { id, scenarioId: started.scenarioId, title: started.title, level: started.level, startedAt: started.at },
    file.events,
    { contents: file.contents, notes: file.session.notes, calls: file.modelCalls },
  );
  return copied;
}

/** The session that began and ended at the same instants: no two interviews of a scenario do. */
async function sameInterview(store: Store, events: readonly StoredEvent[], scenarioId: string): Promise<string | null> {
  const endedAt = events.find(({ type }) => type === 'SessionEnded')?.at;
  const same = (await store.list()).find(
    (session) =>
      session.scenarioId === scenarioId && session.startedAt === events[0]?.at && session.endedAt === endedAt,
  );
  return same?.id ?? null;
}

async function missingContent({ events, contents }: SessionFile, store: Store): Promise<string | null> {
  const started = events[0];
  if (started?.type !== 'SessionStarted') return NOT_STARTED;
  for (const { sha256 } of [started.scenario, started.rubric]) {
    if (!Object.hasOwn(contents, sha256) && (await store.content(sha256)) === null) {
      return `contents: the file with sha256 ${sha256.slice(0, 64)} that the session began with is missing.`;
    }
  }
  return null;
}
