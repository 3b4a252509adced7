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
  pictures: Pictures | null = null,
): Interviewer & { warmUp(): Promise<void> } {
  let shows = pictures;
  return {
    engine: 'model',
    model: printModelName(ref),
    /** Loads LangChain, so that the first turn need not wait for it. */
    async warmUp() {
      await open();
    },
    async *speak(floor, signal, onCall) {
      const messages = renderPrompt(prompt, floor.script, floor.events);
      const picture = shows && (await pictureFor(floor, shows));
      const words = (shown: Uint8Array | null) => asked(floor, messages, shown, signal, onCall);
      let heard = false;
      try {
        for await (const word of words(picture)) {
          heard = true;
          yield word;
        }
      } catch (error) {
        if (!picture || heard || !(error instanceof InterviewerFailure) || error.kind !== 'refused') throw error;
        // Some models take no pictures; that is no reason to have none of its words. One that refuses the words too
        // has another reason, such as a spent account.
        for await (const word of words(null)) {
          shows?.onRefused();
          shows = null;
          yield word;
        }
      }
    },
  };

  async function* asked(
    floor: Floor,
    messages: Message[],
    picture: Uint8Array | null,
    signal: AbortSignal,
    onCall: Parameters<Interviewer['speak']>[2],
  ): AsyncGenerator<string> {
    const sent = messages.map(({ content }) => content);
    const meter = new CallMeter('interview', printModelName(ref), sent);
    let outcome: CallOutcome = 'fine';
    try {
      const words = spoken(await open(), forLangChain(messages, picture), ref.provider === 'openai', signal, meter);
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
  }
}

/** The whiteboard for a model that takes images: drawn whenever the brief has news of it. */
export interface Pictures {
  /** A PNG; null where nothing is drawn. */
  draw(scene: readonly unknown[]): Promise<Uint8Array | null>;
  /** The model refuses pictures and is sent no more of them. */
  onRefused(): void;
}

/** A picture is a help beside the words: where it cannot be made, the turn goes without. */
async function pictureFor({ brief, scene }: Floor, { draw }: Pictures): Promise<Uint8Array | null> {
  if (brief.board === '' || !scene) return null;
  return scene()
    .then(draw)
    .catch(() => null);
}

async function* spoken(
  model: ChatModel,
  messages: ReturnType<typeof forLangChain>,
  tellsFinish: boolean,
  signal: AbortSignal,
  meter: CallMeter,
): AsyncGenerator<string> {
  let said = false;
  let finished = false;
  const own = new AbortController();
  const stream = await model.stream(messages, { signal: AbortSignal.any([signal, own.signal]) });
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

type Content = string | ({ type: 'text'; text: string } | { type: 'image_url'; image_url: { url: string } })[];

/** The picture goes with the newest message only: what was said before stays the prefix of the next request. */
function forLangChain(messages: readonly Message[], picture: Uint8Array | null) {
  return messages.map(({ role, content }, at): { role: Message['role']; content: Content } => {
    if (!picture || at < messages.length - 1) return { role, content };
    const url = `data:image/png;base64,${Buffer.from(picture).toString('base64')}`;
    return {
      role,
      content: [
        { type: 'text', text: content },
        { type: 'image_url', image_url: { url } },
      ],
    };
  });
}

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
