import { z } from 'zod';
import type { Turn } from '../contract/candidate-view.ts';
import { MOVES } from '../contract/vocabulary.ts';
import type { StoredEvent } from '../interview/events.ts';
import { storedEvent } from '../interview/stored-event.ts';

/** A transcript FILE as read: its turns, and the session's own events where it is an export that still holds them. */
export interface Transcript {
  turns: Turn[];
  events: StoredEvent[] | null;
  board: unknown[] | null;
  code: { language: string; text: string } | null;
}

/** The file is no transcript; the message says where and what to do. */
export class TranscriptError extends Error {}

const turn = z.object({
  id: z.string().min(1).optional(),
  by: z.enum(['candidate', 'interviewer']),
  text: z.string(),
  at: z.number().default(0),
  phase: z.string().default(''),
  move: z.enum(MOVES).nullable().default(null),
  interrupted: z.boolean().default(false),
  draft: z.boolean().default(false),
});
const exported = z.object({
  turns: z.array(turn).min(1),
  events: z.array(storedEvent).optional(),
  boards: z.array(z.object({ scene: z.array(z.unknown()) })).optional(),
  codes: z.array(z.object({ language: z.string(), text: z.string() })).optional(),
});

/**
 * Reads a transcript: a session's JSON export, or text whose turns are parted by blank lines and begin with
 * `Interviewer:` or `Candidate:`. Turns without an id are named t1, t2, ….
 * @throws TranscriptError for empty, binary and unmarked files
 */
export function readTranscript(bytes: Uint8Array): Transcript {
  const text = decode(bytes);
  if (text.trim() === '')
    throw new TranscriptError('is empty; it needs turns that begin with "Interviewer:" or "Candidate:"');
  return /^\s*\{/.test(text) ? fromJson(text) : { turns: fromText(text), events: null, board: null, code: null };
}

function decode(bytes: Uint8Array): string {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new TranscriptError('is not UTF-8 text; save the transcript as plain text or JSON');
  }
  if (text.includes('\0')) throw new TranscriptError('is a binary file; save the transcript as plain text or JSON');
  return text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
}

function fromJson(text: string): Transcript {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new TranscriptError(
      `is not valid JSON (${error instanceof Error ? error.message.split('\n')[0] : 'unreadable'})`,
    );
  }
  const read = exported.safeParse(json);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new TranscriptError(
      `is no session export: ${issue?.path.join('.') || 'file'}: ${issue?.message ?? 'not understood'}`,
    );
  }
  const { turns, events, boards, codes } = read.data;
  return {
    turns: turns.map((each, index) => ({ ...each, id: each.id ?? `t${index + 1}` })),
    events: events ?? null,
    board: boards?.at(-1)?.scene ?? null,
    code: codes?.at(-1) ?? null,
  };
}

/** `Candidate:`, `**Candidate:**`, and as our own export writes it, `**Candidate** (12:04):`. */
const MARKER = /^[ \t]*(?:\*\*)?(Interviewer|Candidate)(?:\*\*(?: \(\d+:\d\d[^)\n]*\))?[ \t]*:|:\*\*|:)[ \t]*/;
/** A heading between turns, such as a phase's, is nobody's words. */
const HEADING = /^#{1,6} /;

function fromText(text: string): Turn[] {
  const turns: Turn[] = [];
  // Joined at the end: a long turn put together piece by piece would be copied for each of its paragraphs.
  const paragraphs: string[][] = [];
  for (const block of text.split(/\n[ \t]*\n/)) {
    const paragraph = block.replace(/^\n+|\n+$/g, '');
    const marker = MARKER.exec(paragraph);
    const last = paragraphs.at(-1);
    if (marker) {
      const by = marker[1] === 'Candidate' ? 'candidate' : 'interviewer';
      paragraphs.push([paragraph.slice(marker[0].length).trimEnd()]);
      turns.push({
        id: `t${turns.length + 1}`,
        by,
        text: '',
        at: 0,
        phase: '',
        move: null,
        interrupted: false,
        draft: false,
      });
    } else if (last && paragraph.trim() !== '' && !HEADING.test(paragraph)) last.push(paragraph.trimEnd());
  }
  if (turns.length === 0)
    throw new TranscriptError('has no turn; begin each with "Interviewer:" or "Candidate:", after a blank line');
  return turns.map((each, index) => ({ ...each, text: (paragraphs[index] ?? []).join('\n\n').trim() }));
}
