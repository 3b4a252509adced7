import type { ModelCall } from '../contract/model-call.ts';
import type { FailureKind } from '../interviewers/interviewer.ts';
import { CallMeter } from '../models/call-meter.ts';
import type { ChatModel, OpenChatModel } from '../models/chat-model.ts';
import { describeFailure, httpStatusOf, sortFailure } from '../models/failure.ts';
import { pieceOf } from '../models/langchain-answers.ts';
import { JudgeFailure } from './judge.ts';

/** Ways to ask for JSON, the strictest first. */
export const FORMATS = ['json_schema', 'json_object', 'text'] as const;
export type Format = (typeof FORMATS)[number];

/** What a server can do is learned once for all calls of a run. */
export interface Ladder {
  format: Format;
}

export interface Asking<V> {
  rules: string;
  question: string;
  schema: Record<string, unknown>;
  /** The votes in the answer, or what is wrong with it. */
  read: (text: string) => V[] | string;
}

export interface AskMeans {
  open: OpenChatModel;
  /** `provider:model`, for the record of calls. */
  model: string;
  onCall: ((call: ModelCall) => void) | undefined;
  ladder: Ladder;
  sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /** A call takes at most this long (ms). */
  callMs: number;
  signal: AbortSignal;
}

/** Calls beyond the first that one question may cost, for whatever reason. */
const EXTRA_CALLS = 2;
const RETRY_MS = 500;
const RETRY_BUSY_MS = 4_000;

type Turn = ['system' | 'user' | 'assistant', string];

/**
 * Asks for one answer: steps down the ladder where the server refuses a format, asks again after a failure of the
 * network, and once for a repair of an answer that is not valid; at most two calls more than one.
 * @returns what `read` made of a valid answer, or what was wrong with the answers
 * @throws JudgeFailure when the model cannot be had at all
 */
export async function ask<V>(asking: Asking<V>, means: AskMeans): Promise<V[] | string> {
  const model = await means.open();
  const messages: Turn[] = [
    ['system', asking.rules],
    ['user', asking.question],
  ];
  let repaired = false;
  let reason = '';
  for (let call = 0; call <= EXTRA_CALLS; call += 1) {
    const format = means.ladder.format;
    const reply = await callOnce(model, messages, format, asking.schema, means);
    if ('text' in reply) {
      const votes = asking.read(reply.text);
      if (typeof votes !== 'string') return votes;
      reason = `The answer was not valid: ${votes}`;
      if (repaired) break;
      repaired = true;
      messages.push(['assistant', reply.text.slice(0, 8_000) || '(nothing)']);
      messages.push(['user', `That was no valid answer. ${votes} Answer with the whole JSON alone, every item once.`]);
      continue;
    }
    means.signal.throwIfAborted();
    if (reply.failure === 'format') stepDown(means.ladder, format);
    else if (reply.failure === 'refused' || call === EXTRA_CALLS) throw new JudgeFailure(failureText(reply));
    else await means.sleep(reply.failure === 'busy' ? RETRY_BUSY_MS : RETRY_MS, means.signal);
    reason = reply.reason;
  }
  return reason;
}

type Reply = { text: string } | Failed;
type Failed = { failure: 'format' | FailureKind; reason: string };

function failureText({ failure, reason }: Failed): string {
  if (failure === 'refused')
    return `The model refused to judge (${reason}). Check the key and SCORER_MODEL, then score again.`;
  if (failure === 'busy') return `The model is busy (${reason}). Score again later.`;
  return `The model could not be reached (${reason}). Score again later.`;
}

async function callOnce(
  model: ChatModel,
  messages: readonly Turn[],
  format: Format,
  schema: Record<string, unknown>,
  { callMs, signal, model: name, onCall }: AskMeans,
): Promise<Reply> {
  const prompt = messages.map(([, text]) => text);
  const meter = new CallMeter('judge', name, prompt);
  try {
    const options = {
      signal: AbortSignal.any([signal, AbortSignal.timeout(callMs)]),
      ...responseFormat(format, schema),
    };
    // Streamed: the client parses a whole answer in `json_schema` by itself, and throws away one that is not bare JSON.
    let text = '';
    for await (const chunk of await model.stream([...messages], options)) {
      const piece = pieceOf(chunk);
      meter.heard(piece);
      text += piece.text;
    }
    onCall?.(meter.ended('fine'));
    return { text };
  } catch (error) {
    const reason = describeFailure(error);
    const status = httpStatusOf(error);
    // Servers say in many ways that they do not know a format.
    if (format !== 'text' && (status === 400 || status === 415 || status === 422 || status === 501)) {
      onCall?.(meter.ended('refused'));
      return { failure: 'format', reason };
    }
    const failure = await sortFailure(error);
    onCall?.(meter.ended(signal.aborted ? 'cancelled' : failure));
    return { failure, reason };
  }
}

/** Another call may have stepped down meanwhile; each refusal counts once. */
function stepDown(ladder: Ladder, refused: Format): void {
  if (ladder.format === refused) ladder.format = FORMATS[FORMATS.indexOf(refused) + 1] ?? 'text';
}

function responseFormat(format: Format, schema: Record<string, unknown>) {
  if (format === 'text') return {};
  if (format === 'json_object') return { response_format: { type: 'json_object' } };
  return { response_format: { type: 'json_schema', json_schema: { name: 'judgements', strict: true, schema } } };
}
