import { createHash } from 'node:crypto';
import { z } from 'zod';
import { LIMITS } from '../contract/limits.ts';
import type { ModelCall } from '../contract/model-call.ts';
import { readBoard } from '../detect/board-graph.ts';
import type { StoredEvent } from '../interview/events.ts';
import { storedEvent } from '../interview/stored-event.ts';
import { type ScriptShelf, ScriptUnreadable } from '../session/sessions.ts';
import type { Store } from '../store/store.ts';
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
const shape = {
  format: z.literal('onsite-session', { error: FOREIGN }),
  version: z.literal(1, { error: 'this export is of another version; this server reads version 1' }),
  session: z.object({ notes: z.string().max(LIMITS.notesCharacters).default('') }),
  events: z.array(storedEvent).min(1),
  boards: z.array(z.object({ revision, scene: z.array(z.unknown()) })).default([]),
  codes: z.array(z.object({ revision, language: z.string(), text: z.string() })).default([]),
  contents: z.record(z.string(), z.string()).default({}),
  modelCalls: z.array(modelCall).default([]),
};
const sessionFile = z.object(shape, { error: FOREIGN });
type SessionFile = z.infer<typeof sessionFile>;

/** Takes an export back as a session of its own. @throws ProblemError `bad-input`; then nothing was stored. */
export async function restore(
  { store, shelf }: { store: Store; shelf: ScriptShelf },
  input: unknown,
  id: string,
): Promise<{ id: string }> {
  const result = sessionFile.safeParse(input);
  if (!result.success) throw new ProblemError('bad-input', firstIssue(result.error));
  const file = result.data;
  const started = file.events[0];
  const fault = faultIn(file) ?? (await missingContent(file, store));
  if (fault !== null || started?.type !== 'SessionStarted') throw new ProblemError('bad-input', fault ?? NOT_STARTED);
  // With files that cannot be read it could be neither joined nor scored, and its reference not shown.
  await shelf.recall(started, file.contents).catch((error: unknown) => {
    throw error instanceof ScriptUnreadable ? new ProblemError('bad-input', `contents: ${error.message}`) : error;
  });
  await store.create(
    { id, scenarioId: started.scenarioId, title: started.title, level: started.level, startedAt: started.at },
    file.events,
    {
      boards: file.boards.map((board) => ({ ...board, graph: readBoard(board.scene) })),
      codes: file.codes,
      contents: file.contents,
      notes: file.session.notes,
      calls: file.modelCalls,
    },
  );
  return { id };
}

const NOT_STARTED = 'events: they must begin with SessionStarted and be numbered 1, 2, 3 … without a gap.';
const SCORING = ['ScoringRequested', 'ScorecardIssued', 'ScoringFailed'];
/** The last instant that a date can name (ECMAScript, Time Values). */
const LATEST_AT = 8.64e15;

/** What keeps this record from being one that an interview could have left behind; null where nothing does. */
function faultIn({ events, boards, codes, contents }: SessionFile): string | null {
  if (events[0]?.type !== 'SessionStarted' || events.some(({ seq }, index) => seq !== index + 1)) return NOT_STARTED;
  if (events.some(({ at }) => !(at >= 0 && at <= LATEST_AT))) return 'events: an instant lies outside of all dates.';
  const end = events.findIndex(({ type }) => type === 'SessionEnded');
  if (end < 0) return 'events: only an interview that has ended can be imported.';
  const after = events.slice(end + 1).find(({ type }) => !SCORING.includes(type));
  if (after) return `events[${after.seq - 1}]: after SessionEnded only scoring events may follow, not ${after.type}.`;
  if (events.at(-1)?.type === 'ScoringRequested') return 'events: the last score asked for never came.';
  if (!sameRevisions(events, 'BoardSaved', boards)) return 'boards: they must be the revisions that the events name.';
  if (!sameRevisions(events, 'CodeSaved', codes)) return 'codes: they must be the revisions that the events name.';
  const large = tooLarge(boards, codes);
  if (large !== null) return large;
  const forged = Object.entries(contents).find(([sha256, text]) => sha256Of(text) !== sha256);
  return forged ? `contents.${forged[0].slice(0, 64)}: the text does not have this sha256.` : null;
}

/** What no room would have taken is no record of one. */
function tooLarge(boards: SessionFile['boards'], codes: SessionFile['codes']): string | null {
  const board = boards.find(({ scene }) => Buffer.byteLength(JSON.stringify(scene)) > LIMITS.boardBytes);
  if (board) return `boards: revision ${board.revision} is larger than a board can be (2 MB).`;
  const code = codes.find(({ text }) => Buffer.byteLength(text) > LIMITS.codeBytes);
  return code ? `codes: revision ${code.revision} is larger than the code pad holds (200 KB).` : null;
}

/** Revisions count up by one, in the events and in what was saved. */
function sameRevisions(
  events: readonly StoredEvent[],
  type: 'BoardSaved' | 'CodeSaved',
  saved: readonly { revision: number }[],
): boolean {
  const named = events.flatMap((event) => (event.type === type ? [event.revision] : []));
  const stored = saved.map((each) => each.revision).sort((a, b) => a - b);
  return named.length === stored.length && named.every((each, index) => each === index + 1 && stored[index] === each);
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

const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');
