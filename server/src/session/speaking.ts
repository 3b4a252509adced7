import type { ModelCall } from '../contract/model-call.ts';
import type { Delta, Notice } from '../contract/sockets.ts';
import type { Floor } from '../interviewers/interviewer.ts';

/** What a turn in the making reports. */
export interface SpeakReports {
  onDelta: (offset: number, text: string) => void;
  onNotice: (notice: Notice) => void;
  /** The interviewer's words could not stand, and why; for the log. */
  onSetAside?: (reason: string) => void;
  /** A call to a model is over, also one that was cancelled. */
  onCall?: (call: ModelCall) => void;
}

/** Says one turn to its end, or until aborted: the policy of retries, guard and fallback. Answers the whole text. */
export type Speak = (floor: Floor, signal: AbortSignal, reports: SpeakReports) => Promise<string>;

/** One interviewer's turn while it is being thought or spoken. */
export class Speaking {
  readonly turnId: string;
  readonly done: Promise<string>;
  readonly #abort = new AbortController();
  #text = '';

  constructor(
    floor: Floor,
    speak: Speak,
    room: {
      delta(delta: Delta): void;
      notice(notice: Notice): void;
      firstWord(ms: number): void;
      setAside(reason: string): void;
      modelCall(call: ModelCall): void;
    },
  ) {
    this.turnId = floor.turnId;
    const began = performance.now();
    this.done = speak(floor, this.#abort.signal, {
      onDelta: (offset, text) => {
        if (this.#abort.signal.aborted) return;
        if (this.#text === '') room.firstWord(performance.now() - began);
        this.#text = this.#text.slice(0, offset) + text;
        room.delta({ turnId: this.turnId, offset, text });
      },
      onNotice: (notice) => {
        if (!this.#abort.signal.aborted) room.notice(notice);
      },
      onSetAside: room.setAside,
      onCall: room.modelCall,
    });
  }

  /** What the room has heard of this turn by now. */
  get soFar(): { turnId: string; text: string } {
    return { turnId: this.turnId, text: this.#text };
  }

  /** From here on nothing more of it reaches the room. */
  stop(): void {
    this.#abort.abort();
    this.done.catch(() => undefined);
  }
}
