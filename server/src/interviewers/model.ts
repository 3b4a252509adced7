import type { Prompt } from '../content/prompts.ts';
import type { CallOutcome } from '../contract/model-call.ts';
import type { AnsweringModel, ModelMessage, Piece } from '../models/answers.ts';
import { CallMeter } from '../models/call-meter.ts';
import { describeFailure, sortFailure } from '../models/failure.ts';
import { type ModelRef, printModelName } from '../models/model-name.ts';
import { type Floor, type Interviewer, InterviewerFailure } from './interviewer.ts';
import { Lead } from './lead.ts';
import { type Message, renderPrompt } from './render-prompt.ts';

/** An interviewer that lets a model word the moves. Retries, the guard and the fallback are the session's business. */
export function modelInterviewer(
  ref: ModelRef,
  prompt: Prompt,
  model: AnsweringModel,
  pictures: Pictures | null = null,
): Interviewer & { warmUp(): Promise<void> } {
  let shows = pictures;
  return {
    engine: 'model',
    model: printModelName(ref),
    warmUp: () => model.warmUp(),
    speak(floor, signal, onCall) {
      const messages = renderPrompt(prompt, floor.script, floor.events);
      return shows ? shown(shows, floor, messages, signal, onCall) : asked(floor, messages, null, signal, onCall);
    },
  };

  async function* shown(
    { draw, onRefused }: Pictures,
    floor: Floor,
    messages: Message[],
    signal: AbortSignal,
    onCall: OnCall,
  ): AsyncGenerator<string> {
    const picture = await pictureFor(floor, draw);
    let heard = false;
    try {
      for await (const words of asked(floor, messages, picture, signal, onCall)) {
        heard = true;
        yield words;
      }
    } catch (error) {
      if (!picture || heard || !(error instanceof InterviewerFailure) || error.kind !== 'refused') throw error;
      // Some models take no pictures; that is no reason to have none of its words. One that refuses the words too
      // has another reason, such as a spent account.
      for await (const words of asked(floor, messages, null, signal, onCall)) {
        if (shows) onRefused();
        shows = null;
        yield words;
      }
    }
  }

  async function* asked(
    floor: Floor,
    messages: Message[],
    picture: Uint8Array | null,
    signal: AbortSignal,
    onCall: OnCall,
  ): AsyncGenerator<string> {
    const sent = messages.map(({ content }) => content);
    const meter = new CallMeter('interview', printModelName(ref), sent);
    let outcome: CallOutcome = 'fine';
    try {
      yield* spoken(model, withPicture(messages, picture), new Lead(floor.brief.lead), signal, meter);
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

type OnCall = Parameters<Interviewer['speak']>[2];

/** The whiteboard for a model that takes images: drawn whenever the brief has news of it. */
export interface Pictures {
  /** A PNG; null where nothing is drawn. */
  draw(scene: readonly unknown[]): Promise<Uint8Array | null>;
  /** The model refuses pictures and is sent no more of them. */
  onRefused(): void;
}

/** A picture is a help beside the words: where it cannot be made, the turn goes without. */
async function pictureFor({ brief, scene }: Floor, draw: Pictures['draw']): Promise<Uint8Array | null> {
  if (brief.board === '' || !scene) return null;
  return scene()
    .then(draw)
    .catch(() => null);
}

async function* spoken(
  model: AnsweringModel,
  messages: ModelMessage[],
  lead: Lead,
  signal: AbortSignal,
  meter: CallMeter,
): AsyncGenerator<string> {
  const own = new AbortController();
  const pieces = model.ask(messages, AbortSignal.any([signal, own.signal]));
  let said = false;
  let finished = false;
  let over = false;
  try {
    for (;;) {
      const next = await pieces.next().catch((error: unknown) => {
        over = true;
        throw error;
      });
      if (next.done || signal.aborted) {
        over = next.done === true;
        break;
      }
      const { text } = next.value;
      meter.heard(next.value);
      finished ||= next.value.finished === true;
      said ||= text.trim() !== '';
      const words = lead.after(text);
      if (words !== '') yield words;
    }
  } finally {
    if (!over) {
      await readOn(pieces, meter, signal);
      own.abort();
    }
  }
  if (signal.aborted) return;
  const rest = lead.end();
  if (rest !== '') yield rest;
  if (!said) throw new InterviewerFailure('down', 'The model answered nothing.');
  // A stream that just stops was cut on its way: what came may be half a sentence.
  if (model.tellsFinish && !finished) throw new InterviewerFailure('down', "The model's answer was cut off.");
}

/** A turn mostly ends a few tokens before its stream, and only the stream's end tells what the call cost. */
async function readOn(pieces: AsyncIterator<Piece>, meter: CallMeter, signal: AbortSignal): Promise<void> {
  const until = AbortSignal.any([signal, AbortSignal.timeout(READ_ON_MS)]);
  const over = new Promise<null>((resolve) => {
    until.addEventListener('abort', () => resolve(null), { once: true });
  });
  while (!until.aborted) {
    const next = await Promise.race([pieces.next().catch(() => null), over]);
    if (next === null || next.done) return;
    meter.heard(next.value);
  }
}

const READ_ON_MS = 2_000;

/** The picture goes with the newest message only: what was said before stays the prefix of the next request. */
function withPicture(messages: Message[], picture: Uint8Array | null): ModelMessage[] {
  if (!picture) return messages;
  const url = `data:image/png;base64,${Buffer.from(picture).toString('base64')}`;
  return messages.map(({ role, content }, at) => {
    if (at < messages.length - 1) return { role, content };
    return {
      role,
      content: [
        { type: 'text', text: content },
        { type: 'image_url', image_url: { url } },
      ],
    };
  });
}
