import type { Prompt } from '../content/prompts.ts';
import type { CallOutcome } from '../contract/model-call.ts';
import { CallMeter, type MeteredChunk } from '../models/call-meter.ts';
import type { ChatModel, OpenChatModel } from '../models/chat-model.ts';
import { describeFailure, sortFailure } from '../models/failure.ts';
import { type ModelRef, printModelName } from '../models/model-name.ts';
import { type Floor, type Interviewer, InterviewerFailure } from './interviewer.ts';
import { type Message, renderPrompt } from './render-prompt.ts';

/** What is asked of a model: chunks of a message as LangChain gives them. */
interface Chunk extends MeteredChunk {
  response_metadata?: Record<string, unknown>;
}

/** An interviewer that lets a model word the moves. Retries, the guard and the fallback are the session's business. */
export function modelInterviewer(
  ref: ModelRef,
  prompt: Prompt,
  open: OpenChatModel,
): Interviewer & { warmUp(): Promise<void> } {
  return {
    engine: 'model',
    model: printModelName(ref),
    /** Loads LangChain, so that the first turn need not wait for it. */
    async warmUp() {
      await open();
    },
    async *speak(floor, signal, onCall) {
      const messages = renderPrompt(prompt, floor.script, floor.events);
      const sent = messages.map(({ content }) => content);
      const meter = new CallMeter('interview', printModelName(ref), sent);
      let outcome: CallOutcome = 'fine';
      try {
        const words = spoken(await open(), messages, ref.provider === 'openai', signal, meter);
        yield* withoutLead(words, floor);
      } catch (error) {
        if (signal.aborted) return;
        const failure =
          error instanceof InterviewerFailure
            ? error
            : new InterviewerFailure(await sortFailure(error), describeFailure(error));
        outcome = failure.kind;
        throw failure;
      } finally {
        onCall?.(meter.ended(signal.aborted ? 'cancelled' : outcome));
      }
    },
  };
}

async function* spoken(
  model: ChatModel,
  messages: Message[],
  tellsFinish: boolean,
  signal: AbortSignal,
  meter: CallMeter,
): AsyncGenerator<string> {
  let said = false;
  let finished = false;
  const own = new AbortController();
  const stream = await model.stream(forLangChain(messages), { signal: AbortSignal.any([signal, own.signal]) });
  const chunks = (stream as AsyncIterable<Chunk>)[Symbol.asyncIterator]();
  let ended = false;
  try {
    for (;;) {
      const next = await chunks.next().catch((error: unknown) => {
        ended = true;
        throw error;
      });
      if (next.done || signal.aborted) {
        ended = true;
        break;
      }
      const chunk = next.value;
      meter.heard(chunk);
      if (typeof chunk.response_metadata?.finish_reason === 'string') finished = true;
      if (typeof chunk.text !== 'string' || chunk.text === '') continue;
      said ||= chunk.text.trim() !== '';
      yield chunk.text;
    }
  } finally {
    if (!ended) await readOn(chunks, meter, signal);
    own.abort();
  }
  if (signal.aborted) return;
  if (!said) throw new InterviewerFailure('down', 'The model answered nothing.');
  // A stream that just stops was cut on its way: what came may be half a sentence.
  if (tellsFinish && !finished) throw new InterviewerFailure('down', "The model's answer was cut off.");
}

/** A turn mostly ends a few tokens before its stream, and only the stream's end tells what the call cost. */
async function readOn(chunks: AsyncIterator<Chunk>, meter: CallMeter, signal: AbortSignal): Promise<void> {
  const until = AbortSignal.any([signal, AbortSignal.timeout(READ_ON_MS)]);
  const over = new Promise<null>((resolve) => {
    until.addEventListener('abort', () => resolve(null), { once: true });
  });
  while (!until.aborted) {
    const next = await Promise.race([chunks.next().catch(() => null), over]);
    if (next === null || next.done) return;
    meter.heard(next.value);
  }
}

const READ_ON_MS = 2_000;

const forLangChain = (messages: readonly Message[]) =>
  messages.map(({ role, content }): [Message['role'], string] => [role, content]);

/** Some models begin with what was said already; those words are dropped. */
async function* withoutLead(words: AsyncIterable<string>, { brief }: Floor): AsyncGenerator<string> {
  const lead = brief.lead.trim();
  let held: string | null = '';
  for await (const chunk of words) {
    if (held === null) {
      yield chunk;
      continue;
    }
    held = (held + chunk).trimStart();
    if (lead !== '' && lead.startsWith(held)) continue;
    const rest = lead !== '' && held.startsWith(lead) ? held.slice(lead.length) : held;
    held = null;
    if (rest !== '') yield rest;
  }
  if (held !== null && held !== '' && held !== lead) yield held;
}
