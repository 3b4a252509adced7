import type { Notice } from '../contract/sockets.ts';
import { type FailureKind, type Floor, type Interviewer, InterviewerFailure } from '../interviewers/interviewer.ts';
import { ConductGuard, type GuardEnd } from './conduct-guard.ts';
import { guardRules } from './guard/guard-rules.ts';
import { wholeSentences } from './guard/sentences.ts';
import { isWholeTurn } from './guard/whole-turn.ts';
import type { Speak, SpeakReports } from './speaking.ts';
import { systemTime, type Time } from './time.ts';
import { Waiting, within } from './within.ts';

/** How long a model may take (ms), and the pause before it is asked once more. */
export interface Patience {
  firstWordMs: number;
  betweenWordsMs: number;
  retryMs: number;
  retryBusyMs: number;
}

const PATIENCE: Patience = { firstWordMs: 10_000, betweenWordsMs: 10_000, retryMs: 200, retryBusyMs: 1_000 };

export interface SpokenTurnMeans {
  interviewer: Interviewer;
  /** Words the move when the interviewer cannot. */
  fallback: Interviewer;
  /** Real time, also where the session's own is virtual: a model is waited for in seconds of this world. */
  time?: Time;
  patience?: Patience;
}

export interface SpokenTurn {
  text: string;
  spokenBy: 'interviewer' | 'fallback';
}

/** The session's way to say a turn. */
export function makeSpeak(means: SpokenTurnMeans): Speak {
  return async (floor, signal, reports) => (await speakTurn(floor, means, signal, reports)).text;
}

/** How one attempt to let the interviewer speak went. */
type Attempt =
  | { result: 'spoken'; words: string; end: GuardEnd }
  | { result: 'failed'; words: string; kind: FailureKind; heard: boolean; reason: string }
  | { result: 'aborted' };

/**
 * Says one turn: the brief's lead at once, then the interviewer's words through the guard. A failure before the first
 * word is tried once more while there is time for it; after that, or where the words cannot stand, the fallback words
 * the same move. The floor is never stuck: this resolves with a text, also when everything fails.
 * @returns what was said; when aborted, what was said by then, at once
 */
export async function speakTurn(
  floor: Floor,
  means: SpokenTurnMeans,
  signal: AbortSignal,
  reports: SpeakReports,
): Promise<SpokenTurn> {
  const { interviewer, time = systemTime, patience = PATIENCE } = means;
  const turn = new Said(floor.brief.lead, reports);
  if (interviewer.engine === 'built-in') return byFallback(floor, interviewer, turn, signal, 'interviewer');

  const deadline = time.now() + patience.firstWordMs;
  let attempt = await attemptTurn(floor, means, turn, deadline, signal, reports.onCall);
  if (mayRetry(attempt)) {
    const pauseMs = attempt.kind === 'busy' ? patience.retryBusyMs : patience.retryMs;
    if (time.now() + pauseMs < deadline) {
      await within(new Promise<never>(() => {}), pauseMs, time, signal);
      if (!signal.aborted) attempt = await attemptTurn(floor, means, turn, deadline, signal, reports.onCall);
    }
  }
  if (signal.aborted || attempt.result === 'aborted') return { text: turn.text, spokenBy: 'interviewer' };

  const words =
    attempt.result === 'spoken' && attempt.end.why === 'end' ? attempt.words : wholeSentences(attempt.words);
  if (isWholeTurn(words, floor.brief)) {
    if (words !== attempt.words) turn.anew(words);
    return { text: turn.text, spokenBy: 'interviewer' };
  }
  reports.onSetAside?.(reasonOf(attempt));
  reports.onNotice(noticeFor(attempt));
  return byFallback(floor, means.fallback, turn, signal, 'fallback');
}

const mayRetry = (attempt: Attempt): attempt is Extract<Attempt, { result: 'failed' }> =>
  attempt.result === 'failed' && !attempt.heard && attempt.kind !== 'refused';

async function attemptTurn(
  floor: Floor,
  { interviewer, time = systemTime, patience = PATIENCE }: SpokenTurnMeans,
  turn: Said,
  deadline: number,
  signal: AbortSignal,
  onCall: SpeakReports['onCall'],
): Promise<Attempt> {
  const own = new AbortController();
  const words = interviewer.speak(floor, AbortSignal.any([signal, own.signal]), onCall)[Symbol.asyncIterator]();
  const guard = prepared(floor, time);
  const waiting = new Waiting(time, signal);
  let said = '';
  let heard = false;
  let left = false;
  const say = (piece: string) => {
    said += piece;
    turn.add(piece);
  };
  const failed = (kind: FailureKind, reason: string): Attempt => ({
    result: 'failed',
    words: said,
    kind,
    heard,
    reason,
  });
  try {
    while (!heard || !guard.get().ended) {
      const waitMs = heard ? patience.betweenWordsMs : deadline - time.now();
      const next = await waiting.for(words.next(), waitMs);
      if (next === 'aborted') return { result: 'aborted' };
      if (next === 'late') return failed('down', heard ? 'The words stopped coming.' : 'No first word in time.');
      if (next.done) break;
      const chunk = heard ? next.value : next.value.trimStart();
      if (chunk === '') continue;
      heard = true;
      say(guard.get().push(chunk));
    }
    if (!heard) return failed('down', 'The interviewer said nothing.');
    say(guard.get().end());
    left = true;
    return { result: 'spoken', words: said, end: guard.get().ended ?? { why: 'end' } };
  } catch (error) {
    if (signal.aborted) return { result: 'aborted' };
    const kind = error instanceof InterviewerFailure ? error.kind : 'down';
    return failed(kind, error instanceof Error ? error.message : String(error));
  } finally {
    guard.cancel();
    waiting.end();
    if (!left) own.abort();
    // An iterator that nobody asks any more would not be told otherwise that it is over.
    words.return?.().catch(() => undefined);
  }
}

/** By then the request is on its way (ms). */
const MAKE_AFTER_MS = 5;

/** A guard that is made while the model thinks, so that its first word need not wait for it. */
function prepared(floor: Floor, time: Time): { get(): ConductGuard; cancel(): void } {
  let guard: ConductGuard | null = null;
  const get = () => {
    guard ??= new ConductGuard(guardRules(floor));
    return guard;
  };
  return { get, cancel: time.after(MAKE_AFTER_MS, get) };
}

async function byFallback(
  floor: Floor,
  fallback: Interviewer,
  turn: Said,
  signal: AbortSignal,
  spokenBy: SpokenTurn['spokenBy'],
): Promise<SpokenTurn> {
  let words = '';
  for await (const piece of fallback.speak(floor, signal)) words += piece;
  if (!signal.aborted) turn.anew(words);
  return { text: turn.text, spokenBy };
}

/** The turn as the room has heard it. */
class Said {
  readonly #lead: string;
  readonly #reports: SpeakReports;
  #text = '';

  constructor(lead: string, reports: SpeakReports) {
    this.#lead = lead;
    this.#reports = reports;
    this.#put(lead);
  }

  get text(): string {
    return this.#text;
  }

  /** More words of the interviewer's own. */
  add(piece: string): void {
    if (piece === '') return;
    const gap = this.#text === this.#lead && this.#lead !== '' && !/\s$/.test(this.#lead) ? ' ' : '';
    this.#put(gap + piece);
  }

  /** The turn from its beginning: the lead and these words. */
  anew(words: string): void {
    const whole = [this.#lead, words].filter((part) => part !== '').join(' ');
    if (whole === this.#text) return;
    // The room has heard nothing else yet, so these words simply follow.
    if (this.#text === this.#lead && this.#lead !== '') this.add(words);
    else {
      this.#text = '';
      this.#put(whole);
    }
  }

  #put(text: string): void {
    if (text === '') return;
    const offset = this.#text.length;
    this.#text += text;
    this.#reports.onDelta(offset, text);
  }
}

function reasonOf(attempt: Exclude<Attempt, { result: 'aborted' }>): string {
  if (attempt.result === 'failed') return attempt.reason;
  return attempt.end.why === 'breach' ? `guard: ${attempt.end.rule}` : 'the move is not complete';
}

function noticeFor(attempt: Exclude<Attempt, { result: 'aborted' }>): Notice {
  if (attempt.result === 'spoken') {
    return {
      code: 'model-set-aside',
      message: 'The model’s wording could not be used; the built-in interviewer worded this turn.',
    };
  }
  return NOTICES[attempt.kind];
}

const NOTICES: Readonly<Record<FailureKind, Notice>> = {
  refused: {
    code: 'model-refused',
    message: 'The model refused the request, so the built-in interviewer goes on. Check the key and the model’s name.',
  },
  busy: { code: 'model-busy', message: 'The model is busy, so the built-in interviewer worded this turn.' },
  down: {
    code: 'model-unavailable',
    message: 'The model did not answer properly, so the built-in interviewer worded this turn.',
  },
};
