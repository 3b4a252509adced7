import type { Prompt } from '../content/prompts.ts';
import type { ChatModel, OpenChatModel } from '../models/chat-model.ts';
import { describeFailure, sortFailure } from '../models/failure.ts';
import { type ModelRef, printModelName } from '../models/model-name.ts';
import { type Floor, type Interviewer, InterviewerFailure } from './interviewer.ts';
import { type Message, renderPrompt } from './render-prompt.ts';

/** What is asked of a model: chunks of a message as LangChain gives them. */
interface Chunk {
  text: string;
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
    async *speak(floor, signal) {
      const messages = renderPrompt(prompt, floor.script, floor.events);
      try {
        const words = spoken(await open(), messages, ref.provider === 'openai', signal);
        yield* withoutLead(words, floor);
      } catch (error) {
        if (signal.aborted) return;
        if (error instanceof InterviewerFailure) throw error;
        throw new InterviewerFailure(await sortFailure(error), describeFailure(error));
      }
    },
  };
}

async function* spoken(
  model: ChatModel,
  messages: Message[],
  tellsFinish: boolean,
  signal: AbortSignal,
): AsyncGenerator<string> {
  let said = false;
  let finished = false;
  for await (const chunk of (await model.stream(forLangChain(messages), { signal })) as AsyncIterable<Chunk>) {
    if (signal.aborted) return;
    if (typeof chunk.response_metadata?.finish_reason === 'string') finished = true;
    if (typeof chunk.text !== 'string' || chunk.text === '') continue;
    said ||= chunk.text.trim() !== '';
    yield chunk.text;
  }
  if (signal.aborted) return;
  if (!said) throw new InterviewerFailure('down', 'The model answered nothing.');
  // A stream that just stops was cut on its way: what came may be half a sentence.
  if (tellsFinish && !finished) throw new InterviewerFailure('down', "The model's answer was cut off.");
}

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
