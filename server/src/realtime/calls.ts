import { LIMITS } from '../contract/limits.ts';
import { type CallName, type Payload, payloads } from '../contract/sockets.ts';
import { RESERVED_TURN_IDS } from '../contract/vocabulary.ts';
import type { Rejection } from '../interview/commands.ts';
import type { LiveSession } from '../session/live-session.ts';
import { boardRevision, codeRevision } from '../session/revisions.ts';
import type { Outcome } from '../session/session-means.ts';
import type { TokenBucket } from './token-bucket.ts';

/** A call with its parsed payload. */
export type Call = { [N in CallName]: { name: N; payload: Payload<N> } }[CallName];
export type ReadCall = { ok: true; call: Call } | ({ ok: false } & Rejection);

/** How many calls one socket may make: turns, and all others. */
export interface Buckets {
  say: TokenBucket;
  other: TokenBucket;
}

/** Parses one call: its name, its shape, its size and its rate. */
function readCall(name: unknown, payload: unknown, buckets: Buckets): ReadCall {
  // A socket may name an event by a number as well.
  if (typeof name !== 'string' || !isCall(name)) {
    return refuse('bad-input', `There is no call '${String(name).slice(0, 40)}'.`);
  }
  const result = payloads[name].safeParse(payload);
  if (!result.success) {
    const issue = result.error.issues[0];
    return refuse('bad-input', `${[name, ...(issue?.path ?? [])].join('.')}: ${issue?.message ?? 'not valid'}`);
  }
  const call = { name, payload: result.data } as Call;
  return checkSay(call, buckets) ?? checkRate(call, buckets) ?? checkSize(call) ?? { ok: true, call };
}

const isCall = (name: string): name is CallName => Object.hasOwn(payloads, name);

function checkSay(call: Call, { say: bucket }: Buckets): ReadCall | null {
  if (call.name !== 'say') return null;
  if (!bucket.take()) return refuse('too-many', 'Too many turns at once; wait a second and send it again.');
  if (call.payload.text.trim() === '') return refuse('bad-input', 'say.text: an empty turn says nothing.');
  if (RESERVED_TURN_IDS.includes(call.payload.turnId))
    return refuse('bad-input', `say.turnId: '${call.payload.turnId}' is reserved.`);
  return null;
}

function checkRate(call: Call, { other: bucket }: Buckets): ReadCall | null {
  if (call.name === 'say' || bucket.take()) return null;
  return refuse('too-many', 'Too many calls at once; wait a second and send it again.');
}

function checkSize(call: Call): ReadCall | null {
  switch (call.name) {
    case 'say':
    case 'draft':
      return call.payload.text.length > LIMITS.sayCharacters
        ? refuse('too-large', `${call.name}.text: at most ${LIMITS.sayCharacters} characters; send it in parts.`)
        : null;
    case 'code':
      return Buffer.byteLength(call.payload.text) > LIMITS.codeBytes
        ? refuse('too-large', `code.text: at most ${LIMITS.codeBytes / 1024} KB.`)
        : null;
    case 'board':
      return Buffer.byteLength(JSON.stringify(call.payload.scene)) > LIMITS.boardBytes
        ? refuse('too-large', 'board.scene: at most 2 MB; remove images or large drawings.')
        : null;
    default:
      return null;
  }
}

const refuse = (code: Rejection['code'], message: string): ReadCall => ({ ok: false, code, message });

/** Reads one call, also what cannot even be looked at: an array nested too deep overflows the stack. */
export function readCallSafely(name: unknown, payload: unknown, buckets: Buckets): ReadCall {
  try {
    return readCall(name, payload, buckets);
  } catch {
    return refuse('bad-input', 'The payload cannot be read; it may be nested too deep.');
  }
}

/** Hands a call to its session. */
export function carryOut(session: LiveSession, call: Call): Promise<Outcome> {
  switch (call.name) {
    case 'say':
      return session.submit({ type: 'Say', ...call.payload });
    case 'handOver':
      return session.submit({ type: 'HandOver' });
    case 'draft':
      return session.saveDraft(call.payload.text);
    case 'board':
      return session.save(boardRevision(call.payload.revision, call.payload.scene));
    case 'code':
      return session.save(codeRevision(call.payload.revision, call.payload.language, call.payload.text));
    case 'hint':
      return session.submit({ type: 'RequestHint' });
    case 'advance':
      return session.submit({ type: 'Advance' });
    case 'finish':
      return session.submit({ type: 'Finish' });
  }
}
