import type { ModelCall } from '../contract/model-call.ts';
import type { StoredEvent } from '../interview/events.ts';

/** Who watches the sessions of a process, for logs and metrics. It must not throw and must not hold up. */
export interface Observer {
  /** These events are stored. */
  appended(sessionId: string, events: readonly StoredEvent[]): void;
  /** The room heard the first word of a turn, this long after it was to be spoken (ms). */
  firstWord(sessionId: string, ms: number): void;
  modelCall(sessionId: string, call: ModelCall): void;
  /** A model's words could not stand, and why. */
  setAside(sessionId: string, reason: string): void;
}

export const NO_OBSERVER: Observer = {
  appended: () => {},
  firstWord: () => {},
  modelCall: () => {},
  setAside: () => {},
};

/** Two who watch. */
export const bothObserve = (one: Observer, other: Observer): Observer => ({
  appended: (id, events) => {
    one.appended(id, events);
    other.appended(id, events);
  },
  firstWord: (id, ms) => {
    one.firstWord(id, ms);
    other.firstWord(id, ms);
  },
  modelCall: (id, call) => {
    one.modelCall(id, call);
    other.modelCall(id, call);
  },
  setAside: (id, reason) => {
    one.setAside(id, reason);
    other.setAside(id, reason);
  },
});
