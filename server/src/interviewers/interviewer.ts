import type { Script } from '../content/script.ts';
import type { EngineInfo } from '../contract/http.ts';
import type { ModelCall } from '../contract/model-call.ts';
import type { Brief, StoredEvent } from '../interview/events.ts';

/** All that an interviewer may know of a session: never the reference, never the items. */
export interface Floor {
  script: Script;
  /** The session so far, up to and with the `MoveChosen` that is to be worded. */
  events: readonly StoredEvent[];
  brief: Brief;
  /** The turn that is to be spoken. */
  turnId: string;
  /** The whiteboard as it is stored now (Excalidraw elements). */
  scene?: () => Promise<readonly unknown[]>;
}

/** Puts the director's move into words. */
export interface Interviewer extends EngineInfo {
  /**
   * The words after the brief's lead, in chunks as they come. Ends early and silently when aborted. Left early, it may
   * read on for a moment, to learn what the call cost.
   * @param onCall told of each call to a model, once it is over
   * @throws when the engine fails; what was yielded before stays said.
   */
  speak(floor: Floor, signal: AbortSignal, onCall?: (call: ModelCall) => void): AsyncIterable<string>;
}

/** Why an interviewer failed: it will not (key, model, request), it cannot now, or it is not there. */
export type FailureKind = 'refused' | 'busy' | 'down';

/** Thrown by `speak`. `message` is for the log. */
export class InterviewerFailure extends Error {
  readonly kind: FailureKind;

  constructor(kind: FailureKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}
